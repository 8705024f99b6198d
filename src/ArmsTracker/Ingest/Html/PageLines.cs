using System.Text;
using AngleSharp.Dom;

namespace ArmsTracker.Ingest.Html;

/// <summary>
/// Writes the words of a part of a page as lines: paragraphs with a blank line between them, list items and cells of
/// tables one under the other, no markup and no blanks but one between words.
/// </summary>
internal sealed class PageLines
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _block = new();
    private readonly Func<IElement, bool> _leavesOut;
    private int _preformatted;
    private int _links;
    private int _linked;
    private bool _linksFollow;
    private bool _afterItem;

    private PageLines(Func<IElement, bool> leavesOut) => _leavesOut = leavesOut;

    public static string Of(IEnumerable<INode> parts, Func<IElement, bool> leavesOut)
    {
        var lines = new PageLines(leavesOut);
        foreach (var part in parts)
        {
            PageTree.Walk(part, lines.Enter, lines.Text, lines.Leave);
            lines.EndBlock(part as IElement);
        }

        return lines._text.ToString();
    }

    /// <summary>The words of one element on one line.</summary>
    public static string LineOf(IElement element) => string.Join(' ', Of([element], _ => false).Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private bool Enter(IElement element)
    {
        if (_leavesOut(element))
        {
            return false;
        }

        if (element.LocalName is "ul" or "ol" && IsOfLinks(element))
        {
            EndBlock(element.ParentElement);
            return false;
        }

        if (PageTree.IsBlock(element))
        {
            EndBlock(element.ParentElement);
        }

        if (element.LocalName is "br")
        {
            EndLine();
        }

        if (element.LocalName is "q")
        {
            _block.Append('“');
        }

        _preformatted += element.LocalName == "pre" ? 1 : 0;
        _links += element.LocalName == "a" ? 1 : 0;
        return true;
    }

    private void Text(IText text)
    {
        var before = _block.Length;
        foreach (var character in text.Data)
        {
            if (character == '\n' && _preformatted > 0)
            {
                EndLine();
            }
            else if (char.IsWhiteSpace(character))
            {
                if (_block.Length > 0 && _block[^1] is not (' ' or '\n'))
                {
                    _block.Append(' ');
                }
            }
            else if (!char.IsControl(character) && character is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF'))
            {
                // Soft hyphens and other signs of no width would part the words for whoever reads them after this.
                _block.Append(character);
            }
        }

        _linked += _links > 0 ? _block.Length - before : 0;
    }

    private void Leave(IElement element)
    {
        if (element.LocalName is "q")
        {
            _block.Append('”');
        }

        if (PageTree.IsBlock(element))
        {
            EndBlock(element);
        }

        _preformatted -= element.LocalName == "pre" ? 1 : 0;
        _links -= element.LocalName == "a" ? 1 : 0;
    }

    /// <summary>Two in a row part paragraphs, and more of them no further.</summary>
    private void EndLine()
    {
        _block.Length -= _block.Length > 0 && _block[^1] == ' ' ? 1 : 0;
        if (_block.Length > 0 && !(_block.Length > 1 && _block[^1] == '\n' && _block[^2] == '\n'))
        {
            _block.Append('\n');
        }
    }

    private void EndBlock(IElement? element)
    {
        var block = _block.ToString().Trim();
        var linked = _linked;
        _block.Clear();
        _linked = 0;
        if (block.Length == 0 || LeadsElsewhere(block, linked))
        {
            return;
        }

        var isItem = element?.LocalName is "li" or "td" or "th" or "dt" or "dd";
        if (_text.Length > 0)
        {
            _text.Append(isItem && _afterItem ? "\n" : "\n\n");
        }

        _text.Append(block);
        _afterItem = isItem;
    }

    /// <summary>"Leggi anche:" with its link, or alone with the links that follow.</summary>
    private bool LeadsElsewhere(string block, int linked)
    {
        var isOfLinks = linked >= 0.8 * block.Length;
        if (PageWords.StandsAboveLinks(block))
        {
            return _linksFollow = true;
        }

        var label = block[..Math.Max(0, block.IndexOf(':', StringComparison.Ordinal))];
        _linksFollow &= isOfLinks;
        return _linksFollow || (linked > 0 && label.Length > 0 && PageWords.StandsAboveLinks(label));
    }

    /// <summary>A list of other articles, and not one of the article's own that has a link here and there.</summary>
    private static bool IsOfLinks(IElement list)
    {
        var (items, all, linked, links) = (0, 0, 0, 0);
        PageTree.Walk(
            list,
            element =>
            {
                items += element.LocalName == "li" ? 1 : 0;
                links += element.LocalName == "a" ? 1 : 0;
                return true;
            },
            text =>
            {
                var length = text.Data.AsSpan().Trim().Length;
                all += length;
                linked += links > 0 ? length : 0;
            },
            element => links -= element.LocalName == "a" ? 1 : 0);
        return items >= 2 && linked >= 0.9 * all;
    }
}

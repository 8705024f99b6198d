using System.Text;
using AngleSharp.Dom;

namespace ArmsTracker.Ingest.Html;

/// <summary>
/// How much of a page's parts is sentences. A block of text counts by its length, more with commas and full stops, less
/// with links, and not at all where it is short or most of it is links; an element counts what is in it.
/// </summary>
internal sealed class Prose
{
    /// <summary>A shorter block is a label, a name, a date.</summary>
    private const int ShortestBlock = 25;

    private readonly Dictionary<INode, double> _scores = [];
    private readonly Stack<(IElement Element, double Score)> _open = new();
    private readonly StringBuilder _block = new();
    private readonly Func<IElement, bool> _isLeftOut;
    private int _linked;
    private int _links;

    private Prose(Func<IElement, bool> isLeftOut) => _isLeftOut = isLeftOut;

    /// <param name="isLeftOut">Elements that count nothing, with all that is in them.</param>
    public static Prose Of(IElement root, Func<IElement, bool> isLeftOut)
    {
        var prose = new Prose(isLeftOut);
        prose._open.Push((root, 0));
        PageTree.Walk(root, prose.Enter, prose.Text, prose.Leave);
        prose.Leave(root);
        return prose;
    }

    public double this[IElement element] => _scores.GetValueOrDefault(element);

    private bool Enter(IElement element)
    {
        if (_isLeftOut(element))
        {
            return false;
        }

        if (PageTree.IsBlock(element))
        {
            EndBlock();
            _open.Push((element, 0));
        }
        else if (element.LocalName == "br")
        {
            _block.Append(' ');
        }

        _links += element.LocalName == "a" ? 1 : 0;
        return true;
    }

    private void Text(IText text)
    {
        var before = _block.Length;
        // Markup is indented; what is between words counts once.
        foreach (var character in text.Data)
        {
            if (!char.IsWhiteSpace(character) || (_block.Length > 0 && _block[^1] != ' '))
            {
                _block.Append(char.IsWhiteSpace(character) ? ' ' : character);
            }
        }

        _linked += _links > 0 ? _block.Length - before : 0;
    }

    private void Leave(IElement element)
    {
        _links -= element.LocalName == "a" ? 1 : 0;
        if (_open.Peek().Element != element)
        {
            return;
        }

        EndBlock();
        var (_, score) = _open.Pop();
        _scores[element] = score;
        if (_open.TryPop(out var around))
        {
            _open.Push(around with { Score = around.Score + score });
        }
    }

    private void EndBlock()
    {
        var length = _block.Length;
        var density = length == 0 ? 1 : (double)_linked / length;
        if (length >= ShortestBlock && density < 0.5)
        {
            var (commas, ends) = (0, 0);
            for (var i = 0; i < length; i++)
            {
                commas += _block[i] is ',' or '،' or '、' ? 1 : 0;
                ends += _block[i] is '。' || (_block[i] is '.' or '!' or '?' or '…' or '؟' && (i + 1 == length || _block[i + 1] is ' ' or '"' or '”' or '»' or '’')) ? 1 : 0;
            }

            var score = (length + (10 * commas) + (20 * ends)) * (1 - density) * (ends > 0 ? 1 : 0.3);
            var block = _open.Pop();
            _open.Push(block with { Score = block.Score + score });
        }

        _block.Clear();
        _linked = 0;
    }
}

using System.Globalization;
using ArmsTracker.Model;
using ArmsTracker.Store.Articles;

namespace ArmsTracker.Web.Reader;

/// <summary>
/// Cuts an article's text at the borders of its mentions and boilerplate, so that spans which nest or cross can be shown.
/// Where two cross, the one that began later is closed and opened again.
/// </summary>
internal sealed class TextLayout
{
    private readonly string _text;
    private readonly IReadOnlyList<Mark> _marks;
    private readonly HashSet<Mark> _begun = [];

    private TextLayout(ReaderArticle article)
    {
        _text = article.Text;
        var offsets = new ScalarOffsets(_text);
        _marks = [.. article.Boilerplate.Select(boilerplate => MarkAt(boilerplate.Span, mention: null, boilerplate.Kind))
            .Concat(article.Mentions.Select(mention => MarkAt(mention.Mention.Span, mention, default)))
            .Where(mark => mark.Start < mark.End)
            .OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End)];

        // Spans come from the store; one that does not fit its text must not keep the article from being read.
        Mark MarkAt(TextSpan span, ReaderMention? mention, BoilerplateKind kind)
        {
            var start = Math.Clamp(offsets.ToUtf16(span.Start), 0, _text.Length);
            return new Mark(start, Math.Clamp(offsets.ToUtf16(span.End), start, _text.Length), mention, kind);
        }
    }

    /// <summary>The lines of the text, each with its end. Their pieces put together are exactly the text.</summary>
    public static IReadOnlyList<IReadOnlyList<TextNode>> Of(ReaderArticle article)
    {
        var layout = new TextLayout(article);
        var lines = new List<IReadOnlyList<TextNode>>();
        for (var start = 0; start < article.Text.Length;)
        {
            var lineEnd = article.Text.IndexOf('\n', start);
            var end = lineEnd < 0 ? article.Text.Length : lineEnd + 1;
            lines.Add(layout.Line(start, end));
            start = end;
        }

        return lines;
    }

    private List<TextNode> Line(int start, int end)
    {
        var marks = _marks.Where(mark => mark.Start < end && mark.End > start).ToList();
        var borders = marks.SelectMany(mark => new[] { mark.Start, mark.End })
            .Where(border => border > start && border < end).Append(end).Distinct().Order();
        var open = new Stack<Open>();
        var notes = new List<ReaderMention>();
        var line = new List<TextNode>();
        var group = 0;
        var from = start;
        foreach (var border in borders)
        {
            foreach (var mark in marks.Where(mark => mark.Start <= from && mark.End > from && open.All(entry => entry.Mark != mark)))
            {
                group = open.Count == 0 ? line.Count : group;
                var isFirst = _begun.Add(mark);
                open.Push(new Open(mark, isFirst, []));
                if (isFirst && mark.Mention is not null)
                {
                    notes.Add(mark.Mention);
                }
            }

            if (open.Count == 0 && line is [.., NotedText before])
            {
                // A comma or a closing quotation mark stays with the words before it where those are set apart.
                var taken = ClosingMarks(_text.AsSpan(from, border - from));
                line[^1] = taken == 0 ? before : before with { Inside = [.. before.Inside, new TextPiece(_text.Substring(from, taken))] };
                from += taken;
            }

            if (from < border)
            {
                Inside().Add(new TextPiece(_text[from..border]));
            }

            while (open.Any(entry => entry.Mark.End <= border || border == end))
            {
                var closed = open.Pop();
                Inside().Add(closed.ToNode());
            }

            if (open.Count == 0 && notes.Count > 0)
            {
                var noted = new NotedText([.. notes], line[group..]);
                line.RemoveRange(group, line.Count - group);
                line.Add(noted);
                notes.Clear();
            }

            from = border;
        }

        return line;

        List<TextNode> Inside() => open.TryPeek(out var innermost) ? innermost.Nodes : line;
    }

    private static int ClosingMarks(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && IsClosing(text[count]))
        {
            count++;
        }

        return count;
    }

    private static bool IsClosing(char mark) => char.GetUnicodeCategory(mark)
        is UnicodeCategory.OtherPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation;

    /// <summary>A span in UTF-16 units, of a mention or else of boilerplate. A class, because two may be equal.</summary>
    private sealed class Mark(int start, int end, ReaderMention? mention, BoilerplateKind kind)
    {
        public int Start => start;

        public int End => end;

        public ReaderMention? Mention => mention;

        public BoilerplateKind Kind => kind;
    }

    private sealed record Open(Mark Mark, bool IsFirst, List<TextNode> Nodes)
    {
        public TextNode ToNode() => Mark.Mention is { } mention
            ? new MentionText(mention, IsFirst, Nodes)
            : new BoilerplateText(Mark.Kind, Nodes);
    }
}

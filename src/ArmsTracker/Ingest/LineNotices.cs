using System.Collections.Frozen;
using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>Knows lines that come with an article without being reporting, by the words of <c>boilerplate.yaml</c>.</summary>
internal sealed class LineNotices
{
    /// <summary>A longer line is reporting, whatever it begins with.</summary>
    private const int MaxLength = 160;

    /// <summary>So many letters stand in brackets behind "foto".</summary>
    private const int LongestCredit = 100;

    private readonly (string[] Starts, BoilerplateKind Kind)[] _starts;
    private readonly (string[] Parts, BoilerplateKind Kind)[] _contains;
    private readonly FrozenSet<string> _whole;
    private readonly FrozenSet<string> _sections;
    private readonly KnownWords _credits;
    private readonly KnownWords _bylines;

    public LineNotices()
    {
        var data = IngestData.Read<Dictionary<string, string[]>>("boilerplate.yaml");
        _starts =
        [
            (data["source_starts"], BoilerplateKind.SourceLine),
            (data["photo_starts"], BoilerplateKind.PhotoCredit),
            (data["related_starts"], BoilerplateKind.RelatedLinks),
            (data["furniture_starts"], BoilerplateKind.SiteFurniture),
        ];
        _contains =
        [
            (data["aggregator_contains"], BoilerplateKind.AggregatorNotice),
            (data["furniture_contains"], BoilerplateKind.SiteFurniture),
        ];
        _whole = data["furniture_whole"].ToFrozenSet(StringComparer.Ordinal);
        _sections = data["sections"].ToFrozenSet(StringComparer.Ordinal);
        _credits = new KnownWords(data["photo_bracketed"]);
        _bylines = new KnownWords(data["bylines"]);
    }

    public BoilerplateKind? KindOf(TextLine line)
    {
        if (line.Text.Length > MaxLength)
        {
            return null;
        }

        var text = Plain(line.Text);
        if (_whole.Contains(text))
        {
            return BoilerplateKind.SiteFurniture;
        }

        foreach (var (starts, kind) in _starts)
        {
            if (starts.Any(start => text.StartsWith(start, StringComparison.Ordinal) && EndsWord(text, start.Length)))
            {
                return kind;
            }
        }

        foreach (var (parts, kind) in _contains)
        {
            if (parts.Any(part => text.Contains(part, StringComparison.Ordinal)))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Whether a line about related articles says nothing but that, so that the links stand below it.</summary>
    public static bool IsHeading(TextLine line) => line.Words <= 5 && !line.Text.TrimEnd('.', '…').Contains(':', StringComparison.Ordinal);

    public bool IsSection(string text) => _sections.Contains(Plain(text));

    /// <summary>"By Staff Writer", "di Redazione": few words, and no sentence.</summary>
    public bool IsByline(string text) => text.Count(character => character == ' ') < 7 && _bylines.EndsAt(text, 0)
        .Any(end => end == text.Length || (text[end] is ' ' or ':' or '|' or '–' or '-' && !text.AsSpan(end).ContainsAny('.', '!', '?')));

    /// <summary>Credits in brackets inside a line: "(foto Zala Aero Group)".</summary>
    public IEnumerable<(int Start, int End)> BracketedCredits(TextLine line)
    {
        for (var start = 0; start < line.Text.Length; start++)
        {
            if (line.Text[start] is '(' or '[' && EndOfCredit(line.Text, start + 1) is var end and > 0)
            {
                yield return (line.Start + start, line.Start + end);
                start = end - 1;
            }
        }
    }

    private int EndOfCredit(string text, int start)
    {
        if (_credits.WholeAt(text, start) is not (var end and > 0))
        {
            return -1;
        }

        var closing = text.AsSpan(end, Math.Min(text.Length - end, LongestCredit + 1)).IndexOfAny("()[]\n");
        return closing >= 0 && text[end + closing] is (')' or ']') ? end + closing + 1 : -1;
    }

    private static bool EndsWord(string text, int length) =>
        length == text.Length || !char.IsLetterOrDigit(text[length]) || !char.IsLetterOrDigit(text[length - 1]);

    /// <summary>In lower case, with straight apostrophes, without the marks of lists and emphasis around it.</summary>
    private static string Plain(string text)
    {
        var rest = text.AsSpan();
        while (LengthOfMark(rest) is var length and > 0)
        {
            rest = rest[length..].TrimStart();
        }

        return rest.TrimEnd("_*]").ToString().ToLowerInvariant().Replace('’', '\'').Replace('\u00A0', ' ');
    }

    /// <summary>A sign of a list, of emphasis or of a bracket; the brackets of "(c)" and of "(segue)" belong to their words.</summary>
    private static int LengthOfMark(ReadOnlySpan<char> text)
    {
        const string signs = "-–—•*_>[";
        if (text.StartsWith("("))
        {
            var inside = text[1..].TrimStart();
            return inside.StartsWith("c)", StringComparison.OrdinalIgnoreCase) || inside.StartsWith("segue)", StringComparison.OrdinalIgnoreCase) ? 0 : 1;
        }

        return text.Length > 0 && signs.Contains(text[0], StringComparison.Ordinal) ? 1 : 0;
    }
}

using System.Text.RegularExpressions;

namespace ArmsTracker.Ingest;

/// <summary>
/// Tells the label of a site's section above a headline: "World | Middle East", "Home » Mondo", "Esteri" beside a date.
/// One lone piece without a date must be a section name that is known, for it could be a short headline.
/// </summary>
internal static class SectionLabel
{
    private const int MaxWords = 4;

    private static readonly Regex _separators = new(@"\s*[|/>»›·•–—]\s*|\s-\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    private static readonly Regex _sentence = new(@"[.:;,?!""«“„]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static bool Is(TextLine line, bool dated, DateLines dateLines, LineNotices notices)
    {
        if (line.Text.Length > 120)
        {
            return false;
        }

        var pieces = dated ? dateLines.RestOf(line.Text) : Segments(line.Text);
        return pieces.Count > 0
            && (pieces.All(notices.IsSection) || ((dated || pieces.Count > 1) && pieces.All(IsLabel)));
    }

    public static IReadOnlyList<string> Segments(string line) =>
        [.. _separators.Split(line).Select(piece => piece.Trim(' ', '\u00A0', ',', '.', '(', ')')).Where(piece => piece.Any(char.IsLetter))];

    /// <summary>Where the piece of the line that has these characters begins and ends.</summary>
    public static (int Start, int End) SegmentAround(string line, int start, int end)
    {
        var separators = _separators.Matches(line);
        return (separators.LastOrDefault(match => match.Index + match.Length <= start) is { } before ? before.Index + before.Length : 0,
            separators.FirstOrDefault(match => match.Index >= end) is { } after ? after.Index : line.Length);
    }

    private static bool IsLabel(string piece) =>
        piece.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MaxWords && !_sentence.IsMatch(piece);
}

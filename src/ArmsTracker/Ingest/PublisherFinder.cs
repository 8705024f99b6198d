using System.Text.RegularExpressions;

namespace ArmsTracker.Ingest;

/// <summary>
/// Finds who publishes an article, where its own words say so: an outlet in the dateline, the aggregator that disclaims
/// it, the holder of its copyright. An outlet that a headline ends with, or a line "Source:", may be the one reported on.
/// </summary>
internal sealed class PublisherFinder(OutletNames outlets)
{
    private static readonly Regex _notice = new(
        @"added by the user\s?\.\s*(?<outlet>\S.{0,40}?) is not responsible|^(?:riproduzione riservata\s*)?(?:©|\(c\)|copyright)\s*(?:©\s*|copyright\s*)?(?:(?:19|20)\d\d,?\s*)?(?<outlet>\p{L}[^.,|©]{1,40}?)(?:\.|,|$|\s[-–|])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    /// <summary>The outlet's id and where its name stands in the string.</summary>
    public (string Id, int Start, int End)? Find(IReadOnlyList<TextLine> lines, ArticleHead head)
    {
        if (head.Dateline is { Outlet: { } name, OutletStart: var start } && outlets.IdOf(name) is { } agency)
        {
            return (agency, start, start + name.Length);
        }

        foreach (var line in lines.Where(line => line.Text.Length <= 200))
        {
            var match = _notice.Match(line.Text);
            if (match.Success && outlets.IdOf(match.Groups["outlet"].Value) is { } id)
            {
                var group = match.Groups["outlet"];
                return (id, line.Start + group.Index, line.Start + group.Index + group.Length);
            }
        }

        return null;
    }
}

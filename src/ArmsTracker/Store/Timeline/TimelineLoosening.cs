using ArmsTracker.Store.Timeline.Index;

namespace ArmsTracker.Store.Timeline;

/// <summary>Finds what to take off a query that finds nothing.</summary>
internal static class TimelineLoosening
{
    /// <summary>Every filter taken off by itself, the one that leaves most first.</summary>
    /// <param name="mentions">What the query's text finds; null where it has none.</param>
    public static IReadOnlyList<Loosening> Find(IndexSnapshot index, TimelineQuery query, int[]? mentions) =>
    [
        .. Ways(query.FirstPage())
            .Select(way => new Loosening(way.Parameter, way.Looser, Count(index, way.Looser, way.Looser.Text is null ? null : mentions)))
            .OrderByDescending(way => way.Count),
    ];

    private static int Count(IndexSnapshot index, TimelineQuery query, int[]? mentions)
    {
        using var result = index.Find(query, mentions);
        return result.Total;
    }

    private static IEnumerable<(string Parameter, TimelineQuery Looser)> Ways(TimelineQuery query)
    {
        foreach (var filter in query.Active)
        {
            yield return (filter.Name(), query.Without(filter));
        }

        if (query.From is not null || query.To is not null)
        {
            yield return ("from", query.InRange(null, null));
        }

        if (query.Text is not null)
        {
            yield return ("q", query.Searching(null));
        }

        if (!query.Context)
        {
            yield return ("context", query.WithContext(true));
        }
    }
}

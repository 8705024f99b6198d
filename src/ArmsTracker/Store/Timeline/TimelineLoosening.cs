using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Timeline;

/// <summary>Finds what to take off a query that finds nothing.</summary>
internal static class TimelineLoosening
{
    /// <summary>Every filter taken off by itself, the one that leaves most first.</summary>
    public static async Task<IReadOnlyList<Loosening>> FindAsync(ArmsTrackerDb db, TimelineQuery query, CancellationToken cancellation)
    {
        var found = new List<Loosening>();
        foreach (var (parameter, looser) in Ways(query.FirstPage()))
        {
            found.Add(new Loosening(parameter, looser, await db.Matching(looser).CountAsync(cancellation)));
        }

        return [.. found.OrderByDescending(way => way.Count)];
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

using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Timeline;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Writing;

/// <summary>Dates a claim by what most of its mentions say, so that one that tells a detail does not date the whole.</summary>
internal static class ClaimDates
{
    /// <summary>As many mentions are asked: those of a claim that is told a thousand times agree or never will.</summary>
    private const int Most = 200;

    /// <param name="claim">Tracked, with its mentions written.</param>
    public static async Task SetAsync(ArmsTrackerDb db, ClaimRow claim, CancellationToken cancellation)
    {
        var told = await db.Mentions.Where(mention => mention.ClaimId == claim.Id && mention.EventDate != null)
            .OrderBy(mention => mention.ArticleId).ThenBy(mention => mention.Id).Take(Most)
            .Select(mention => new { mention.EventDate, mention.EventDateWords }).ToListAsync(cancellation);
        var date = told.GroupBy(one => one.EventDate!)
            .OrderBy(group => group.Key.YearUnknown).ThenByDescending(group => group.Count()).ThenBy(group => Days(group.Key)).ThenBy(group => group.Key.ToString(), StringComparer.Ordinal)
            .FirstOrDefault();
        var position = TimePosition.Of(date?.Key);
        claim.EventDate = date?.Key;
        claim.EventDateWords = date?.Select(one => one.EventDateWords).Min(StringComparer.Ordinal);
        (claim.EventKey, claim.EventFirst, claim.EventLast) = (position?.Key, position?.First, position?.Last);
        claim.PlacedKey = claim.EventKey ?? claim.PublishedKey;
    }

    private static int Days(EdtfDate date) => date is { Earliest: { } first, Latest: { } last } ? last.DayNumber - first.DayNumber : int.MaxValue;
}

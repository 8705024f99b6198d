using ArmsTracker.Model;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Timeline;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Claims;

/// <summary>Reads why the mentions of a claim are one claim.</summary>
internal static class ClaimLinks
{
    /// <summary>As many as a page lists, those that bind most strongly first.</summary>
    private const int Most = 50;

    public static async Task<IReadOnlyList<ClaimLink>> ReadAsync(ArmsTrackerDb db, ReadConnection reading, Gazetteer gazetteer, long claimId, CancellationToken cancellation)
    {
        var links = await db.MatterLinks.AsNoTracking()
            .Where(link => db.Matters.Any(matter => matter.Id == link.MatterId && matter.ClaimId == claimId))
            .OrderByDescending(link => link.Score).ThenBy(link => link.MatterId).ThenBy(link => link.OtherId).Take(Most)
            .Select(link => new
            {
                link.Why,
                One = db.Mentions.Where(mention => mention.MatterId == link.MatterId).Min(mention => mention.Id),
                Other = db.Mentions.Where(mention => mention.MatterId == link.OtherId).Min(mention => mention.Id),
            }).ToListAsync(cancellation);
        var quotes = QuoteReading.Read(reading, gazetteer, links.SelectMany(link => new[] { link.One, link.Other }).Distinct());
        return [.. links.Select(link => new ClaimLink(quotes[link.One], quotes[link.Other], link.Why))];
    }
}

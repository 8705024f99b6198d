using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Claims;

/// <summary>Reads why the mentions of a claim are one claim.</summary>
internal static class ClaimLinks
{
    /// <summary>As many as a page lists, those that bind most strongly first.</summary>
    private const int Most = 50;

    public static async Task<IReadOnlyList<ClaimLink>> ReadAsync(ArmsTrackerDb db, Gazetteer gazetteer, long claimId, CancellationToken cancellation)
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
        long[] ids = [.. links.SelectMany(link => new[] { link.One, link.Other }).Distinct()];
        var quotes = await db.Mentions.AsNoTracking().AsSplitQuery().Where(mention => ids.Contains(mention.Id))
            .Select(MentionReading.Of).ToDictionaryAsync(mention => mention.Id, cancellation);
        return [.. links.Select(link => new ClaimLink(quotes[link.One].ToQuote(gazetteer), quotes[link.Other].ToQuote(gazetteer), link.Why))];
    }
}

using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Timeline;

/// <summary>
/// Which mention speaks for a claim: under "said by the White House" one that credits it, under a publisher one of its
/// own, by publication one of a dated article. Without such a wish it is the claim's best mention.
/// </summary>
internal static class QuoteChoice
{
    /// <summary>By claim the mention that fits the query's filters; a claim for which none fits all of them is not among them.</summary>
    public static async Task<IReadOnlyDictionary<long, long>> FindAsync(
        ArmsTrackerDb db, TimelineQuery query, IReadOnlyList<long> claimIds, CancellationToken cancellation)
    {
        var speakers = query.Values(TimelineFilter.SaidBy).ToArray();
        var publishers = query.Values(TimelineFilter.Publisher).ToArray();
        var byPublication = query.Basis == DateBasis.Published;
        if (speakers.Length == 0 && publishers.Length == 0 && !byPublication)
        {
            return new Dictionary<long, long>();
        }

        var ids = claimIds.ToArray();
        var mentions = db.Mentions.AsNoTracking().Where(mention => ids.Contains(mention.ClaimId));
        if (speakers.Length > 0)
        {
            mentions = mentions.Where(mention => mention.Attributions.Any(credit =>
                db.SourceBodies.Any(row => row.SourceId == credit.SourceId && speakers.Contains(row.BodyId))));
        }

        if (publishers.Length > 0)
        {
            mentions = mentions.Where(mention => publishers.Contains(mention.Article!.PublisherId!));
        }

        return await mentions.GroupBy(mention => mention.ClaimId)
            .Select(group => new
            {
                group.Key,
                Best = group.OrderBy(mention => byPublication && mention.Article!.PublishedKey == null)
                    .ThenBy(mention => mention.Modality).ThenBy(mention => mention.Id).First().Id,
            })
            .ToDictionaryAsync(one => one.Key, one => one.Best, cancellation);
    }
}

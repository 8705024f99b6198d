using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Timeline;

/// <summary>Reads claims as the timeline shows them.</summary>
internal static class ClaimProjection
{
    /// <summary>The claims with these ids, in the order of the ids.</summary>
    /// <param name="quotes">The mention that speaks for a claim, where it is not the claim's best (see <see cref="QuoteChoice"/>).</param>
    public static async Task<IReadOnlyList<TimelineClaim>> ReadAsync(
        ArmsTrackerDb db, Gazetteer gazetteer, IReadOnlyList<long> ids, IReadOnlyDictionary<long, long> quotes, CancellationToken cancellation)
    {
        var wanted = ids.ToArray();
        var found = await db.Claims.AsNoTracking().AsSplitQuery().Where(claim => wanted.Contains(claim.Id)).Select(claim => new ClaimReading
        {
            Row = claim,
            Topics = claim.Topics.Select(topic => topic.Topic).ToList(),
            Systems = claim.Systems.Select(system => system.SystemId).ToList(),
            Places = claim.Places.Select(place => place.PlaceId).ToList(),
        }).ToDictionaryAsync(one => one.Row.Id, cancellation);
        var chosen = wanted.Select(id => quotes.TryGetValue(id, out var quote) ? quote : found[id].Row.BestMentionId!.Value).ToArray();
        var speaking = await db.Mentions.AsNoTracking().AsSplitQuery().Where(mention => chosen.Contains(mention.Id))
            .Select(MentionReading.Of).ToDictionaryAsync(mention => mention.Id, cancellation);
        return [.. wanted.Zip(chosen, (id, quote) => Claim(gazetteer, found[id], speaking[quote].ToQuote(gazetteer)))];
    }

    private static TimelineClaim Claim(Gazetteer gazetteer, ClaimReading claim, ClaimQuote quote) => new(
        claim.Row.PublicId,
        gazetteer.Statement(claim.Row),
        [.. claim.Topics.Order()],
        claim.Row.Event,
        claim.Row.Modality,
        new TimelineDirection(claim.Row.Supplier, claim.Row.Recipient),
        claim.Row.IsContext,
        [.. claim.Systems.Order(StringComparer.Ordinal).Select(gazetteer.System)],
        [.. claim.Places.Order(StringComparer.Ordinal).Select(gazetteer.Place)],
        claim.Row.Quantity(),
        claim.Row.EventDate,
        claim.Row.EventDateWords,
        claim.Row.Published,
        quote,
        claim.Row.MentionCount,
        claim.Row.ArticleCount)
    {
        Origins = claim.Row.OriginCount,
        Credibility = claim.Row.Credibility,
        IsDisputed = claim.Row.IsDisputed,
        Thread = gazetteer.Thread(claim.Row.Thread),
    };

    private sealed class ClaimReading
    {
        public required ClaimRow Row { get; init; }

        public required List<Topic> Topics { get; init; }

        public required List<string> Systems { get; init; }

        public required List<string> Places { get; init; }
    }
}

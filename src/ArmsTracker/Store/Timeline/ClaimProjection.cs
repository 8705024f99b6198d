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
        var chosen = quotes.Values.ToArray();
        var found = await db.Claims.AsNoTracking().AsSplitQuery().Where(claim => wanted.Contains(claim.Id)).Select(claim => new
        {
            Row = claim,
            Topics = claim.Topics.Select(topic => topic.Topic).ToList(),
            Systems = claim.Systems.Select(system => system.SystemId).ToList(),
            Places = claim.Places.Select(place => place.PlaceId).ToList(),
        }).ToDictionaryAsync(one => one.Row.Id, cancellation);
        var speaking = await db.Mentions.AsNoTracking().AsSplitQuery()
            .Where(mention => chosen.Contains(mention.Id)
                || (wanted.Contains(mention.ClaimId) && mention.Claim!.BestMentionId == mention.Id))
            .Select(mention => new
            {
                mention.Id,
                mention.Quote,
                mention.Anchor,
                mention.EventDateWords,
                mention.Start,
                mention.Evidence,
                SaidBy = mention.Attributions.OrderBy(source => source.Position).Select(source => source.SourceId).ToList(),
                ArticleId = mention.Article!.PublicId,
                mention.Article.Title,
                mention.Article.File,
                mention.Article.Language,
                mention.Article.PublisherId,
                ArticlePublished = mention.Article.Published,
            }).ToDictionaryAsync(mention => mention.Id, cancellation);
        return
        [
            .. wanted.Select(id => (One: found[id], Quote: speaking[quotes.TryGetValue(id, out var quote) ? quote : found[id].Row.BestMentionId!.Value])).Select(pair => new TimelineClaim(
                pair.One.Row.PublicId,
                gazetteer.Statement(pair.One.Row, pair.One.Topics, pair.One.Systems),
                [.. pair.One.Topics.Order()],
                pair.One.Row.Event,
                pair.One.Row.Modality,
                new TimelineDirection(pair.One.Row.Supplier, pair.One.Row.Recipient),
                pair.One.Row.IsContext,
                [.. pair.One.Systems.Order(StringComparer.Ordinal).Select(gazetteer.System)],
                [.. pair.One.Places.Order(StringComparer.Ordinal).Select(gazetteer.Place)],
                RowMapping.Quantity(pair.One.Row.QuantityMin, pair.One.Row.QuantityMax, pair.One.Row.QuantityUnit, pair.One.Row.QuantityApproximate),
                pair.One.Row.EventDate,
                pair.One.Row.Published,
                new ClaimQuote(
                    pair.Quote.Quote,
                    ClaimQuote.WordsOf(pair.Quote.Quote, pair.Quote.Start, pair.Quote.Evidence),
                    pair.Quote.Language,
                    pair.Quote.EventDateWords,
                    [.. pair.Quote.SaidBy.Select(gazetteer.Source)],
                    pair.Quote.ArticleId,
                    pair.Quote.Anchor,
                    pair.Quote.Title,
                    pair.Quote.File,
                    pair.Quote.PublisherId is { } publisher ? gazetteer.Source(publisher) : null,
                    pair.Quote.ArticlePublished),
                pair.One.Row.MentionCount,
                pair.One.Row.ArticleCount)),
        ];
    }
}

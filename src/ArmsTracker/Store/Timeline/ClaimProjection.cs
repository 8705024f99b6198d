using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Timeline;

/// <summary>Reads claims as the timeline shows them.</summary>
internal static class ClaimProjection
{
    /// <summary>The claims with these ids, in the order of the ids.</summary>
    public static async Task<IReadOnlyList<TimelineClaim>> ReadAsync(
        ArmsTrackerDb db, Gazetteer gazetteer, IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var wanted = ids.ToArray();
        var found = await db.Claims.AsNoTracking().AsSplitQuery().Where(claim => wanted.Contains(claim.Id)).Select(claim => new
        {
            Row = claim,
            Topics = claim.Topics.Select(topic => topic.Topic).ToList(),
            Systems = claim.Systems.Select(system => system.SystemId).ToList(),
            Places = claim.Places.Select(place => place.PlaceId).ToList(),
            claim.BestMention!.Quote,
            claim.BestMention.Anchor,
            claim.BestMention.EventDateWords,
            claim.BestMention.Start,
            claim.BestMention.Evidence,
            SaidBy = claim.BestMention.Attributions.OrderBy(source => source.Position).Select(source => source.SourceId).ToList(),
            ArticleId = claim.BestMention.Article!.PublicId,
            claim.BestMention.Article.Title,
            claim.BestMention.Article.File,
            claim.BestMention.Article.Language,
            claim.BestMention.Article.PublisherId,
            ArticlePublished = claim.BestMention.Article.Published,
        }).ToDictionaryAsync(one => one.Row.Id, cancellation);
        return
        [
            .. wanted.Select(id => found[id]).Select(one => new TimelineClaim(
                one.Row.PublicId,
                gazetteer.Statement(one.Row, one.Topics, one.Systems),
                [.. one.Topics.Order()],
                one.Row.Event,
                one.Row.Modality,
                new TimelineDirection(one.Row.Supplier, one.Row.Recipient),
                one.Row.IsContext,
                [.. one.Systems.Order(StringComparer.Ordinal).Select(gazetteer.System)],
                [.. one.Places.Order(StringComparer.Ordinal).Select(gazetteer.Place)],
                RowMapping.Quantity(one.Row.QuantityMin, one.Row.QuantityMax, one.Row.QuantityUnit, one.Row.QuantityApproximate),
                one.Row.EventDate,
                one.Row.Published,
                new ClaimQuote(
                    one.Quote,
                    ClaimQuote.WordsOf(one.Quote, one.Start, one.Evidence),
                    one.Language,
                    one.EventDateWords,
                    [.. one.SaidBy.Select(gazetteer.Source)],
                    one.ArticleId,
                    one.Anchor,
                    one.Title,
                    one.File,
                    one.PublisherId is { } publisher ? gazetteer.Source(publisher) : null,
                    one.ArticlePublished),
                one.Row.MentionCount,
                one.Row.ArticleCount)),
        ];
    }
}

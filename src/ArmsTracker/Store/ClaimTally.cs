using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Store;

/// <summary>
/// What a claim sums up over its mentions, kept up as articles come in: adding an article looks at its own mentions
/// only, however many the claim has already.
/// </summary>
internal static class ClaimTally
{
    public static ClaimRow NewRow(this Claim claim)
    {
        var position = TimePosition.Of(claim.EventDate);
        return new ClaimRow
        {
            PublicId = PublicId.FromHash(claim.Key),
            Key = claim.Key,
            Event = claim.Event,
            Modality = claim.Modality,
            Supplier = claim.Supplier,
            Recipient = claim.Recipient,
            Direction = new TimelineDirection(claim.Supplier, claim.Recipient).ToString(),
            IsContext = Model.Direction.IsContext(claim.Supplier, claim.Recipient),
            EventDate = claim.EventDate,
            EventKey = position?.Key,
            EventFirst = position?.First,
            EventLast = position?.Last,
            Topics = [.. claim.Topics.Distinct().Select(topic => new ClaimTopicRow { Topic = topic })],
            Systems = [.. claim.Systems.Distinct().Select(id => new ClaimSystemRow { SystemId = id })],
        };
    }

    /// <summary>Adds an article's mentions of this claim.</summary>
    /// <param name="bestPublished">When the article of the claim's best mention so far was published, as a sort key; null where unknown or none.</param>
    /// <returns>The claim's new best mention, or null where it keeps the one it has.</returns>
    public static MentionRow? Add(this ClaimRow claim, ArticleRow article, IReadOnlyList<MentionRow> mentions, int? bestPublished)
    {
        var isNew = claim.MentionCount == 0;
        claim.MentionCount += mentions.Count;
        claim.ArticleCount++;
        if (TimePosition.Of(article.Published) is { } published && (claim.PublishedKey is not { } known || published.Key < known))
        {
            (claim.Published, claim.PublishedKey) = (article.Published, published.Key);
            (claim.PublishedFirst, claim.PublishedLast) = (published.First, published.Last);
        }

        var firmest = mentions.MinBy(mention => mention.Modality)!;
        var isFirmer = isNew || firmest.Modality < claim.Modality;
        if (isFirmer)
        {
            claim.Modality = firmest.Modality;
            claim.SetQuantity(null);
            claim.QuantityDiffers = false;
        }

        foreach (var mention in mentions.Where(mention => mention.Modality == claim.Modality))
        {
            claim.AddQuantity(mention);
        }

        var isEarlier = firmest.Modality == claim.Modality && (article.PublishedKey ?? int.MaxValue) < (bestPublished ?? int.MaxValue);
        return isFirmer || isEarlier ? firmest : null;
    }

    /// <summary>A claim has the quantity on which all its firmest mentions that name one agree.</summary>
    private static void AddQuantity(this ClaimRow claim, MentionRow mention)
    {
        var named = RowMapping.Quantity(mention.QuantityMin, mention.QuantityMax, mention.QuantityUnit, mention.QuantityApproximate);
        if (named is null || claim.QuantityDiffers)
        {
            return;
        }

        var agreed = RowMapping.Quantity(claim.QuantityMin, claim.QuantityMax, claim.QuantityUnit, claim.QuantityApproximate);
        claim.QuantityDiffers = agreed is not null && agreed != named;
        claim.SetQuantity(claim.QuantityDiffers ? null : named);
    }

    private static void SetQuantity(this ClaimRow claim, Quantity? quantity) =>
        (claim.QuantityMin, claim.QuantityMax, claim.QuantityUnit, claim.QuantityApproximate) =
        (quantity?.Min, quantity?.Max, quantity?.Unit, quantity?.Approximate);
}

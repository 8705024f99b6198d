using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Store.Writing;

/// <summary>
/// What a claim sums up over its mentions, kept up as articles come in: adding an article looks at its own mentions
/// only, however many the claim has already. The sum is the same in whatever order they come.
/// </summary>
internal static class ClaimTally
{
    /// <summary>A claim that holds nothing yet.</summary>
    public static ClaimRow NewClaim(this Matter matter, Mention first, string thread) => new()
    {
        PublicId = PublicId.FromHash(matter.Key),
        Key = matter.Key,
        Thread = thread,
        Event = first.Event,
        Modality = first.Modality,
        LoosestModality = first.Modality,
        Supplier = first.Supplier,
        Recipient = first.Recipient,
        Direction = new TimelineDirection(first.Supplier, first.Recipient).ToString(),
        IsContext = first.IsContext,
    };

    /// <summary>Adds an article's mentions of this claim.</summary>
    /// <param name="best">The claim's best mention so far; null where it has none.</param>
    /// <param name="isKnownArticle">Whether another version of the article tells it already.</param>
    /// <returns>The claim's new best mention, or null where it keeps the one it has.</returns>
    public static MentionRow? Add(this ClaimRow claim, ArticleRow article, IReadOnlyList<MentionRow> mentions, BestMention? best, bool isKnownArticle = false)
    {
        claim.ArticleCount += isKnownArticle ? 0 : 1;
        claim.AddPublished(article.Published);
        foreach (var mention in mentions)
        {
            claim.AddFirmness(mention.Modality, mention.Modality, mention.Quantity(), differs: false, isFirst: claim.MentionCount == 0);
            claim.MentionCount++;
        }

        var newBest = mentions.MinBy(mention => BestMention.Of(article, mention))!;
        if (best is { } known && known.CompareTo(BestMention.Of(article, newBest)) <= 0)
        {
            return null;
        }

        claim.StatedTopics = [.. newBest.Topics.Select(topic => topic.Topic).Distinct().Order()];
        claim.StatedSystems = [.. newBest.Systems.Select(system => system.SystemId).Distinct().Order(StringComparer.Ordinal)];
        return newBest;
    }

    /// <summary>Adds what another claim sums up, but for its count of articles, which may be the same ones.</summary>
    public static void Add(this ClaimRow claim, ClaimRow other)
    {
        claim.MentionCount += other.MentionCount;
        claim.AddPublished(other.Published);
        claim.AddFirmness(other.Modality, other.LoosestModality, other.Quantity(), other.QuantityDiffers, isFirst: false);
    }

    private static void AddPublished(this ClaimRow claim, EdtfDate? published)
    {
        if (TimePosition.Of(published) is { } position
            && (claim.PublishedKey is not { } known || (position.Key, published!.ToString()).CompareTo((known, claim.Published!.ToString())) < 0))
        {
            (claim.Published, claim.PublishedKey) = (published, position.Key);
            (claim.PublishedFirst, claim.PublishedLast) = (position.First, position.Last);
        }
    }

    /// <summary>A claim has the quantity on which all its firmest mentions that name one agree.</summary>
    private static void AddFirmness(this ClaimRow claim, Modality firmest, Modality loosest, Quantity? quantity, bool differs, bool isFirst)
    {
        claim.LoosestModality = isFirst || loosest > claim.LoosestModality ? loosest : claim.LoosestModality;
        if (isFirst || firmest < claim.Modality)
        {
            claim.Modality = firmest;
            claim.SetQuantity(quantity, differs);
        }
        else if (firmest == claim.Modality && !claim.QuantityDiffers)
        {
            var agreed = claim.Quantity();
            var isOther = differs || (agreed is not null && quantity is not null && agreed != quantity);
            claim.SetQuantity(isOther ? null : agreed ?? quantity, isOther);
        }
    }

    private static void SetQuantity(this ClaimRow claim, Quantity? quantity, bool differs)
    {
        (claim.QuantityMin, claim.QuantityMax, claim.QuantityUnit, claim.QuantityApproximate) =
            (quantity?.Min, quantity?.Max, quantity?.Unit, quantity?.Approximate);
        claim.QuantityDiffers = differs;
    }
}

using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Writing;

/// <summary>
/// What decides which mention's words stand for a claim: the firmest, then the earliest published, then the one whose
/// article and place in it come first by an order that does not depend on when they arrived.
/// </summary>
internal readonly record struct BestMention(Modality Modality, int Published, string Article, int Start, int End) : IComparable<BestMention>
{
    public static BestMention Of(ArticleRow article, MentionRow mention) =>
        new(mention.Modality, article.PublishedKey ?? int.MaxValue, article.Sha256, mention.Start, mention.End);

    public static async Task<IReadOnlyDictionary<long, BestMention>> ReadAsync(ArmsTrackerDb db, long[] claims, CancellationToken cancellation)
    {
        var best = await db.Claims.Where(claim => claims.Contains(claim.Id))
            .Select(claim => new
            {
                claim.Id,
                claim.BestMention!.Modality,
                claim.BestMention.Article!.PublishedKey,
                claim.BestMention.Article.Sha256,
                claim.BestMention.Start,
                claim.BestMention.End,
            }).ToListAsync(cancellation);
        return best.ToDictionary(one => one.Id, one => new BestMention(one.Modality, one.PublishedKey ?? int.MaxValue, one.Sha256, one.Start, one.End));
    }

    public int CompareTo(BestMention other) =>
        (Modality, Published).CompareTo((other.Modality, other.Published)) is var byDate and not 0 ? byDate
        : string.CompareOrdinal(Article, other.Article) is var byArticle and not 0 ? byArticle
        : (Start, End).CompareTo((other.Start, other.End));
}

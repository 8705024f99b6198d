using ArmsTracker.Model;
using ArmsTracker.Store;

namespace ArmsTracker.Pipeline;

public enum FilingOutcome
{
    Filed,

    /// <summary>An article with the same identity is in the store; nothing was changed.</summary>
    AlreadyStored,
}

/// <summary>
/// Brings an article that has been read into the store, in one transaction: its mentions join the claims of what is
/// stored already, and the origins, relations and credibility of those claims are brought up to date.
/// </summary>
public sealed class ArticleFiling(ArticleStore store, ClaimJoining joining, Gazetteer gazetteer)
{
    public async Task<FilingOutcome> FileAsync(Article article, IReadOnlyList<Mention> mentions, CancellationToken cancellation = default)
    {
        await using var writing = await store.BeginAsync(cancellation);
        if (await writing.HasAsync(article.Sha256, cancellation))
        {
            return FilingOutcome.AlreadyStored;
        }

        // In the order in which a store gives them back, so that gathering anew gives the same claims.
        Mention[] ordered = [.. mentions.OrderBy(mention => mention.Span.Start).ThenBy(mention => mention.Span.End)];
        var changed = await writing.AddAsync(await joining.JoinAsync(writing, article, ordered, cancellation), cancellation);
        await ClaimJudging.JudgeAsync(writing, gazetteer, changed, cancellation);
        await writing.CommitAsync(cancellation);
        return FilingOutcome.Filed;
    }
}

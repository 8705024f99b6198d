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
/// Brings articles that have been read into the store, in one transaction: their mentions join the claims of what is
/// stored already, and the origins, relations and credibility of those claims are brought up to date.
/// </summary>
public sealed class ArticleFiling(ArticleStore store, ClaimJoining joining, Gazetteer gazetteer)
{
    public async Task<FilingOutcome> FileAsync(Article article, IReadOnlyList<Mention> mentions, CancellationToken cancellation = default) =>
        (await FileAsync([new ReadArticle(article, mentions)], cancellation))[0];

    /// <summary>All of them or none: claims that several of them touch are judged once.</summary>
    public async Task<IReadOnlyList<FilingOutcome>> FileAsync(IReadOnlyList<ReadArticle> articles, CancellationToken cancellation = default)
    {
        await using var writing = await store.BeginAsync(cancellation);
        var outcomes = new List<FilingOutcome>(articles.Count);
        var changed = new HashSet<long>();
        foreach (var (article, mentions) in articles)
        {
            if (writing.Has(article.Sha256))
            {
                outcomes.Add(FilingOutcome.AlreadyStored);
                continue;
            }

            // In the order in which a store gives them back, so that gathering anew gives the same claims.
            Mention[] ordered = [.. mentions.OrderBy(mention => mention.Span.Start).ThenBy(mention => mention.Span.End)];
            changed.UnionWith(await writing.AddAsync(await joining.JoinAsync(writing, article, ordered, cancellation), cancellation));
            outcomes.Add(FilingOutcome.Filed);
        }

        await ClaimJudging.JudgeAsync(writing, gazetteer, writing.Remaining(changed), cancellation);
        await writing.CommitAsync(cancellation);
        return outcomes;
    }
}

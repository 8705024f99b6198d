using ArmsTracker.Ingest;
using ArmsTracker.Model;
using ArmsTracker.Store;

namespace ArmsTracker.Pipeline;

public enum FilingOutcome
{
    Filed,

    /// <summary>Filed as another version of an article in the store.</summary>
    NewVersion,

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
        if (articles is [])
        {
            return [];
        }

        await using var writing = await store.BeginAsync(cancellation);
        var outcomes = new List<FilingOutcome>(articles.Count);
        var changed = new HashSet<long>();
        foreach (var read in articles)
        {
            var (article, mentions) = read;
            if (writing.Has(article.Sha256))
            {
                if (article.Url is { } address)
                {
                    writing.AddAddress(article.Sha256, address);
                }

                outcomes.Add(FilingOutcome.AlreadyStored);
                continue;
            }

            // In the order in which a store gives them back, so that gathering anew gives the same claims.
            Mention[] ordered = [.. mentions.OrderBy(mention => mention.Span.Start).ThenBy(mention => mention.Span.End)];
            var joined = await joining.JoinAsync(writing, article, ordered, read.Shingles ?? Shingles.Of(article), long.MaxValue, cancellation);
            changed.UnionWith(await writing.AddAsync(joined, cancellation));
            outcomes.Add(joined.VersionOf is null ? FilingOutcome.Filed : FilingOutcome.NewVersion);
        }

        await ClaimJudging.JudgeAsync(writing, gazetteer, writing.Remaining(changed), cancellation);
        await writing.CommitAsync(cancellation);
        return outcomes;
    }
}

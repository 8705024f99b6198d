using System.Runtime.CompilerServices;
using ArmsTracker.Model;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Articles;

/// <summary>An article of the store, told in a line.</summary>
/// <param name="Version">From 1, in the order in which the versions of the article came in.</param>
/// <param name="Copies">How many other articles have nearly the same text.</param>
public sealed record ListedArticle(
    string Id,
    string? Title,
    string? Publisher,
    EdtfDate? Published,
    string? Language,
    string? Url,
    string Sha256,
    int Version,
    int Copies,
    string File);

/// <summary>All articles in the store, in the order in which they came in.</summary>
public sealed class ArticleList(IDbContextFactory<ArmsTrackerDb> databases)
{
    private const int Chunk = 500;

    /// <summary>Reads them in pieces, so that any number takes the memory of a few hundred.</summary>
    public async IAsyncEnumerable<ListedArticle> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var (last, more) = (0L, true);
        while (more)
        {
            var rows = await db.Articles.Where(article => article.Id > last).OrderBy(article => article.Id).Take(Chunk)
                .Select(article => new
                {
                    article.Id,
                    Listed = new ListedArticle(
                        article.PublicId,
                        article.Title,
                        article.PublisherId,
                        article.Published,
                        article.Language,
                        article.Url,
                        article.Sha256,
                        article.Version,
                        article.CopyGroup == null ? 0 : db.Articles.Count(other => other.CopyGroup == article.CopyGroup) - 1,
                        article.File),
                }).ToListAsync(cancellation);
            foreach (var row in rows)
            {
                last = row.Id;
                yield return row.Listed;
            }

            more = rows.Count == Chunk;
        }
    }
}

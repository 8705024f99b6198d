using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Fetching;
using ArmsTracker.Store;

namespace ArmsTracker.Pipeline.Importing;

/// <summary>Brings single articles, whatever they came in, through the stages into the store.</summary>
public sealed class ArticleImport(ArticleReading reading, ArticleFiling filing, IPageFetcher fetcher)
{
    /// <summary>Where a feed has no more than a summary, the page itself is fetched.</summary>
    /// <exception cref="FetchException">The page cannot be had.</exception>
    public async Task<ImportOutcome> ImportAsync(Incoming incoming, CancellationToken cancellation)
    {
        var whole = await fetcher.WholeAsync(incoming, cancellation);
        try
        {
            // Reading a long article takes a processor for a while; whoever asked may be a page.
            return await FileAsync(whole, await Task.Run(() => reading.Read(whole), cancellation), cancellation);
        }
        catch (UnreadableArticleException e)
        {
            return new ImportOutcome(whole.Path, ImportResult.Refused, e.Message, 0) { Bytes = whole.Bytes.Length };
        }
    }

    /// <summary>Files what was read of what came in.</summary>
    public async Task<ImportOutcome> FileAsync(Incoming incoming, ReadArticle read, CancellationToken cancellation) =>
        new(incoming.Path, ImportResults.Of(await filing.FileAsync(read.Article, read.Mentions, cancellation)), null, read.Mentions.Count)
        {
            Bytes = incoming.Bytes.Length,
            ArticleId = PublicId.FromHash(read.Article.Sha256),
        };
}

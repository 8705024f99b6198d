using ArmsTracker.Extraction;
using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Fetching;
using ArmsTracker.Ingest.Formats;
using ArmsTracker.Model;
using ArmsTracker.Store;

namespace ArmsTracker.Pipeline.Importing;

/// <summary>
/// Brings single articles, whatever they came in, through the stages into the store. Where a feed has no more than a
/// summary, the page itself is fetched.
/// </summary>
public sealed class ArticleImport(
    ArticleFormats formats, ArticleReader reader, ClaimExtractor extractor, ArticleFiling filing, IPageFetcher fetcher)
{
    /// <summary>The <see cref="ImportRun"/> over all formats, one article after the other.</summary>
    public async Task RunAsync(IReadOnlyList<string> sources, IProgress<ImportStep> progress, CancellationToken cancellation)
    {
        foreach (var source in sources)
        {
            await foreach (var incoming in formats.ReadFileAsync(source, cancellation: cancellation))
            {
                progress.Report(await ImportAsync(incoming, cancellation));
            }
        }
    }

    public async Task<ImportStep> ImportAsync(Incoming incoming, CancellationToken cancellation)
    {
        try
        {
            // Reading a long article takes a processor for a while; whoever asked may be a page.
            var read = await Task.Run(async () => Read(await WholeAsync(incoming, cancellation)), cancellation);
            return await FileAsync(incoming.Path, read, incoming.Bytes.Length, cancellation);
        }
        catch (Exception e) when (e is UnreadableArticleException or FetchException)
        {
            return new ImportStep(incoming.Path, ImportResult.Refused, e.Message, 0, incoming.Bytes.Length);
        }
    }

    public async Task<ImportStep> FileAsync(string path, ReadArticle read, long bytes, CancellationToken cancellation)
    {
        var outcome = await filing.FileAsync(read.Article, read.Mentions, cancellation);
        return new ImportStep(
            path,
            outcome switch
            {
                FilingOutcome.AlreadyStored => ImportResult.AlreadyStored,
                FilingOutcome.NewVersion => ImportResult.NewVersion,
                _ => ImportResult.Imported,
            },
            null,
            read.Mentions.Count,
            bytes,
            PublicId.FromHash(read.Article.Sha256));
    }

    /// <exception cref="UnreadableArticleException">There is no article; the message says what to do.</exception>
    public ReadArticle Read(Incoming incoming) => Extract(ReadAlone(incoming));

    /// <inheritdoc cref="Read"/>
    public Article ReadAlone(Incoming incoming) => reader.Read(incoming);

    public ReadArticle Extract(Article article) => new(article, extractor.Extract(article))
    {
        ReadsOnly = extractor.Reads(article.Language) ? null : string.Join(", ", extractor.Languages),
    };

    /// <summary>The article's own page in the place of a summary of it, with what the feed states over what the page does.</summary>
    /// <exception cref="FetchException">The page cannot be had.</exception>
    public async Task<Incoming> WholeAsync(Incoming incoming, CancellationToken cancellation)
    {
        if (incoming.FullText is not { } address)
        {
            return incoming;
        }

        var page = await fetcher.FetchAsync(address, FetchConditions.None, cancellation);
        return incoming with
        {
            FileName = FetchedArticles.FileName(page.Address),
            Form = ArticleForm.Html,
            Bytes = page.Bytes,
            Charset = page.Charset,
            FullText = null,
            FetchedFrom = page.Address,
        };
    }
}

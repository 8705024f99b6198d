using System.Globalization;
using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Fetching;
using ArmsTracker.Ingest.Formats;

namespace ArmsTracker.Pipeline.Importing;

/// <summary>Takes what someone uploads or names: one article is looked at before it is stored, many become a job.</summary>
public sealed class ArrivalDesk(ArticleDesk desk, ImportJobs jobs, Uploads uploads, ArticleFormats formats, IPageFetcher fetcher)
{
    private const string Full = "Twenty imports are waiting already. Wait until one of them has ended, or cancel one.";

    private static readonly WrittenFacts _nothing = new(new Dictionary<ArticleFact, string?>());

    public async Task<UploadResult> UploadAsync(IReadOnlyList<UploadedFile> files, CancellationToken cancellation)
    {
        if (files.Count == 0)
        {
            return UploadResult.Refused("No file was chosen. Choose one or more files, or drop them on the field.");
        }

        if (jobs.IsFull)
        {
            return UploadResult.Refused(Full);
        }

        var folder = uploads.NewFolder();
        var isJobs = false;
        try
        {
            var saved = await Uploads.SaveAsync(folder, files, cancellation);
            // What people wrote down beside a file belongs to it.
            string[] sources = [.. saved.Where(path => !Sidecar.Is(path))];
            if (sources.Length == 0)
            {
                return UploadResult.Refused("Only notes on articles (.meta.yaml) were chosen, and no article. Choose them together with the files that they are about.");
            }

            var articles = sources.Length > 1 ? [] : await formats.ReadFileAsync(sources[0], cancellation: cancellation).Take(2).ToListAsync(cancellation);
            if (articles is [var only])
            {
                var shown = only.Problem?.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
                return await ShowAsync(only with { Path = only.FileName, Problem = shown }, cancellation);
            }

            isJobs = true;
            return new UploadResult(null, Add(Title(sources), sources, folder), null);
        }
        finally
        {
            if (!isJobs)
            {
                Uploads.Remove(folder);
            }
        }
    }

    /// <param name="written">As it was written: the address of an article or of a feed.</param>
    public async Task<UploadResult> FetchAsync(string? written, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(written?.Trim(), UriKind.Absolute, out var address))
        {
            return UploadResult.Refused("That is no whole address of a page. Copy the address from a browser, with its https:// at the beginning.");
        }

        FetchedPage page;
        List<Incoming> articles;
        try
        {
            page = await fetcher.FetchAsync(address, FetchConditions.None, cancellation);
            articles = await formats.ReadFetchedAsync(page, cancellation).Take(2).ToListAsync(cancellation);
            if (articles is [var only])
            {
                return await ShowAsync(await fetcher.WholeAsync(only, cancellation), cancellation);
            }
        }
        catch (FetchException e)
        {
            return UploadResult.Refused(e.Message);
        }

        if (articles.Count == 0 || jobs.IsFull)
        {
            return UploadResult.Refused(articles.Count == 0 ? "Nothing was found at this address." : Full);
        }

        var folder = uploads.NewFolder();
        var name = FetchedArticles.FileName(page.Address);
        var path = Path.Combine(folder, Path.HasExtension(name) ? name : name + ".xml");
        await File.WriteAllBytesAsync(path, page.Bytes, cancellation);
        return new UploadResult(null, Add($"the feed at {page.Address.Host}", [path], folder), null);
    }

    private async Task<UploadResult> ShowAsync(Incoming article, CancellationToken cancellation)
    {
        var result = await desk.ReadAsync(article, _nothing, cancellation);
        return new UploadResult(result.Article?.Id, null, result.Problem);
    }

    private string Add(string title, IReadOnlyList<string> sources, string folder) =>
        jobs.Add(title, sources, folder, sources.Sum(path => new FileInfo(path).Length));

    private static string Title(string[] sources) => sources.Length == 1
        ? Path.GetFileName(sources[0])
        : string.Create(CultureInfo.InvariantCulture, $"{sources.Length} files: {Path.GetFileName(sources[0])}, …");
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Fetching;
using ArmsTracker.Ingest.Formats;
using ArmsTracker.Pipeline.Importing;

namespace ArmsTracker.Pipeline;

/// <summary>The articles of a page or a feed that was fetched.</summary>
internal static class FetchedArticles
{
    public static async IAsyncEnumerable<Incoming> ReadFetchedAsync(
        this ArticleFormats formats, FetchedPage page, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var path = page.Address.GetLeftPart(UriPartial.Path).TrimEnd('/');
        var type = page.Charset is null ? page.MediaType : $"{page.MediaType}; charset={page.Charset}";
        // What the fetcher gives is an array; nothing is copied.
        MemoryMarshal.TryGetArray(page.Bytes, out var bytes);
        await using var stream = new MemoryStream(bytes.Array ?? [], bytes.Offset, bytes.Count, writable: false);
        await foreach (var incoming in formats.ReadAsync(stream, path, type, cancellation))
        {
            // A page alone is the one at its address; the items of a feed state their own.
            yield return incoming.Path == path
                ? incoming with { FileName = FileName(page.Address), FetchedFrom = page.Address }
                : incoming;
        }
    }

    /// <summary>The article's own page in the place of a summary of it, with what the feed states over what the page does.</summary>
    /// <exception cref="FetchException">The page cannot be had.</exception>
    public static async Task<Incoming> WholeAsync(this IPageFetcher fetcher, Incoming incoming, CancellationToken cancellation)
    {
        if (incoming.FullText is not { } address)
        {
            return incoming;
        }

        var page = await fetcher.FetchAsync(address, FetchConditions.None, cancellation);
        return incoming with
        {
            FileName = FileName(page.Address),
            Form = ArticleForm.Html,
            Bytes = page.Bytes,
            Charset = page.Charset,
            FullText = null,
            FetchedFrom = page.Address,
        };
    }

    /// <summary>The last part of an address by which a page can be called, or its host.</summary>
    public static string FileName(Uri address)
    {
        var last = Uri.UnescapeDataString(address.AbsolutePath.TrimEnd('/').Split('/')[^1]);
        return last.Length == 0 ? address.Host : UploadNames.Plain(last);
    }
}

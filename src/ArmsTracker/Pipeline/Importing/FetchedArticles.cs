using System.Runtime.InteropServices;
using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Fetching;
using ArmsTracker.Ingest.Formats;

namespace ArmsTracker.Pipeline.Importing;

/// <summary>The articles of a page or a feed that was fetched.</summary>
internal static class FetchedArticles
{
    public static async IAsyncEnumerable<Incoming> ReadFetchedAsync(
        this ArticleFormats formats, FetchedPage page, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
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

    /// <summary>The last part of an address by which a page can be called, or its host.</summary>
    public static string FileName(Uri address)
    {
        var last = Uri.UnescapeDataString(address.AbsolutePath.TrimEnd('/').Split('/')[^1]);
        return last.Length == 0 ? address.Host : UploadNames.Plain(last);
    }
}

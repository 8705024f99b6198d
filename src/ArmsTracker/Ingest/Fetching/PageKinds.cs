using System.Collections.Frozen;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>Which kinds of content can hold an article or a feed, and what the others are called.</summary>
internal static class PageKinds
{
    private static readonly FrozenSet<string> _readable = FrozenSet.Create(
        StringComparer.Ordinal,
        "text/html", "application/xhtml+xml", "text/xml", "application/xml", "application/rss+xml", "application/atom+xml",
        "application/rdf+xml", "application/json", "text/json", "application/feed+json", "application/ld+json",
        "text/plain", "text/markdown", "text/x-markdown",
        // Says nothing, so that the bytes must tell.
        "application/octet-stream", "binary/octet-stream");

    private static readonly (string Start, string Name)[] _others =
    [
        ("application/pdf", "a PDF document"),
        ("application/msword", "a Word document"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml", "a Word document"),
        ("application/vnd.oasis.opendocument", "an office document"),
        ("application/vnd.openxmlformats-officedocument", "an office document"),
        ("application/vnd.ms-", "an office document"),
        ("application/rtf", "an RTF document"),
        ("application/epub", "an e-book"),
        ("application/zip", "a ZIP archive"),
        ("application/gzip", "a gzip archive"),
        ("application/x-gzip", "a gzip archive"),
        ("image/", "a picture"),
        ("video/", "a video"),
        ("audio/", "a sound recording"),
        ("font/", "a font"),
    ];

    /// <param name="mediaType">Null where the server names none; then the bytes must tell.</param>
    /// <exception cref="FetchException">It is of a kind that holds no article.</exception>
    public static void Check(string? mediaType, string host)
    {
        if (mediaType is null || _readable.Contains(mediaType))
        {
            return;
        }

        var kind = _others.FirstOrDefault(other => mediaType.StartsWith(other.Start, StringComparison.Ordinal)).Name
            ?? $"of the kind {mediaType}";
        throw new FetchException($"What {host} has at this address is {kind} and no page. Copy the article's words out of it and paste them, or import them as a text file.");
    }
}

namespace ArmsTracker.Ingest.Fetching;

/// <summary>A page as its server sent it, decompressed and not looked into yet.</summary>
/// <param name="Address">Where it was found in the end, after redirects, without a fragment.</param>
/// <param name="MediaType">In lower case, without parameters; null where the server names none.</param>
/// <param name="Charset">As the server names it, which need not be true.</param>
/// <param name="Bytes">Empty where the page is not modified.</param>
/// <param name="IsNotModified">The server says that the page is still what the conditions describe.</param>
public sealed record FetchedPage(
    Uri Address,
    string? MediaType,
    string? Charset,
    ReadOnlyMemory<byte> Bytes,
    string? ETag,
    DateTimeOffset? LastModified,
    bool IsNotModified)
{
    /// <summary>How long the server asks to wait before the next visit.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

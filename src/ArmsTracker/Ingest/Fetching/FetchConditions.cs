namespace ArmsTracker.Ingest.Fetching;

/// <summary>What is known of the page since it was last fetched, so that an unchanged one need not be sent again.</summary>
/// <param name="ETag">As <see cref="FetchedPage.ETag"/> gave it, with its quotes. One that is not well-formed is not sent.</param>
public sealed record FetchConditions(string? ETag, DateTimeOffset? LastModified)
{
    public static readonly FetchConditions None = new(null, null);

    public bool IsNone => ETag is null && LastModified is null;
}

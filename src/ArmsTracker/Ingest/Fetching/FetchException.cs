namespace ArmsTracker.Ingest.Fetching;

/// <summary>A page could not be fetched. The message is a sentence for people: what happened, and what to do.</summary>
public sealed class FetchException : Exception
{
    public FetchException()
    {
    }

    public FetchException(string message)
        : base(message)
    {
    }

    public FetchException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The same address may well work later. Where it is false, nothing changes by trying again.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

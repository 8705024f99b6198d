namespace ArmsTracker.Ingest;

/// <summary>A file holds no article. The message is a sentence for people: what is wrong, and what to do.</summary>
public sealed class UnreadableArticleException : Exception
{
    public UnreadableArticleException()
    {
    }

    public UnreadableArticleException(string message)
        : base(message)
    {
    }

    public UnreadableArticleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>A lexicon file has an entry that cannot be used. The message begins with the file and the line.</summary>
public sealed class LexiconException : Exception
{
    public LexiconException(string file, long line, string message)
        : base($"{file}:{line}: {message}")
    {
    }

    public LexiconException()
    {
    }

    public LexiconException(string message)
        : base(message)
    {
    }

    public LexiconException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

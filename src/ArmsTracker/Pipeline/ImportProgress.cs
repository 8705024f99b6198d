namespace ArmsTracker.Pipeline;

public enum ImportResult
{
    Imported,

    /// <summary>Imported, as another version of an article in the store.</summary>
    NewVersion,

    /// <summary>The store has an article with the same text; nothing was changed.</summary>
    AlreadyStored,

    /// <summary>It was published before the day since when articles were asked for.</summary>
    PassedOver,

    /// <summary>What stands there holds no article that can be read.</summary>
    Refused,
}

internal static class ImportResults
{
    public static ImportResult Of(FilingOutcome outcome) => outcome switch
    {
        FilingOutcome.AlreadyStored => ImportResult.AlreadyStored,
        FilingOutcome.NewVersion => ImportResult.NewVersion,
        _ => ImportResult.Imported,
    };
}

/// <summary>What became of one article.</summary>
/// <param name="Path">The file or address, and the entry, line or record within it.</param>
/// <param name="Reason">Why it was refused and what to do, as a sentence; null where it was not.</param>
/// <param name="Mentions">How many mentions were found in it; 0 where it was not read for them.</param>
public sealed record ImportOutcome(string Path, ImportResult Result, string? Reason, int Mentions)
{
    /// <summary>Whether it came out of a file or feed of several.</summary>
    public bool IsOfMany { get; init; }

    /// <summary>How large it was, as it came.</summary>
    public long Bytes { get; init; }

    /// <summary>The public id of the article, where it is in the store.</summary>
    public string? ArticleId { get; init; }

    public bool IsNew => Result is ImportResult.Imported or ImportResult.NewVersion;
}

/// <summary>Reported for each article, in the order in which they come, once what became of it is certain.</summary>
/// <param name="Done">How many are done, this one included.</param>
/// <param name="Bytes">How much of the sources has been read, as far as it is in files.</param>
/// <param name="TotalBytes">The size of all files; null where a source is no file, so that nobody knows.</param>
public sealed record ImportProgress(int Done, long Bytes, long? TotalBytes, ImportOutcome Last);

/// <param name="Mentions">How many mentions the imported articles hold.</param>
public sealed record ImportSummary(int Imported, int NewVersions, int AlreadyStored, int PassedOver, int Refused, int Mentions, TimeSpan Elapsed);

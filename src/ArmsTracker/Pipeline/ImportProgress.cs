namespace ArmsTracker.Pipeline;

public enum ImportResult
{
    Imported,

    /// <summary>The store has an article with the same text; nothing was changed.</summary>
    AlreadyStored,

    /// <summary>The file holds no article that can be read.</summary>
    Refused,
}

/// <summary>What became of one file.</summary>
/// <param name="Reason">Why it was refused and what to do, as a sentence; null where it was not.</param>
/// <param name="Mentions">How many mentions were found in it.</param>
public sealed record ImportOutcome(string Path, ImportResult Result, string? Reason, int Mentions);

/// <summary>Reported after each file, in their order.</summary>
/// <param name="Done">How many files are done, this one included.</param>
public sealed record ImportProgress(int Done, int Total, ImportOutcome Last);

/// <param name="Mentions">How many mentions the imported articles hold.</param>
public sealed record ImportSummary(int Imported, int AlreadyStored, int Refused, int Mentions, TimeSpan Elapsed);

namespace ArmsTracker.Pipeline.Importing;

/// <summary>What became of one article of an import.</summary>
/// <param name="Path">Where it came from, for people.</param>
/// <param name="Reason">Why it was refused and what to do, as a sentence; null where it was not.</param>
/// <param name="Mentions">How many statements were found in it.</param>
/// <param name="Bytes">How large it was.</param>
/// <param name="ArticleId">Its public id, where it is known to be stored.</param>
public sealed record ImportStep(string Path, ImportResult Result, string? Reason, int Mentions, long Bytes = 0, string? ArticleId = null)
{
    public bool IsNew => Result is ImportResult.Imported or ImportResult.NewVersion;
}

/// <summary>
/// Brings files and folders into the store and reports each article as soon as it is stored whole, in order. Cancelled,
/// it throws, and what was reported is stored.
/// </summary>
public delegate Task ImportRun(IReadOnlyList<string> sources, IProgress<ImportStep> progress, CancellationToken cancellation);

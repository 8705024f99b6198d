namespace ArmsTracker.Pipeline.Importing;

/// <summary>
/// Brings files and folders into the store and reports each article as soon as it is stored whole, in order. Cancelled,
/// it throws, and what was reported is stored.
/// </summary>
public delegate Task ImportRun(IReadOnlyList<string> sources, IProgress<ImportOutcome> progress, CancellationToken cancellation);

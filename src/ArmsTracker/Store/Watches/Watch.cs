namespace ArmsTracker.Store.Watches;

public enum WatchKind
{
    Folder,
    Feed,

    /// <summary>An address that is not known to be a feed.</summary>
    Page,
}

/// <summary>Something that is looked at again and again for new articles.</summary>
/// <param name="Source">The path of a folder, or an address.</param>
/// <param name="LastResult">What the last run came to, as a sentence; null before the first.</param>
/// <param name="Failures">How often in a row it failed.</param>
/// <param name="NextRun">When it is due.</param>
public sealed record Watch(
    long Id,
    WatchKind Kind,
    string Source,
    int Minutes,
    bool IsEnabled,
    string? ETag,
    DateTimeOffset? LastModified,
    DateTimeOffset? LastRun,
    string? LastResult,
    int Failures,
    DateTimeOffset NextRun);

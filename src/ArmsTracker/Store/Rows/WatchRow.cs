using ArmsTracker.Store.Watches;

namespace ArmsTracker.Store.Rows;

/// <summary>Times are milliseconds since 1970, so that SQLite can order by them.</summary>
internal sealed class WatchRow
{
    public long Id { get; set; }

    public required WatchKind Kind { get; set; }

    public required string Source { get; init; }

    public required int IntervalMinutes { get; set; }

    public required bool Enabled { get; set; }

    public string? Etag { get; set; }

    public long? LastModified { get; set; }

    public long? LastRun { get; set; }

    public string? LastResult { get; set; }

    public required int Failures { get; set; }

    public required long NextRun { get; set; }
}

/// <summary>A file of a folder or an item of a feed that was imported, and how it was then.</summary>
internal sealed class WatchSeenRow
{
    public long WatchId { get; set; }

    public required string Item { get; init; }

    public required string Mark { get; init; }
}

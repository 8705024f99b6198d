namespace ArmsTracker.Store.Rows;

/// <summary>Something the store knows of itself.</summary>
internal sealed class StoreFactRow
{
    public required string Name { get; init; }

    public required string Value { get; set; }
}

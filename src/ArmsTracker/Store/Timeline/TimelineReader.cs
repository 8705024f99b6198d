namespace ArmsTracker.Store.Timeline;

/// <summary>Reads pages of the timeline.</summary>
public sealed class TimelineReader
{
    public Task<TimelinePage> ReadAsync(TimelineQuery query, CancellationToken cancellation = default) =>
        Task.FromResult(new TimelinePage(query, 0, 0, [], [], [], null, null, [], []));
}

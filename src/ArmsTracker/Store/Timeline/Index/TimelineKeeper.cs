namespace ArmsTracker.Store.Timeline.Index;

/// <summary>
/// Loads the index when the server starts, and reads now and then what has changed: a request that comes after an hour of
/// another process's imports finds little left to do.
/// </summary>
internal sealed partial class TimelineKeeper(TimelineIndex index, TimeProvider clock, ILogger<TimelineKeeper> log) : BackgroundService
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, clock);
        do
        {
            try
            {
                await index.BringUpAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The next request meets the same and tells it; whoever keeps up must go on.
                CannotRead(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The index of the timeline could not be brought up to date.")]
    private partial void CannotRead(Exception e);
}

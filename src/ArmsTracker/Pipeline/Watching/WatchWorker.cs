using System.Security.Cryptography;
using ArmsTracker.Ingest.Fetching;
using ArmsTracker.Store.Watches;

namespace ArmsTracker.Pipeline.Watching;

/// <summary>
/// Looks at what is watched when it is due, one after the other. What fails is left alone for longer each time, up to a
/// day, and never for exactly as long as anything else that failed with it.
/// </summary>
public sealed class WatchWorker(StoredWatches watches, WatchList list, WatchRun run, TimeProvider clock, ILogger<WatchWorker> log) : BackgroundService
{
    internal static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    // What is due is asked of the store at least so often, so that a clock set back does no harm.
    private static readonly TimeSpan _longestSleep = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _wake = new(0);

    /// <summary>Has the worker look anew at what is due.</summary>
    public void Wake() => _wake.Release();

    /// <summary>Runs what is due, and says when the next is.</summary>
    internal async Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellation)
    {
        foreach (var due in (await watches.ListAsync(cancellation)).Where(IsDue).OrderBy(watch => watch.NextRun))
        {
            // It may have been paused or removed while others ran.
            if (await watches.FindAsync(due.Id, cancellation) is { } watch && IsDue(watch))
            {
                await watches.SaveRunAsync(await RunAsync(watch, cancellation), cancellation);
            }
        }

        return (await watches.ListAsync(cancellation)).Where(watch => watch.IsEnabled).Min(watch => (DateTimeOffset?)watch.NextRun);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isSynchronised = false;
        while (true)
        {
            var next = (DateTimeOffset?)null;
            try
            {
                if (!isSynchronised)
                {
                    await list.SynchroniseAsync(stoppingToken);
                    isSynchronised = true;
                }

                next = await RunDueAsync(stoppingToken);
            }
#pragma warning disable CA1031 // The store may be busy or the disk full for a while; that must not end the watching.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(e, "What is watched could not be looked at");
            }

            await SleepAsync(next, stoppingToken);
        }
    }

    private bool IsDue(Watch watch) => watch.IsEnabled && watch.NextRun <= clock.GetUtcNow();

    private async Task<Watch> RunAsync(Watch watch, CancellationToken cancellation)
    {
        var interval = TimeSpan.FromMinutes(watch.Minutes);
        try
        {
            var done = await run.RunAsync(watch, cancellation);
            return done with { Failures = 0, LastRun = clock.GetUtcNow(), NextRun = clock.GetUtcNow() + interval };
        }
        catch (FetchException e)
        {
            return Failed(watch, e.Message, e.RetryAfter);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(watch, $"The folder cannot be read: {e.Message.TrimEnd('.')}. Check that it is there and may be read.", null);
        }
#pragma warning disable CA1031 // One watch that breaks must not keep the others from being looked at.
        catch (Exception e) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(e, "The watch {Source} broke off", watch.Source);
            return Failed(watch, "The program failed; its log tells why.", null);
        }
    }

    private Watch Failed(Watch watch, string problem, TimeSpan? asked)
    {
        var failures = watch.Failures + 1;
        var wait = TimeSpan.FromMinutes(Math.Min(watch.Minutes * Math.Pow(2, Math.Min(failures, 20)), LongestWait.TotalMinutes));
        wait *= 0.8 + (RandomNumberGenerator.GetInt32(0, 401) / 1000.0);
        // Whoever watches once a week does not come sooner for having failed, and a server's own word counts within reason.
        wait = Longest(wait, TimeSpan.FromMinutes(watch.Minutes), asked is { } time && time < 7 * LongestWait ? time : TimeSpan.Zero);
        return watch with { Failures = failures, LastResult = WatchTally.Short(problem), LastRun = clock.GetUtcNow(), NextRun = clock.GetUtcNow() + wait };
    }

    private static TimeSpan Longest(params ReadOnlySpan<TimeSpan> times)
    {
        var longest = TimeSpan.Zero;
        foreach (var time in times)
        {
            longest = time > longest ? time : longest;
        }

        return longest;
    }

    private async Task SleepAsync(DateTimeOffset? next, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var sleep = next is null || next > now + _longestSleep ? _longestSleep : next <= now ? TimeSpan.FromSeconds(1) : next.Value - now;
        using var time = new CancellationTokenSource(sleep, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        try
        {
            await _wake.WaitAsync(either.Token);
            // Woken several times, it looks once.
            while (await _wake.WaitAsync(TimeSpan.Zero, cancellation))
            {
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }
}

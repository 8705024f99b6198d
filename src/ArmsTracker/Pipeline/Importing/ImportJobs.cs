using System.Collections.Concurrent;
using System.Threading.Channels;

namespace ArmsTracker.Pipeline.Importing;

/// <summary>
/// Long imports, one after the other in the background. They go on when the page is closed, and are known until the
/// program stops.
/// </summary>
public sealed class ImportJobs(ImportRun run, Uploads uploads, TimeProvider clock, ILogger<ImportJobs> log) : BackgroundService
{
    public const int MostKept = 20;

    private readonly Channel<ImportJob> _queue = Channel.CreateUnbounded<ImportJob>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentQueue<ImportJob> _jobs = new();

    /// <summary>The last ones, newest first.</summary>
    public IReadOnlyList<JobState> Recent => [.. _jobs.Select(job => job.State).Reverse().Take(MostKept)];

    public JobState? Find(string id) => _jobs.FirstOrDefault(job => job.Id == id)?.State;

    /// <summary>Whether so many wait that no more are taken.</summary>
    public bool IsFull => _jobs.Count(job => !job.State.HasEnded) >= MostKept;

    /// <param name="folder">Deleted when the job has ended, with all that is in it; null where the sources are to stay.</param>
    /// <returns>The id of the job.</returns>
    public string Add(string title, IReadOnlyList<string> sources, string? folder, long bytes)
    {
        var job = new ImportJob(title, sources, folder, bytes, clock);
        _jobs.Enqueue(job);
        _queue.Writer.TryWrite(job);
        // Those that wait or run stay, however many there are.
        while (_jobs.Count > MostKept && _jobs.First().State.HasEnded)
        {
            _jobs.TryDequeue(out _);
        }

        return job.Id;
    }

    /// <returns>False where there is no such job.</returns>
    public bool Cancel(string id)
    {
        var job = _jobs.FirstOrDefault(job => job.Id == id);
        job?.Cancel();
        return job is not null;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        uploads.RemoveLeftovers();
        await foreach (var job in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            // Not on the thread that starts the program or answers a page.
            await Task.Run(() => RunAsync(job, stoppingToken), CancellationToken.None);
        }
    }

    private async Task RunAsync(ImportJob job, CancellationToken stopping)
    {
        try
        {
            if (job.Begin())
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(job.Cancellation, stopping);
                await run(job.Sources, job, either.Token);
                job.End(JobStatus.Done);
            }
        }
        catch (OperationCanceledException)
        {
            job.End(JobStatus.Cancelled);
        }
#pragma warning disable CA1031 // Whatever broke one import, the next ones can go on, and the page tells of it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogError(e, "The import {Id} broke off", job.Id);
            job.End(JobStatus.Failed, "The program failed; its log tells why. What was counted until then is stored. Import the rest again: what is stored already stays as it is.");
        }
        finally
        {
            Uploads.Remove(job.Folder);
        }
    }
}

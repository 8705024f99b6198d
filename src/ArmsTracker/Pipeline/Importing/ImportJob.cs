namespace ArmsTracker.Pipeline.Importing;

public enum JobStatus
{
    Waiting,
    Running,
    Done,
    Cancelled,

    /// <summary>It broke off; what was counted until then is stored.</summary>
    Failed,
}

/// <summary>An import as it stands at one moment.</summary>
/// <param name="Title">What is imported, for people; may hold the names of files.</param>
/// <param name="Sources">How many files it was given.</param>
/// <param name="BytesInAll">How large they are together.</param>
/// <param name="First">The first articles, in order.</param>
/// <param name="Refusals">The first of those that were refused.</param>
/// <param name="Problem">Why it failed, as a sentence.</param>
/// <param name="Elapsed">Since it began; of a job that has ended, until it did.</param>
public sealed record JobState(
    string Id,
    string Title,
    JobStatus Status,
    int Sources,
    long BytesInAll,
    int Imported,
    int AlreadyStored,
    int Refused,
    int Mentions,
    long Bytes,
    DateTimeOffset Added,
    TimeSpan Elapsed,
    IReadOnlyList<ImportOutcome> First,
    IReadOnlyList<ImportOutcome> Refusals,
    string? Problem)
{
    public int Done => Imported + AlreadyStored + Refused;

    public bool HasEnded => Status is JobStatus.Done or JobStatus.Cancelled or JobStatus.Failed;

    /// <summary>Articles in a second; null where nothing can be said yet.</summary>
    public double? Rate => Done > 0 && Elapsed > TimeSpan.FromSeconds(1) ? Done / Elapsed.TotalSeconds : null;
}

/// <summary>A long import: counts while it runs, and is seen only as a <see cref="JobState"/>.</summary>
internal sealed class ImportJob(string title, IReadOnlyList<string> sources, string? folder, long bytesInAll, TimeProvider clock)
    : IProgress<ImportOutcome>, IDisposable
{
    /// <summary>As many as anyone reads.</summary>
    public const int MostListed = 50;

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cancellation = new();
    private readonly List<ImportOutcome> _first = [];
    private readonly List<ImportOutcome> _refusals = [];
    private readonly DateTimeOffset _added = clock.GetUtcNow();
    private JobStatus _status;
    private DateTimeOffset? _started;
    private DateTimeOffset? _ended;
    private (int Imported, int Stored, int Refused, int Mentions, long Bytes) _counts;
    private string? _problem;

    public string Id { get; } = PendingArticles.NewId();

    public IReadOnlyList<string> Sources => sources;

    /// <summary>Holds what was uploaded, and goes when the job has ended; null where the files are somebody else's.</summary>
    public string? Folder => folder;

    public CancellationToken Cancellation => _cancellation.Token;

    public JobState State
    {
        get
        {
            lock (_lock)
            {
                var elapsed = _started is { } start ? (_ended ?? clock.GetUtcNow()) - start : TimeSpan.Zero;
                return new JobState(
                    Id, title, _status, sources.Count, bytesInAll, _counts.Imported, _counts.Stored, _counts.Refused, _counts.Mentions, _counts.Bytes,
                    _added, elapsed, [.. _first], [.. _refusals], _problem);
            }
        }
    }

    public void Report(ImportOutcome value)
    {
        // Where uploads lie on this machine is nobody's business.
        var step = folder is null ? value : value with
        {
            Path = Shown(value.Path, folder),
            Reason = value.Reason is { } reason ? Shown(reason, folder) : null,
        };
        lock (_lock)
        {
            var refused = step.Result == ImportResult.Refused;
            _counts.Imported += step.IsNew ? 1 : 0;
            _counts.Stored += step.IsNew || refused ? 0 : 1;
            _counts.Refused += refused ? 1 : 0;
            _counts.Mentions += step.IsNew ? step.Mentions : 0;
            _counts.Bytes += step.Bytes;
            var list = refused ? _refusals : _first;
            if (list.Count < MostListed)
            {
                list.Add(step);
            }
        }
    }

    /// <returns>False where it was cancelled before it could begin.</returns>
    public bool Begin()
    {
        lock (_lock)
        {
            if (_status != JobStatus.Waiting)
            {
                return false;
            }

            (_status, _started) = (JobStatus.Running, clock.GetUtcNow());
            return true;
        }
    }

    public void End(JobStatus status, string? problem = null)
    {
        lock (_lock)
        {
            (_status, _ended, _problem) = (status, clock.GetUtcNow(), problem);
        }
    }

    public void Cancel()
    {
        lock (_lock)
        {
            if (_status is not (JobStatus.Waiting or JobStatus.Running))
            {
                return;
            }

            if (_status == JobStatus.Waiting)
            {
                (_status, _ended) = (JobStatus.Cancelled, clock.GetUtcNow());
            }
        }

        // Outside of the lock: what waits for it runs at once.
        _cancellation.Cancel();
    }

    public void Dispose() => _cancellation.Dispose();

    private static string Shown(string words, string folder) =>
        words.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(folder, "the upload", StringComparison.Ordinal);
}

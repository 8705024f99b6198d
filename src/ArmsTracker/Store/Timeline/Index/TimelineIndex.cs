using System.Runtime;
using ArmsTracker.Store.Sqlite;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>
/// Columns of all claims in memory, from which every page of the timeline and all its counts come. SQLite's log of
/// changes keeps them up to date, whichever process wrote: few changes are read at once, many have the whole index made
/// anew beside the old one.
/// </summary>
public sealed class TimelineIndex(ReadConnections connections) : IDisposable
{
    /// <summary>As many changed claims as are read while a request waits: more than a thousand articles, of which an import makes one transaction, mostly change.</summary>
    private const int MostAtOnce = 20_000;

    /// <summary>Of how many claims later parts may be, beside an eighth of the first, before all is made one again.</summary>
    private const int FewClaims = 20_000;

    /// <summary>From so many claims on the garbage of making an index is worth a collection of its own.</summary>
    private const int LargeIndex = 50_000;

    private readonly CancellationTokenSource _stopping = new();
    private volatile IndexSnapshot? _current;
    private Task _remaking = Task.CompletedTask;
    private int _waiting;

    /// <summary>Held by whoever changes the index: a page that needs a later moment waits for it.</summary>
    internal SemaphoreSlim Changing { get; } = new(1, 1);

    /// <summary>How many wait for it.</summary>
    internal int Waiting => Volatile.Read(ref _waiting);

    /// <summary>
    /// The index as of the moment that a connection reads. Where another has moved the index on already it is of a later
    /// moment; where too much has changed at once, of an earlier one until the new index is made.
    /// </summary>
    internal async ValueTask<IndexSnapshot> AtAsync(ReadConnection reading, CancellationToken cancellation)
    {
        var latest = ChangeLog.Latest(reading);
        if (_current is { } current && current.Change >= latest)
        {
            return current;
        }

        Interlocked.Increment(ref _waiting);
        try
        {
            await Changing.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            if (_current is not { } old)
            {
                return _current = Load(reading);
            }

            if (old.Change >= latest)
            {
                return old;
            }

            if (ChangeLog.Changed(reading, old.Change) is not { Count: <= MostAtOnce } changed)
            {
                RemakeBeside();
                return old;
            }

            _current = IndexAdvance.To(old, reading, changed);
            if (_current.IsScattered(FewClaims))
            {
                RemakeBeside();
            }

            return _current;
        }
        finally
        {
            Changing.Release();
        }
    }

    /// <summary>Loads the index, or reads what has changed, before a request has to.</summary>
    public async Task BringUpAsync(CancellationToken cancellation = default)
    {
        using var reading = connections.Take();
        await AtAsync(reading, cancellation);
    }

    /// <summary>Waits until an index that is being made anew has taken the old one's place.</summary>
    internal Task SettledAsync() => _remaking;

    public void Dispose()
    {
        _stopping.Cancel();
        // It must not read on from a store that is closed.
        Task.WaitAny(_remaking);
        _stopping.Dispose();
        Changing.Dispose();
    }

    private IndexSnapshot Load(ReadConnection reading)
    {
        var values = new IndexValues();
        var latest = ChangeLog.Latest(reading);
        var segment = new IndexReading(reading, values).ReadAll(_stopping.Token).Counted();
        if (segment.Count > LargeIndex)
        {
            // The arrays that it grew in are several times its size, and no collection that comes by itself gives them back.
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        return new IndexSnapshot([new IndexPart(segment, new ClaimSet(segment.Count))], values.ToArray(), values, latest, new ShownClaims());
    }

    private void RemakeBeside()
    {
        if (_remaking.IsCompleted && !_stopping.IsCancellationRequested)
        {
            _remaking = Task.Run(RemakeAsync);
        }
    }

    /// <summary>Loads a new index and brings it up to date while the old one answers, until what is left is little.</summary>
    private async Task RemakeAsync()
    {
        using var reading = connections.Take();
        var index = Load(reading);
        while (true)
        {
            reading.BeginAnew();
            var changed = ChangeLog.Changed(reading, index.Change);
            if (changed is null)
            {
                index = Load(reading);
            }
            else if (changed.Count > MostAtOnce)
            {
                index = IndexAdvance.To(index, reading, changed);
            }
            else
            {
                await Changing.WaitAsync(_stopping.Token);
                try
                {
                    _current = IndexAdvance.To(index, reading, changed);
                    return;
                }
                finally
                {
                    Changing.Release();
                }
            }
        }
    }
}

using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Watches;

/// <summary>Reads and writes what is watched.</summary>
public sealed class StoredWatches(IDbContextFactory<ArmsTrackerDb> databases)
{
    public async Task<IReadOnlyList<Watch>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return [.. (await db.Watches.AsNoTracking().OrderBy(watch => watch.Source).ToListAsync(cancellation)).Select(Of)];
    }

    public async Task<Watch?> FindAsync(long id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Watches.AsNoTracking().SingleOrDefaultAsync(watch => watch.Id == id, cancellation) is { } row ? Of(row) : null;
    }

    /// <summary>Adds it, due at once.</summary>
    /// <returns>False where this source is watched already.</returns>
    public async Task<bool> AddAsync(WatchKind kind, string source, int minutes, DateTimeOffset due, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // One statement, so that two who add the same do not both find it missing.
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO watches (kind, source, interval_minutes, enabled, failures, next_run)
            VALUES ({kind.ToString().ToLowerInvariant()}, {source}, {minutes}, 1, 0, {due.ToUnixTimeMilliseconds()}) ON CONFLICT (source) DO NOTHING
            """, cancellation) > 0;
    }

    public Task SetMinutesAsync(string source, int minutes, CancellationToken cancellation = default) =>
        UpdateAsync(watches => watches.Where(watch => watch.Source == source)
            .ExecuteUpdateAsync(set => set.SetProperty(watch => watch.IntervalMinutes, minutes), cancellation), cancellation);

    public Task<bool> SetEnabledAsync(long id, bool enabled, CancellationToken cancellation = default) =>
        UpdateAsync(watches => watches.Where(watch => watch.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(watch => watch.Enabled, enabled), cancellation), cancellation);

    public Task<bool> SetDueAsync(long id, DateTimeOffset due, CancellationToken cancellation = default) =>
        UpdateAsync(watches => watches.Where(watch => watch.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(watch => watch.NextRun, due.ToUnixTimeMilliseconds()), cancellation), cancellation);

    public Task<bool> RemoveAsync(long id, CancellationToken cancellation = default) =>
        UpdateAsync(watches => watches.Where(watch => watch.Id == id).ExecuteDeleteAsync(cancellation), cancellation);

    /// <summary>Writes what a run came to: all but the interval and whether it is enabled, which people may have changed meanwhile.</summary>
    public Task<bool> SaveRunAsync(Watch watch, CancellationToken cancellation = default)
    {
        var (lastModified, lastRun, next) = (watch.LastModified?.ToUnixTimeMilliseconds(), watch.LastRun?.ToUnixTimeMilliseconds(), watch.NextRun.ToUnixTimeMilliseconds());
        return UpdateAsync(watches => watches.Where(row => row.Id == watch.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Kind, watch.Kind)
                .SetProperty(row => row.Etag, watch.ETag)
                .SetProperty(row => row.LastModified, lastModified)
                .SetProperty(row => row.LastRun, lastRun)
                .SetProperty(row => row.LastResult, watch.LastResult)
                .SetProperty(row => row.Failures, watch.Failures)
                .SetProperty(row => row.NextRun, next), cancellation), cancellation);
    }

    /// <summary>What was seen in it when it was last looked at, each with how it was.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SeenAsync(long id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.WatchSeen.Where(row => row.WatchId == id).ToDictionaryAsync(row => row.Item, row => row.Mark, StringComparer.Ordinal, cancellation);
    }

    /// <summary>Remembers this in the place of what was seen before; not where the watch was removed meanwhile.</summary>
    public async Task SetSeenAsync(long id, IReadOnlyDictionary<string, string> seen, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Watches.AnyAsync(watch => watch.Id == id, cancellation))
        {
            var before = await db.WatchSeen.AsNoTracking().Where(row => row.WatchId == id).ToDictionaryAsync(row => row.Item, row => row.Mark, StringComparer.Ordinal, cancellation);
            foreach (var gone in before.Where(old => !seen.TryGetValue(old.Key, out var mark) || mark != old.Value))
            {
                await db.WatchSeen.Where(row => row.WatchId == id && row.Item == gone.Key).ExecuteDeleteAsync(cancellation);
            }

            db.WatchSeen.AddRange(seen.Where(now => !before.TryGetValue(now.Key, out var mark) || mark != now.Value)
                .Select(now => new WatchSeenRow { WatchId = id, Item = now.Key, Mark = now.Value }));
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private async Task<bool> UpdateAsync(Func<IQueryable<WatchRow>, Task<int>> update, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await update(db.Watches) > 0;
    }

    private static Watch Of(WatchRow row) => new(
        row.Id, row.Kind, row.Source, row.IntervalMinutes, row.Enabled, row.Etag, Time(row.LastModified), Time(row.LastRun), row.LastResult, row.Failures,
        DateTimeOffset.FromUnixTimeMilliseconds(row.NextRun));

    private static DateTimeOffset? Time(long? milliseconds) => milliseconds is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time) : null;
}

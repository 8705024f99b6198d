using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Sqlite;

/// <summary>
/// EF Core guards a migration by a row in a table, and a process killed in the middle leaves that row behind: every later
/// start would wait for it for ever. A lock on a file beside the database ends with the process that holds it, so who
/// holds it knows that a row found is an abandoned one.
/// </summary>
internal static class MigrationGuard
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <summary>The lock, held until it is disposed of.</summary>
    /// <exception cref="IOException">Another process has held it for half a minute, or the folder cannot be written.</exception>
    public static async Task<FileStream> TakeAsync(string databasePath, CancellationToken cancellation)
    {
        var until = DateTime.UtcNow + _patience;
        while (true)
        {
            try
            {
                // The file stays: were it deleted, one who waits for it and one who makes it anew could both hold a lock.
                return new FileStream(databasePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                // Nothing tells when another process lets a file go, so it is asked for again.
                await Task.Delay(50, cancellation);
            }
        }
    }

    public static async Task DropAbandonedLockAsync(ArmsTrackerDb db, CancellationToken cancellation)
    {
        var tables = await db.Database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellation);
        if (tables > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellation);
        }
    }
}

using ArmsTracker.Model;
using ArmsTracker.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store;

/// <summary>Brings the database to the state that this program needs.</summary>
public sealed class DatabaseSetup(IDbContextFactory<ArmsTrackerDb> databases, Gazetteer gazetteer, string databasePath)
{
    /// <summary>Creates the database and its folder, or migrates it. To be called once, before anything else of the store.</summary>
    public async Task MigrateAsync(CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(databasePath))!);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            await using var guard = await MigrationGuard.TakeAsync(databasePath, cancellation);
            await MigrationGuard.DropAbandonedLockAsync(db, cancellation);
            // Kept in the file from now on: readers and the one writer do not wait for each other.
            await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellation);
            await db.Database.MigrateAsync(cancellation);
        }

        await SourceBodies.SynchroniseAsync(db, gazetteer, cancellation);
    }
}

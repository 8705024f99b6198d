using System.Reflection;
using ArmsTracker.Model;
using ArmsTracker.Store.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ArmsTracker.Store;

/// <summary>Brings the database to the state that this program needs.</summary>
public sealed class DatabaseSetup(IDbContextFactory<ArmsTrackerDb> databases, ReadConnections connections, Gazetteer gazetteer, string databasePath)
{
    /// <summary>Creates the database and its folder, or migrates it. To be called once, before anything else of the store.</summary>
    public async Task MigrateAsync(CancellationToken cancellation = default)
    {
        // A start that finds all as it should be need not wait for EF Core to make its model.
        if (IsCurrent())
        {
            return;
        }

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

    private bool IsCurrent()
    {
        if (!File.Exists(databasePath) || new FileInfo(databasePath).Length == 0)
        {
            return false;
        }

        using var reading = connections.Take();
        return reading.HasTable("__EFMigrationsHistory")
            && Applied(reading).IsSupersetOf(Migrations())
            && SourceBodies.AreCurrent(reading, gazetteer);
    }

    private static HashSet<string> Applied(ReadConnection reading)
    {
        using var rows = reading.New("SELECT MigrationId FROM __EFMigrationsHistory");
        var applied = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            applied.Add(rows.Text(0));
        }

        return applied;
    }

    private static IEnumerable<string> Migrations() => typeof(DatabaseSetup).Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>();
}

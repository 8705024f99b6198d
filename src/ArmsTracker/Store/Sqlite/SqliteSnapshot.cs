using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ArmsTracker.Store.Sqlite;

internal static class SqliteSnapshot
{
    /// <summary>
    /// All that is read until this is disposed of is of one moment, so that a page's counts agree with its claims while
    /// an import runs. Takes no lock that a writer would wait for, which EF Core's own transactions on SQLite do.
    /// </summary>
    public static async Task<IDbContextTransaction> BeginSnapshotAsync(this ArmsTrackerDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        // A deferred one can be begun in no other way, and none of SQLite's calls waits for a network.
#pragma warning disable CA1849
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
#pragma warning restore CA1849
        return (await db.Database.UseTransactionAsync(transaction, cancellation))!;
    }
}

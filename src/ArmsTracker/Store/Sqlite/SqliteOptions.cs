using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ArmsTracker.Store.Sqlite;

/// <summary>How the SQLite file is opened.</summary>
internal static class SqliteOptions
{
    /// <summary>Seconds that a statement waits for another writer before it fails.</summary>
    internal const int BusySeconds = 30;

    public static DbContextOptionsBuilder UseSqliteFile(this DbContextOptionsBuilder options, string path) => options
        .UseSqlite(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            ForeignKeys = true,
            DefaultTimeout = BusySeconds,
        }.ToString())
        // Migrations are written by hand, without the snapshot that this warning compares with; a test compares the schemas.
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}

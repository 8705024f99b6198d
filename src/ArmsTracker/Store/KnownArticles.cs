using System.Collections.Concurrent;
using ArmsTracker.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store;

/// <summary>
/// Tells whether the store has an article, thousands of times a second, so that what is known is not read for its claims
/// again. Safe to share between threads: each that asks at once has a connection. Sees what is committed.
/// </summary>
public sealed class KnownArticles : IAsyncDisposable
{
    private readonly IDbContextFactory<ArmsTrackerDb> _databases;
    private readonly ConcurrentBag<Asked> _free = [];

    internal KnownArticles(IDbContextFactory<ArmsTrackerDb> databases) => _databases = databases;

    /// <param name="sha256">See <see cref="Model.Article"/>.</param>
    public bool Has(string sha256)
    {
        var asked = _free.TryTake(out var free) ? free : new Asked(_databases);
        try
        {
            return asked.Has(sha256);
        }
        finally
        {
            _free.Add(asked);
        }
    }

    public async ValueTask DisposeAsync()
    {
        while (_free.TryTake(out var asked))
        {
            await asked.DisposeAsync();
        }
    }

    private sealed class Asked : IAsyncDisposable
    {
        private readonly ArmsTrackerDb _db;
        private readonly PreparedStatements _statements;

        public Asked(IDbContextFactory<ArmsTrackerDb> databases)
        {
            _db = databases.CreateDbContext();
            _db.Database.OpenConnection();
            _statements = new PreparedStatements(_db);
        }

        public bool Has(string sha256) => _statements.Query("SELECT 1 FROM articles WHERE sha256 = ?1", _ => true, sha256) is not [];

        public async ValueTask DisposeAsync()
        {
            _statements.Dispose();
            await _db.DisposeAsync();
        }
    }
}

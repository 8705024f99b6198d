using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArmsTracker.Store.Sqlite;

/// <summary>Connections for what is asked of the store a thousand times a second: they stay open, with their statements prepared.</summary>
/// <param name="path">The database's file, which must exist when the first is taken.</param>
public sealed class ReadConnections(string path) : IDisposable
{
    private readonly ConcurrentBag<ReadConnection> _idle = [];
    private volatile bool _isDisposed;

    /// <summary>A connection that reads as of one moment, until it is disposed of, which gives it back.</summary>
    internal ReadConnection Take()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (!_idle.TryTake(out var connection))
        {
            connection = new ReadConnection(path, Return);
        }

        connection.Begin();
        return connection;
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var connection))
        {
            connection.Close();
        }
    }

    private void Return(ReadConnection connection)
    {
        if (_isDisposed)
        {
            connection.Close();
        }
        else
        {
            _idle.Add(connection);
        }
    }
}

/// <summary>
/// A connection that only reads. Belongs to one thread at a time. Not one of Microsoft.Data.Sqlite: that hides its handle
/// behind a later version of SQLitePCLRaw than the feed has.
/// </summary>
internal sealed class ReadConnection : IDisposable
{
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);
    private readonly Action<ReadConnection> _giveBack;
    private readonly sqlite3 _db;

    public ReadConnection(string path, Action<ReadConnection> giveBack)
    {
        _giveBack = giveBack;
        Batteries_V2.Init();
        var result = raw.sqlite3_open_v2(path, out _db, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX, null);
        if (result != raw.SQLITE_OK)
        {
            _db.Dispose();
            throw new SqliteException($"The database {path} cannot be opened.", result);
        }

        raw.sqlite3_busy_timeout(_db, SqliteOptions.BusySeconds * 1000);
        Run("PRAGMA query_only = 1");
    }

    /// <summary>A question that is prepared once for all times that it is asked. Must be read to its end, or reset, before the next of its kind.</summary>
    /// <param name="sql">A constant.</param>
    public SqliteStatement Ask(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = New(sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>A question that is asked once. To be disposed of.</summary>
    public SqliteStatement New(string sql) => new(_db, sql);

    public bool HasTable(string name)
    {
        using var rows = New("SELECT 1 FROM sqlite_schema WHERE name = ?1");
        return rows.Bind(1, name).Read();
    }

    /// <summary>From here on all that is read is of one moment: that of the first thing read.</summary>
    public void Begin() => Run("BEGIN");

    /// <summary>Gives up the moment and begins with the present one.</summary>
    public void BeginAnew()
    {
        Run("ROLLBACK");
        Begin();
    }

    public void Dispose()
    {
        try
        {
            Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // A connection that has lost its file is of no more use.
            Close();
            return;
        }

        _giveBack(this);
    }

    public void Close()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _db.Dispose();
    }

    private void Run(string sql)
    {
        var statement = Ask(sql);
        while (statement.Read())
        {
        }
    }
}

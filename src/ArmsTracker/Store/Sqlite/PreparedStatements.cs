using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ArmsTracker.Store.Sqlite;

/// <summary>
/// Statements on the connection of a context, each prepared once. Writing an article takes about a hundred small ones,
/// and EF Core's change tracker takes ten times as long over each as SQLite does. None of them waits for anything but the
/// disk, so nothing here is asynchronous.
/// </summary>
internal sealed class PreparedStatements(ArmsTrackerDb db) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    /// <param name="sql">With ?1, ?2, … for the values.</param>
    /// <returns>How many rows it changed.</returns>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Bound(sql, values).ExecuteNonQuery();

    /// <summary>Inserts a row and returns its number.</summary>
    public long Insert(string sql, params ReadOnlySpan<object?> values)
    {
        Bound(sql, values).ExecuteNonQuery();
        return (long)Bound("SELECT last_insert_rowid()", []).ExecuteScalar()!;
    }

    /// <summary>All rows that a question has for answer.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bound(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Only constants of this folder come here; what varies is bound.")]
    private SqliteCommand Bound(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i + 1}" });
            }

            _commands.Add(sql, command);
        }

        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}

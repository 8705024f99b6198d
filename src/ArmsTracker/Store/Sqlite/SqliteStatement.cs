using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArmsTracker.Store.Sqlite;

/// <summary>
/// A prepared question on a connection, read without an object for each value: what is read by the million, or fifty
/// times in a millisecond, goes through here. Belongs to one thread at a time.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _db;
    private readonly sqlite3_stmt _statement;

    /// <param name="sql">A constant, with ?1, ?2, … for the values.</param>
    public SqliteStatement(sqlite3 db, string sql)
    {
        _db = db;
        Check(raw.sqlite3_prepare_v2(_db, sql, out _statement));
    }

    public SqliteStatement Bind(int parameter, long? value)
    {
        Check(value is { } known ? raw.sqlite3_bind_int64(_statement, parameter, known) : raw.sqlite3_bind_null(_statement, parameter));
        return this;
    }

    public SqliteStatement Bind(int parameter, string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(_statement, parameter) : raw.sqlite3_bind_text(_statement, parameter, value));
        return this;
    }

    /// <summary>Goes to the next row; at the end the statement is ready to be asked again.</summary>
    /// <exception cref="SqliteException">The rows cannot be read.</exception>
    public bool Read()
    {
        switch (raw.sqlite3_step(_statement))
        {
            case raw.SQLITE_ROW:
                return true;
            case raw.SQLITE_DONE:
                Reset();
                return false;
            case var error:
                Reset();
                throw new SqliteException(raw.sqlite3_errmsg(_db).utf8_to_string(), error);
        }
    }

    /// <summary>Ends the reading before the last row.</summary>
    public void Reset() => raw.sqlite3_reset(_statement);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    public int Int(int column) => raw.sqlite3_column_int(_statement, column);

    public bool Bool(int column) => Int(column) != 0;

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public int? IntOrNull(int column) => IsNull(column) ? null : Int(column);

    /// <summary>The bytes of a text, until the next row is read.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(_statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>What stands in a text with blanks between; nothing where there is none.</summary>
    public string[] Words(int column) => IsNull(column) ? [] : Text(column).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(_db).utf8_to_string(), result);
        }
    }
}

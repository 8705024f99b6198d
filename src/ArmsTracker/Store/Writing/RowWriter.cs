using ArmsTracker.Store.Sqlite;

namespace ArmsTracker.Store.Writing;

/// <summary>Writes rows of the model at once, past the change tracker; see <see cref="PreparedStatements"/> for why.</summary>
internal sealed class RowWriter(ArmsTrackerDb db) : IDisposable
{
    public PreparedStatements Statements { get; } = new(db);

    /// <summary>Gives the row its number, where its type has one. What belongs to it is not written with it.</summary>
    public void Insert<T>(T row)
        where T : class
    {
        var shape = RowShape.Of(db, typeof(T));
        if (shape.HasNumber)
        {
            shape.SetNumber(row, Statements.Insert(shape.Insert, shape.Values(row)));
        }
        else
        {
            Statements.Run(shape.Insert, shape.Values(row));
        }
    }

    /// <summary>Inserts the rows whose keys are not there yet.</summary>
    public void InsertMissing<T>(IEnumerable<T> rows)
        where T : class
    {
        var shape = RowShape.Of(db, typeof(T));
        foreach (var some in rows.Chunk(RowShape.Together))
        {
            Statements.Run(some.Length == 1 ? shape.InsertMissing : shape.InsertMissingOf(some.Length), [.. some.SelectMany(shape.Values)]);
        }
    }

    /// <summary>Writes all columns of a row that is there.</summary>
    public void Update<T>(T row)
        where T : class
    {
        var shape = RowShape.Of(db, typeof(T));
        Statements.Run(shape.Update, shape.ValuesAndNumber(row));
    }

    public void Dispose() => Statements.Dispose();
}

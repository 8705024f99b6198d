using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ArmsTracker.Store.Writing;

/// <summary>How the rows of a type are written, told by the model, so that no column or conversion is named twice.</summary>
internal sealed class RowShape
{
    private static readonly ConcurrentDictionary<IEntityType, RowShape> _known = new();

    /// <summary>As many rows are inserted by one statement; a statement of each number is kept.</summary>
    public const int Together = 16;

    private readonly Column[] _columns;
    private readonly Column? _number;

    private RowShape(IEntityType type)
    {
        var table = type.GetTableName();
        var columns = type.GetProperties()
            .Select(property => new Column(property.GetColumnName(), property.PropertyInfo!, property.GetTypeMapping().Converter, property.ValueGenerated == ValueGenerated.OnAdd))
            .ToArray();
        _number = columns.SingleOrDefault(column => column.IsGenerated);
        _columns = [.. columns.Where(column => !column.IsGenerated)];
        var names = string.Join(", ", _columns.Select(column => $"\"{column.Name}\""));
        var values = string.Join(", ", Enumerable.Range(1, _columns.Length).Select(i => $"?{i}"));
        Insert = $"INSERT INTO \"{table}\" ({names}) VALUES ({values})";
        InsertMissing = $"INSERT OR IGNORE INTO \"{table}\" ({names}) VALUES ({values})";
        Update = $"UPDATE \"{table}\" SET {string.Join(", ", _columns.Select((column, i) => $"\"{column.Name}\" = ?{i + 1}"))} WHERE \"{_number?.Name}\" = ?{_columns.Length + 1}";
    }

    public string Insert { get; }

    public string InsertMissing { get; }

    /// <summary>As <see cref="InsertMissing"/>, for several rows.</summary>
    public string InsertMissingOf(int rows) => InsertMissing + string.Concat(Enumerable.Range(1, rows - 1)
        .Select(row => $", ({string.Join(", ", Enumerable.Range((row * _columns.Length) + 1, _columns.Length).Select(i => $"?{i}"))})"));

    /// <summary>Only for rows that have a number.</summary>
    public string Update { get; }

    public static RowShape Of(DbContext db, Type type) => _known.GetOrAdd(db.Model.FindEntityType(type)!, static found => new RowShape(found));

    public object?[] Values(object row) => [.. _columns.Select(column => column.ValueOf(row))];

    /// <summary>The values and, last, the number.</summary>
    public object?[] ValuesAndNumber(object row) => [.. Values(row), _number!.ValueOf(row)];

    /// <summary>Whether the database gives each row a number.</summary>
    public bool HasNumber => _number is not null;

    /// <summary>Gives a row the number that the database has given it.</summary>
    public void SetNumber(object row, long number) => _number!.Property.SetValue(row, number);

    private sealed record Column(string Name, PropertyInfo Property, ValueConverter? Converter, bool IsGenerated)
    {
        public object? ValueOf(object row) =>
            Property.GetValue(row) is { } value ? Converter is null ? value : Converter.ConvertToProvider(value) : null;
    }
}

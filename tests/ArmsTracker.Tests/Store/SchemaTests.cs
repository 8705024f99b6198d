using ArmsTracker.Store;
using ArmsTracker.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Tests.Store;

/// <summary>The hand-written migrations make the schema that the model means.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task A_migrated_database_has_the_schema_of_the_model()
    {
        await using var migrated = await TestStore.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("armstracker-model-").FullName;
        var path = Path.Combine(folder, "model.db");
        var options = new DbContextOptionsBuilder<ArmsTrackerDb>();
        options.UseSqliteFile(path);
        await using (var model = new ArmsTrackerDb(options.Options))
        {
            await model.Database.EnsureCreatedAsync();
            SqliteConnection.ClearPool((SqliteConnection)model.Database.GetDbConnection());
        }

        var expected = await SchemaAsync(path);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await SchemaAsync(migrated.Path));

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Foreign_keys_are_on_and_the_journal_is_written_ahead()
    {
        await using var store = await TestStore.CreateAsync();
        await using var db = store.Open();

        Assert.Equal(1, await db.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync());
        Assert.Equal("wal", await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync());
    }

    /// <summary>Columns, keys and indexes, however their SQL was written. A column that was added to an older table needs a default, which the program never uses.</summary>
    private static async Task<List<string>> SchemaAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            WITH tables AS (
                SELECT name FROM sqlite_schema WHERE type = 'table'
                AND name NOT LIKE '\_\_EF%' ESCAPE '\' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%\_search%' ESCAPE '\')
            SELECT format('%s.%s %s notnull=%s pk=%s', tables.name, c.name, c.type, c."notnull", c.pk)
            FROM tables, pragma_table_info(tables.name) c
            UNION ALL
            SELECT format('%s.%s -> %s.%s %s', tables.name, f."from", f."table", f."to", f.on_delete)
            FROM tables, pragma_foreign_key_list(tables.name) f
            UNION ALL
            SELECT format('%s index %s unique=%s %s %s', tables.name, i.name, i."unique", c.seqno, c.name)
            FROM tables, pragma_index_list(tables.name) i, pragma_index_info(i.name) c
            ORDER BY 1
            """;
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}

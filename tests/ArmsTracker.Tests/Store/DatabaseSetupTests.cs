using System.Collections.Frozen;
using ArmsTracker.Model;
using ArmsTracker.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace ArmsTracker.Tests.Store;

public sealed class DatabaseSetupTests
{
    [Fact]
    public async Task A_store_is_found_as_it_was_left()
    {
        await using var second = await ReopenAsync(TestStore.DefaultGazetteer, async first =>
            await first.SaveAsync(Samples.Article("a"), Samples.Mention()));

        Assert.Equal(1, (await second.PageAsync()).Total);
    }

    [Fact]
    public async Task A_migration_killed_in_the_middle_does_not_keep_the_next_start_waiting()
    {
        var folder = Directory.CreateTempSubdirectory("armstracker-").FullName;
        // What EF Core leaves behind: its lock is taken, and nothing else is there yet.
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "armstracker.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText =
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00');
                """;
            await command.ExecuteNonQueryAsync();
        }

        await using var store = await TestStore.CreateAsync(folder).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(0, (await store.PageAsync()).Total);
    }

    [Fact]
    public async Task Only_one_process_migrates_at_a_time()
    {
        var folder = Directory.CreateTempSubdirectory("armstracker-").FullName;
        var path = Path.Combine(folder, "armstracker.db");
        var held = await MigrationGuard.TakeAsync(path, CancellationToken.None);
        var second = MigrationGuard.TakeAsync(path, CancellationToken.None);

        Assert.False(second.IsCompleted);
        await held.DisposeAsync();
        await (await second).DisposeAsync();

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_gazetteer_that_changes_is_followed_by_who_said_it()
    {
        await using var changed = await ReopenAsync(Independent("us-nsc"), async first =>
        {
            await first.SaveAsync(Samples.Article("a"), Samples.Mention(saidBy: "john-kirby"));
            Assert.Equal(1, (await first.PageAsync(("said_by", "us-government"))).Total);
        });

        Assert.Equal(0, (await changed.PageAsync(("said_by", "us-government"))).Total);
        Assert.Equal(1, (await changed.PageAsync(("said_by", "us-nsc"))).Total);
        Assert.Equal(1, (await changed.PageAsync(("said_by", "john-kirby"))).Total);
    }

    [Fact]
    public async Task A_source_that_leaves_the_gazetteer_stays_with_the_bodies_that_it_had()
    {
        var all = TestStore.DefaultGazetteer;
        var fewer = all with { Sources = all.Sources.Where(source => source.Key != "john-kirby").ToFrozenDictionary(StringComparer.Ordinal) };
        await using var changed = await ReopenAsync(fewer, async first =>
            await first.SaveAsync(Samples.Article("a"), Samples.Mention(saidBy: "john-kirby")));

        Assert.Equal(["John Kirby", "United States government", "US National Security Council", "White House"], (await changed.Sources.ListAsync()).Where(source => source.Mentions > 0).Select(source => source.Name));
    }

    /// <summary>The gazetteer with one source taken out of the body that it belongs to.</summary>
    private static Gazetteer Independent(string id)
    {
        var all = TestStore.DefaultGazetteer;
        return all with
        {
            Sources = all.Sources.Values.Select(source => source.Id == id ? source with { PartOf = null } : source)
                .ToFrozenDictionary(source => source.Id, StringComparer.Ordinal),
        };
    }

    /// <summary>A store opened a second time, with another gazetteer.</summary>
    private static async Task<TestStore> ReopenAsync(Gazetteer gazetteer, Func<TestStore, Task> first)
    {
        var store = await TestStore.CreateAsync();
        await first(store);
        await store.CloseAsync();
        return await TestStore.CreateAsync(store.Folder, gazetteer);
    }
}

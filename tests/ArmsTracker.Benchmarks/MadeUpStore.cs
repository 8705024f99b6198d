using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using ArmsTracker.Cli;
using ArmsTracker.Model;
using ArmsTracker.Pipeline;
using ArmsTracker.Store;
using ArmsTracker.Store.Search;
using ArmsTracker.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Benchmarks;

/// <summary>
/// Makes a store of as many made-up claims as are asked for, to be served as any other. Nothing is extracted or compared;
/// the rows are written as the program writes them, many thousands in a transaction. The same count gives the same store.
/// Left out are the keys under which copies of an article are looked up, and which claim carries on which: no page of
/// the timeline asks for them.
/// </summary>
internal static class MadeUpStore
{
    /// <summary>As many stories are written in one transaction, while as many are made on another core.</summary>
    private const int Together = 500;

    public static async Task MakeAsync(string folder, int count)
    {
        var path = DataFolder.Open(folder, new ConfigurationBuilder().Build());
        if (count <= 0 || count % MadeUpStories.Claims != 0 || File.Exists(path))
        {
            throw new ArgumentException($"The count must be a multiple of {MadeUpStories.Claims}, and there may be no {path} yet.");
        }

        var started = Stopwatch.GetTimestamp();
        await using (var services = new ServiceCollection().AddLogging().AddPipeline(path).BuildServiceProvider())
        {
            await services.GetRequiredService<DatabaseSetup>().MigrateAsync();
            // While there is nothing to gather: the app would else gather all claims anew when it starts.
            await services.GetRequiredService<Reclustering>().RunAsync(new Progress<ReclusteringProgress>());
            // The journal can be changed by whoever has the file alone.
            SqliteConnection.ClearAllPools();
            await WriteAsync(services.GetRequiredService<IDbContextFactory<ArmsTrackerDb>>(), services.GetRequiredService<Gazetteer>(), count / MadeUpStories.Claims);
        }

        SqliteConnection.ClearAllPools();
        var stories = count / MadeUpStories.Claims;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"made {count:N0} claims, {stories * MadeUpStories.Mentions:N0} mentions, {stories * MadeUpStories.Articles:N0} articles in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s, {new FileInfo(path).Length / 1e6:F0} MB"));
    }

    private static async Task WriteAsync(IDbContextFactory<ArmsTrackerDb> databases, Gazetteer gazetteer, int stories)
    {
        await using var db = await databases.CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        // A file that is lost when the power is can be made again.
        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = MEMORY");
        await db.Database.ExecuteSqlAsync($"PRAGMA synchronous = OFF");
        // The indexes of hashes are written all over: room for all of them.
        await db.Database.ExecuteSqlAsync($"PRAGMA cache_size = -2000000");
        using (var statements = new PreparedStatements(db))
        {
            var made = Channel.CreateBounded<Story>(Together);
            var making = MakeAsync(databases, gazetteer, stories, made.Writer);
            for (var done = 0; done < stories;)
            {
                var some = new List<Story>(Together);
                while (some.Count < Together && done + some.Count < stories)
                {
                    some.Add(await made.Reader.ReadAsync());
                }

                done += some.Count;
                await WriteAsync(db, statements, some, done);
            }

            await making;
        }

        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL");
    }

    private static Task MakeAsync(IDbContextFactory<ArmsTrackerDb> databases, Gazetteer gazetteer, int stories, ChannelWriter<Story> made) => Task.Run(async () =>
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync();
            var (making, inserts) = (new MadeUpRowMaking(gazetteer), new MadeUpInserts(db));
            for (var i = 0; i < stories; i++)
            {
                var rows = making.Of(i);
                await made.WriteAsync(new Story(inserts.Articles(rows), inserts.Others(rows), rows.Entries));
            }
        }
        catch (Exception e)
        {
            // Whoever waits for the next story is to hear of it.
            made.TryComplete(e);
            throw;
        }
    });

    /// <summary>One transaction. What goes into a full-text index goes there together: it is written out whenever something else comes between.</summary>
    private static async Task WriteAsync(ArmsTrackerDb db, PreparedStatements statements, List<Story> some, int done)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        // A claim and its best mention point at each other.
        await db.Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON");
        foreach (var insert in some.SelectMany(story => story.Articles).Concat(some.SelectMany(story => story.Others)))
        {
            statements.Run(insert.Sql, insert.Values);
        }

        foreach (var entry in some.SelectMany(story => story.Entries))
        {
            SearchIndex.Add(statements, entry.Mention, entry.Statement, entry.Quote, entry.Names, entry.Title);
        }

        var numbers = (await db.Articles.MaxAsync(row => row.Id), await db.Claims.MaxAsync(row => row.Id), await db.Matters.MaxAsync(row => row.Id), await db.Mentions.MaxAsync(row => row.Id));
        if (numbers != ((long)done * MadeUpStories.Articles, (long)done * MadeUpStories.Claims, (long)done * MadeUpStories.Claims, (long)done * MadeUpStories.Mentions))
        {
            throw new InvalidOperationException("The rows have other numbers than those by which they point at each other.");
        }

        await transaction.CommitAsync();
    }

    private sealed record Story(IReadOnlyList<MadeUpInsert> Articles, IReadOnlyList<MadeUpInsert> Others, IReadOnlyList<MadeUpEntry> Entries);
}

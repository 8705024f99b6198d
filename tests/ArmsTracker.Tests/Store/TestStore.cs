using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;
using ArmsTracker.Pipeline;
using ArmsTracker.Store;
using ArmsTracker.Store.Articles;
using ArmsTracker.Store.Claims;
using ArmsTracker.Store.Sources;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Store.Timeline.Index;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace ArmsTracker.Tests.Store;

/// <summary>A store in a real SQLite file in a folder of its own, deleted with it.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Lazy<ArticleFiling> _filing;

    private TestStore(string folder, Gazetteer gazetteer)
    {
        Folder = folder;
        Gazetteer = gazetteer;
        _filing = new Lazy<ArticleFiling>(() => new ArticleFiling(Writer, new ClaimJoining(Gazetteer), Gazetteer));
        _services = new ServiceCollection().AddSingleton(gazetteer).AddStore(Path).BuildServiceProvider();
    }

    public static Gazetteer DefaultGazetteer { get; } = GazetteerReader.Read();

    public string Folder { get; }

    public Gazetteer Gazetteer { get; }

    public string Path => System.IO.Path.Combine(Folder, "armstracker.db");

    public ArticleStore Writer => _services.GetRequiredService<ArticleStore>();

    public ArticleFiling Filing => _filing.Value;

    public TimelineReader Timeline => _services.GetRequiredService<TimelineReader>();

    public TimelineIndex Index => _services.GetRequiredService<TimelineIndex>();

    public StoredArticles Articles => _services.GetRequiredService<StoredArticles>();

    public StoredClaims Claims => _services.GetRequiredService<StoredClaims>();

    public StoredThreads Threads => _services.GetRequiredService<StoredThreads>();

    public StoredDisputes Disputes => _services.GetRequiredService<StoredDisputes>();

    public ClaimList ClaimList => _services.GetRequiredService<ClaimList>();

    public StoredSources Sources => _services.GetRequiredService<StoredSources>();

    public static async Task<TestStore> CreateAsync(string? folder = null, Gazetteer? gazetteer = null)
    {
        var store = new TestStore(folder ?? Directory.CreateTempSubdirectory("armstracker-").FullName, gazetteer ?? DefaultGazetteer);
        await store._services.GetRequiredService<DatabaseSetup>().MigrateAsync();
        return store;
    }

    /// <summary>All annotated articles, with the mentions that people found in them.</summary>
    public static async Task<TestStore> WithAnnotatedArticlesAsync()
    {
        var store = await CreateAsync();
        foreach (var (article, mentions) in AnnotatedMentions.Read())
        {
            await store.SaveAsync(article, [.. mentions]);
        }

        return store;
    }

    public ArmsTrackerDb Open() => _services.GetRequiredService<IDbContextFactory<ArmsTrackerDb>>().CreateDbContext();

    /// <summary>Mentions are one claim where their attributes are equal: see <see cref="EqualClaims"/>.</summary>
    public Task<FilingOutcome> SaveAsync(Article article, params Mention[] mentions) =>
        EqualClaims.SaveAsync(Writer, Gazetteer, article, mentions);

    /// <summary>As the pipeline does it.</summary>
    public Task<FilingOutcome> FileAsync(Article article, params Mention[] mentions) => Filing.FileAsync(article, mentions);

    public static ParsedTimelineQuery Parse(params (string Name, string Value)[] parameters) => TimelineQueryString.Parse(
        parameters.GroupBy(one => one.Name).Select(one => KeyValuePair.Create(one.Key, new StringValues([.. one.Select(each => each.Value)]))),
        DefaultGazetteer);

    public Task<TimelinePage> PageAsync(params (string Name, string Value)[] parameters) => Timeline.ReadAsync(Parse(parameters).Query);

    /// <summary>One number out of the database, by SQL.</summary>
    public async Task<long> ScalarAsync(string sql) => (long)(await RunAsync(sql))!;

    /// <summary>Does something to the database behind the program's back.</summary>
    public async Task<object?> RunAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Lets go of the file and leaves it in its folder.</summary>
    public async Task CloseAsync()
    {
        // The pool of connections is kept by their string; other tests have theirs.
        await using (var db = Open())
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        await _services.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(Folder))
        {
            await CloseAsync();
            Directory.Delete(Folder, recursive: true);
        }
    }
}

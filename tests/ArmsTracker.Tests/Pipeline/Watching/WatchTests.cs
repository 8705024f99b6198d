using System.Collections.Concurrent;
using ArmsTracker.Pipeline;
using ArmsTracker.Pipeline.Importing;
using ArmsTracker.Pipeline.Watching;
using ArmsTracker.Store;
using ArmsTracker.Store.Watches;
using ArmsTracker.Tests.Ingest.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Tests.Pipeline.Watching;

/// <summary>Folders, pages and feeds that are looked at again and again, by a clock that the test moves on.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _watched = new();
    private readonly TestClock _clock = new();

    public void Dispose()
    {
        _data.Dispose();
        _watched.Dispose();
    }

    [Fact]
    public async Task A_folder_is_looked_at_when_it_is_due_and_only_for_what_is_new_or_changed()
    {
        await using var app = await StartAsync();
        _watched.Write("a.txt", Text(1));
        _watched.Write("notes.xyz", "not an article");
        Assert.Null(await app.List.AddAsync(_watched.Path, 30));

        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromMinutes(30), await app.Worker.RunDueAsync(default));
        Assert.Equal("1 new article with 1 statement.", (await app.OnlyAsync()).LastResult);
        Assert.Equal([_watched["a.txt"]], app.Imported);

        _watched.Write("b.txt", Text(2));
        await app.Worker.RunDueAsync(default);
        Assert.Single(app.Imported);

        _clock.Advance(TimeSpan.FromMinutes(30));
        await app.Worker.RunDueAsync(default);
        Assert.Equal([_watched["a.txt"], _watched["b.txt"]], app.Imported);

        _watched.Write("a.txt", Text(300));
        // Older than the last look, as a file is that was moved here.
        File.SetLastWriteTimeUtc(_watched.Write("c.txt", Text(4)), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _clock.Advance(TimeSpan.FromMinutes(30));
        await app.Worker.RunDueAsync(default);
        Assert.Equal([_watched["a.txt"], _watched["c.txt"]], app.Imported.Skip(2));
        Assert.Equal(4, (await app.Services.GetRequiredService<ArticleStore>().CountAsync()).Articles);
    }

    [Fact]
    public async Task A_feed_that_has_not_changed_is_not_sent_again_and_of_one_that_has_only_the_new_pages_are_fetched()
    {
        var items = 1;
        await using var server = await LoopbackServer.StartAsync(routes =>
        {
            routes.MapGet("/robots.txt", () => Results.NotFound());
            routes.MapGet("/feed", (HttpContext context) =>
            {
                var tag = $"\"{items}\"";
                context.Response.Headers.ETag = tag;
                return context.Request.Headers.IfNoneMatch == tag
                    ? Results.StatusCode(StatusCodes.Status304NotModified)
                    : Results.Text(Feed(context, items), "application/rss+xml");
            });
            routes.MapGet("/page/{number}", (int number) => Results.Text(Page(number), "text/html"));
        });
        await using var app = await StartAsync(server.Host);
        Assert.Null(await app.List.AddAsync(server["/feed"].AbsoluteUri, 60));

        items = 2;
        await app.Worker.RunDueAsync(default);
        Assert.Equal(["/feed", "/page/1", "/page/2"], server.Pages.Order(StringComparer.Ordinal));
        var watch = await app.OnlyAsync();
        Assert.Equal((WatchKind.Feed, "\"2\"", "2 new articles with 2 statements."), (watch.Kind, watch.ETag, watch.LastResult));

        server.Seen.Clear();
        _clock.Advance(TimeSpan.FromHours(1));
        await app.Worker.RunDueAsync(default);
        Assert.Equal(["/feed"], server.Pages);
        Assert.Equal("Not changed since the last look.", (await app.OnlyAsync()).LastResult);

        server.Seen.Clear();
        items = 3;
        _clock.Advance(TimeSpan.FromHours(1));
        await app.Worker.RunDueAsync(default);
        Assert.Equal(["/feed", "/page/3"], server.Pages);
        Assert.Equal("1 new article with 1 statement.", (await app.OnlyAsync()).LastResult);
    }

    [Fact]
    public async Task A_page_of_a_feed_that_could_not_be_had_is_asked_for_again()
    {
        var isUp = false;
        await using var server = await LoopbackServer.StartAsync(routes =>
        {
            routes.MapGet("/robots.txt", () => Results.NotFound());
            routes.MapGet("/feed", (HttpContext context) =>
            {
                context.Response.Headers.ETag = "\"same\"";
                return context.Request.Headers.IfNoneMatch == "\"same\"" ? Results.StatusCode(304) : Results.Text(Feed(context, 2), "application/rss+xml");
            });
            routes.MapGet("/page/{number}", (int number) => number == 2 && !isUp ? Results.StatusCode(503) : Results.Text(Page(number), "text/html"));
        });
        await using var app = await StartAsync(server.Host);
        await app.List.AddAsync(server["/feed"].AbsoluteUri, 60);
        await app.Worker.RunDueAsync(default);
        Assert.StartsWith("1 new article with 1 statement; 1 refused", (await app.OnlyAsync()).LastResult, StringComparison.Ordinal);

        isUp = true;
        server.Seen.Clear();
        _clock.Advance(TimeSpan.FromHours(1));
        await app.Worker.RunDueAsync(default);
        Assert.Equal(["/feed", "/page/2"], server.Pages);
    }

    [Fact]
    public async Task What_fails_is_left_alone_for_longer_each_time_up_to_a_day_until_it_works()
    {
        var isUp = false;
        await using var server = await LoopbackServer.AnsweringAsync(async context =>
        {
            context.Response.StatusCode = isUp ? 200 : 404;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync(Page(1));
        });
        await using var app = await StartAsync(server.Host);
        await app.List.AddAsync(server["/page"].AbsoluteUri, 60);

        foreach (var hours in new[] { 2, 4, 8, 16, 24, 24 })
        {
            await app.Worker.RunDueAsync(default);
            var failed = await app.OnlyAsync();
            Assert.InRange((failed.NextRun - _clock.GetUtcNow()).TotalHours, 0.8 * hours, 1.2 * hours);
            _clock.Advance(failed.NextRun - _clock.GetUtcNow());
        }

        Assert.Equal(6, (await app.OnlyAsync()).Failures);
        isUp = true;
        await app.Worker.RunDueAsync(default);
        var works = await app.OnlyAsync();
        Assert.Equal((0, "1 new article with 1 statement.", TimeSpan.FromHours(1)), (works.Failures, works.LastResult, works.NextRun - _clock.GetUtcNow()));
    }

    [Fact]
    public async Task What_is_paused_or_removed_is_not_looked_at_and_what_is_asked_for_is_looked_at_at_once()
    {
        await using var app = await StartAsync();
        await app.List.AddAsync(_watched.Path, 60);
        var id = (await app.OnlyAsync()).Id;
        await app.Watches.SetEnabledAsync(id, false);
        Assert.Null(await app.Worker.RunDueAsync(default));
        Assert.Null((await app.OnlyAsync()).LastRun);

        await app.Watches.SetEnabledAsync(id, true);
        await app.Worker.RunDueAsync(default);
        _watched.Write("a.txt", Text(1));
        await app.Watches.SetDueAsync(id, _clock.GetUtcNow());
        await app.Worker.RunDueAsync(default);
        Assert.Single(app.Imported);

        Assert.True(await app.Watches.RemoveAsync(id));
        Assert.Empty(await app.Watches.ListAsync());
    }

    [Fact]
    public async Task A_folder_that_has_gone_is_a_failure_and_not_an_end()
    {
        await using var app = await StartAsync();
        var folder = Directory.CreateDirectory(_watched["sub"]).FullName;
        await app.List.AddAsync(folder, 60);
        Directory.Delete(folder);
        await app.Worker.RunDueAsync(default);
        var watch = await app.OnlyAsync();
        Assert.Equal(1, watch.Failures);
        Assert.StartsWith("The folder cannot be read", watch.LastResult, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Write the address")]
    [InlineData("relative/folder", "neither an address nor the whole path")]
    [InlineData("/no/such/folder", "is no folder")]
    [InlineData("http://127.0.0.1/feed", "is no server of the public internet")]
    [InlineData("https://user:secret@example.org/", "names a user")]
    [InlineData("https://example.org:22/", "port 22")]
    public async Task What_cannot_be_watched_is_told_why(string source, string expected)
    {
        await using var app = await StartAsync();
        Assert.Contains(expected, await app.List.AddAsync(source, 60), StringComparison.Ordinal);
        Assert.Contains("every minute at most", await app.List.AddAsync(_watched.Path, 0), StringComparison.Ordinal);
        Assert.Empty(await app.Watches.ListAsync());
    }

    [Fact]
    public async Task The_configuration_adds_and_sets_how_often_and_leaves_what_people_added()
    {
        await using var app = await StartAsync(null, ("Watches:0:Path", _watched.Path), ("Watches:0:Minutes", "5"), ("Watches:1:Url", "https://example.org/feed"), ("Watches:2:Path", "/no/such/folder"));
        await app.List.AddAsync(_watched.Path, 90);
        await app.List.AddAsync("https://example.com/other", 90);
        await app.List.SynchroniseAsync(default);
        await app.List.SynchroniseAsync(default);
        Assert.Equal(
            [(_watched.Path, 5), ("https://example.com/other", 90), ("https://example.org/feed", 60)],
            (await app.Watches.ListAsync()).Select(watch => (watch.Source, watch.Minutes)));
    }

    private static string Text(int number) => $"Russia received {number}00 drones from Iran in May 2023, officials said.";

    private static string Feed(HttpContext context, int items) =>
        $"<rss version=\"2.0\"><channel><title>Test news</title>{string.Concat(Enumerable.Range(1, items).Select(number =>
            $"<item><title>Item {number}</title><link>http://{context.Request.Host}/page/{number}</link><description>Summary {number}</description></item>"))}</channel></rss>";

    private static string Page(int number) =>
        $"""
        <!doctype html><html lang="en"><head><title>Story {number}</title></head><body><article><h1>Story {number}</h1>
        <p>Russia received {number}00 drones from Iran in May 2023, officials said in Washington on Friday, after weeks in which nobody had wanted to say anything about it.</p>
        <p>It was the most that came in one month since the year had begun, and nobody at the ministry wanted to say where they were now or what had been paid for them.</p>
        <p>A spokesman told reporters that questions about this were to be asked elsewhere, and that he had nothing to add to what his colleagues had said on the day before.</p>
        </article></body></html>
        """;

    private async Task<WatchingApp> StartAsync(string? host = null, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)).Append(KeyValuePair.Create("Fetch:AllowedHosts:0", host)).Where(one => one.Value is not null))
            .Build();
        var app = new WatchingApp(_data[$"{Guid.NewGuid():N}.db"], _clock, configuration);
        await app.Services.GetRequiredService<DatabaseSetup>().MigrateAsync();
        return app;
    }

    private sealed class WatchingApp : IAsyncDisposable
    {
        public WatchingApp(string database, TestClock clock, IConfiguration configuration) => Services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<ImportRun>(provider => async (sources, progress, cancellation) =>
            {
                foreach (var source in sources)
                {
                    Imported.Enqueue(source);
                }

                await new PipelineRun(provider.GetRequiredService<ImportPipeline>()).RunAsync(sources, progress, cancellation);
            })
            .AddPipeline(database, configuration)
            .AddImporting(configuration, database)
            .BuildServiceProvider();

        public ServiceProvider Services { get; }

        /// <summary>The files that were imported, in order.</summary>
        public ConcurrentQueue<string> Imported { get; } = new();

        public WatchWorker Worker => Services.GetRequiredService<WatchWorker>();

        public WatchList List => Services.GetRequiredService<WatchList>();

        public StoredWatches Watches => Services.GetRequiredService<StoredWatches>();

        public async Task<Watch> OnlyAsync() => Assert.Single(await Watches.ListAsync());

        public ValueTask DisposeAsync() => Services.DisposeAsync();
    }
}

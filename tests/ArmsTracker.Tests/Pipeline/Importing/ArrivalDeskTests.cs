using System.Text;
using ArmsTracker.Pipeline;
using ArmsTracker.Pipeline.Importing;
using ArmsTracker.Store;
using ArmsTracker.Tests.Ingest.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Tests.Pipeline.Importing;

/// <summary>What is uploaded, fetched or pasted: one article is looked at, many are a job.</summary>
public sealed class ArrivalDeskTests : IDisposable
{
    private const string Words = "Russia received 300 drones from Iran in May 2023, officials said in a statement that they had made to the press.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task One_file_with_its_notes_is_looked_at_and_its_facts_say_where_they_are_from()
    {
        await using var services = await StartAsync();
        var result = await UploadAsync(services, ("a.txt", Words), ("a.txt.meta.yaml", "title: As printed\npublished: 2023-06-01\n"));
        var article = services.GetRequiredService<PendingArticles>().Find(result.PendingId!)!;
        Assert.Equal(new ReadFact("As printed", "a.txt.meta.yaml"), article.Facts[ArticleFact.Title]);
        Assert.Equal(new ReadFact("2023-06-01", "a.txt.meta.yaml"), article.Facts[ArticleFact.Published]);
        Assert.Equal(new ReadFact("en", "the words of the article"), article.Facts[ArticleFact.Language]);
        Assert.Single(article.Mentions);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["incoming"]));
    }

    [Fact]
    public async Task Corrected_facts_are_stated_on_the_import_page_and_taken_out_ones_are_unknown()
    {
        await using var services = await StartAsync();
        var desk = services.GetRequiredService<ArticleDesk>();
        var read = (await desk.PasteAsync("A headline of ours\n\n9 May 2024\n\n" + Words, new WrittenFacts(new Dictionary<ArticleFact, string?>()), default)).Article!;
        var written = read.Facts.ToDictionary(fact => fact.Key, fact => fact.Value.Value);
        Assert.Equal("2024-05-09", written[ArticleFact.Published]);

        written[ArticleFact.Title] = "Another";
        written[ArticleFact.Published] = "";
        written[ArticleFact.Language] = "it";
        var corrected = (await desk.CorrectAsync(read, new WrittenFacts(written), default)).Article!;
        Assert.Equal(read.Id, corrected.Id);
        Assert.Equal(new ReadFact("Another", "stated on the import page"), corrected.Facts[ArticleFact.Title]);
        Assert.Equal(new ReadFact("it", "stated on the import page"), corrected.Facts[ArticleFact.Language]);
        Assert.Null(corrected.Article.Published);

        var step = await desk.StoreAsync(corrected, default);
        Assert.Equal(ImportResult.Imported, step.Result);
        Assert.Null(services.GetRequiredService<PendingArticles>().Find(read.Id));
        Assert.Equal(1, (await services.GetRequiredService<ArticleStore>().CountAsync()).Articles);
    }

    [Fact]
    public async Task Several_files_are_a_job_and_one_that_is_no_article_is_told()
    {
        await using var services = await StartAsync();
        var many = await UploadAsync(services, ("a.txt", Words), ("b.txt", Words + " b"));
        Assert.Equal(2, services.GetRequiredService<ImportJobs>().Find(many.JobId!)!.Sources);
        Assert.Equal("empty.txt is empty. Put the article's text into it and import it again.", (await UploadAsync(services, ("empty.txt", ""))).Problem);
        Assert.StartsWith("No file was chosen", (await UploadAsync(services)).Problem, StringComparison.Ordinal);
        Assert.StartsWith("Only notes", (await UploadAsync(services, ("a.txt.meta.yaml", "title: A"))).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_an_article_to_look_at_or_a_feed_to_import()
    {
        await using var server = await LoopbackServer.StartAsync(routes =>
        {
            routes.MapGet("/robots.txt", () => Results.NotFound());
            routes.MapGet("/news/story", () => Results.Text(
                $"<!doctype html><html lang=\"en\"><head><title>Drones</title></head><body><article><h1>Drones</h1><p>{Words}</p><p>{Words.Replace("300", "400", StringComparison.Ordinal)}</p><p>{Words.Replace("300", "500", StringComparison.Ordinal)}</p></article></body></html>", "text/html"));
            routes.MapGet("/feed", () => Results.Text(
                "<rss version=\"2.0\"><channel><title>News</title><item><title>A</title><description>a</description></item><item><title>B</title><description>b</description></item></channel></rss>", "application/rss+xml"));
        });
        await using var services = await StartAsync(("Fetch:AllowedHosts:0", server.Host));
        var desk = services.GetRequiredService<ArrivalDesk>();
        var page = services.GetRequiredService<PendingArticles>().Find((await desk.FetchAsync(server["/news/story"].AbsoluteUri, default)).PendingId!)!;
        Assert.Equal(("story", server["/news/story"]), (page.Article.File, page.Article.Url));
        Assert.Equal("the address that it was fetched from", page.Facts[ArticleFact.Url].From);
        Assert.NotNull((await desk.FetchAsync(server["/feed"].AbsoluteUri, default)).JobId);
        Assert.Contains("404", (await desk.FetchAsync(server["/gone"].AbsoluteUri, default)).Problem, StringComparison.Ordinal);
        Assert.StartsWith("That is no whole address", (await desk.FetchAsync("news", default)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_fetching_is_off_it_is_told_how_to_do_without()
    {
        await using var services = await StartAsync(("Fetch:Enabled", "false"));
        var result = await services.GetRequiredService<ArrivalDesk>().FetchAsync("https://example.org/", default);
        Assert.StartsWith("Fetching pages is turned off on this server", result.Problem, StringComparison.Ordinal);
    }

    private static Task<UploadResult> UploadAsync(IServiceProvider services, params (string Name, string Text)[] files) =>
        services.GetRequiredService<ArrivalDesk>().UploadAsync(
            [.. files.Select(file => new UploadedFile(file.Name, () => new MemoryStream(Encoding.UTF8.GetBytes(file.Text))))], default);

    private async Task<ServiceProvider> StartAsync(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build();
        var services = new ServiceCollection().AddLogging().AddPipeline(_folder["armstracker.db"], configuration).AddImporting(configuration, _folder["armstracker.db"]).BuildServiceProvider();
        await services.GetRequiredService<DatabaseSetup>().MigrateAsync();
        return services;
    }
}

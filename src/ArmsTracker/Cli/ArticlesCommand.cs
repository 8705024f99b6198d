using System.CommandLine;
using ArmsTracker.Store.Articles;

namespace ArmsTracker.Cli;

/// <summary><c>articles</c>: prints the articles in the store.</summary>
internal static class ArticlesCommand
{
    public static Command Create()
    {
        var format = new Option<string>("--format") { Description = "text to read, or json: one line for each article", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("articles", "Print the articles in the store, in the order in which they came in. Example: articles --format json > articles.jsonl") { format };
        command.SetAction((result, cancellation) => RunAsync(
            result.InvocationConfiguration.Output,
            result.GetValue(DataFolder.Option),
            result.GetValue(format) == "json" ? Json : Text,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(TextWriter output, string? dataOption, Func<ListedArticle, string> write, CancellationToken cancellation)
    {
        var (services, _) = await StoreServices.OpenAsync(dataOption, TextWriter.Null, cancellation);
        await using (services)
        {
            await foreach (var article in services.GetRequiredService<ArticleList>().ReadAsync(cancellation))
            {
                await output.WriteLineAsync(write(article));
            }
        }

        return ExitCode.Done;
    }

    private static string Json(ListedArticle article) => JsonLine.Of(
        new
        {
            article.Id,
            article.Title,
            article.Publisher,
            Published = article.Published?.ToString(),
            article.Language,
            article.Url,
            article.Sha256,
            article.Version,
            article.Copies,
            article.File,
        });

    private static string Text(ListedArticle article) =>
        $"{article.Id}  {article.Published?.ToString() ?? "undated",-10}  {article.Publisher ?? "unknown publisher"}  {article.Title ?? article.File}"
        + (article.Version > 1 ? $"  (version {article.Version})" : "");
}

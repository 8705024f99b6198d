using System.CommandLine;
using ArmsTracker.Store.Articles;

namespace ArmsTracker.Cli;

/// <summary><c>articles</c>: prints the articles in the store.</summary>
internal static class ArticlesCommand
{
    public static Command Create() => Listing.Create(
        "articles",
        "Print the articles in the store, in the order in which they came in. Example: articles --format json > articles.jsonl",
        "article",
        (services, cancellation) => services.GetRequiredService<ArticleList>().ReadAsync(cancellation),
        Text,
        Json);

    private static object Json(ListedArticle article) => new
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
    };

    private static string Text(ListedArticle article) =>
        $"{article.Id}  {article.Published?.ToString() ?? "undated",-10}  {article.Publisher ?? "unknown publisher"}  {article.Title ?? article.File}"
        + (article.Version > 1 ? $"  (version {article.Version})" : "");
}

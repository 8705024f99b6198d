using System.Text;
using ArmsTracker.Store.Articles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ArmsTracker.Api;

public static class ArticleTextApi
{
    /// <summary>The stored text of an article as a file, for spans to be counted in. The article's SHA-256 is of the normalised text, not of this file.</summary>
    public static void MapArticleText(this IEndpointRouteBuilder routes) => routes.MapGet("/articles/{id}/text", ReadAsync);

    private static async Task<Results<FileContentHttpResult, NotFound>> ReadAsync(
        string id, StoredArticles articles, CancellationToken cancellation) =>
        await articles.FindTextAsync(id, cancellation) is { } stored
            ? TypedResults.File(Encoding.UTF8.GetBytes(stored.Text), "text/plain; charset=utf-8", stored.File)
            : TypedResults.NotFound();
}

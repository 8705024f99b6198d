using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Search;

/// <summary>Finds articles by any word of their text.</summary>
internal static class ArticleSearch
{
    private const int Hits = 5;
    // Characters that no text of the press holds, so that the marks cannot be mistaken for the text's own.
    private const string MatchBegin = "\uE000";
    private const string MatchEnd = "\uE001";

    /// <summary>The articles that fit the words best.</summary>
    public static async Task<IReadOnlyList<TextHit>> FindAsync(
        ArmsTrackerDb db, Gazetteer gazetteer, string text, CancellationToken cancellation)
    {
        if (SearchText.ToMatch(text) is not { } match)
        {
            return [];
        }

        var found = await db.Database.SqlQuery<Hit>(
            $"""
            SELECT rowid AS Id, snippet(article_search, 1, {MatchBegin}, {MatchEnd}, '…', 24) AS Snippet
            FROM article_search WHERE article_search MATCH {match} ORDER BY rank, rowid LIMIT {Hits}
            """).ToListAsync(cancellation);
        var ids = found.Select(hit => hit.Id).ToArray();
        var articles = await db.Articles.Where(article => ids.Contains(article.Id))
            .Select(article => new { article.Id, article.PublicId, article.Title, article.File, article.Language, article.PublisherId, article.Published })
            .ToDictionaryAsync(article => article.Id, cancellation);
        return
        [
            .. found.Select(hit => (articles[hit.Id], hit.Snippet)).Select(one => new TextHit(
                one.Item1.PublicId,
                one.Item1.Title,
                one.Item1.File,
                one.Item1.Language,
                one.Item1.PublisherId is { } publisher ? gazetteer.Source(publisher) : null,
                one.Item1.Published,
                [.. Pieces(one.Snippet)])),
        ];
    }

    private static IEnumerable<SnippetPiece> Pieces(string snippet)
    {
        foreach (var piece in snippet.Split(MatchBegin))
        {
            var end = piece.IndexOf(MatchEnd, StringComparison.Ordinal);
            if (end >= 0)
            {
                yield return new SnippetPiece(piece[..end], Matches: true);
            }

            if (end + 1 < piece.Length)
            {
                yield return new SnippetPiece(piece[(end + 1)..], Matches: false);
            }
        }
    }

    private sealed record Hit(long Id, string Snippet);
}

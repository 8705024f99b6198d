using ArmsTracker.Model;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Store.Search;

/// <summary>Finds articles by any word of their text.</summary>
internal static class ArticleSearch
{
    // Characters that no text of the press holds, so that the marks cannot be mistaken for the text's own.
    private const string MatchBegin = "\uE000";
    private const string MatchEnd = "\uE001";

    // By what fits best, each article with one of the words would have to be weighed.
    private const string Sql =
        $"""
        SELECT a.public_id, a.title, a.file, a.language, a.publisher_id, a.published, hit.snippet
        FROM (
            SELECT rowid, snippet(article_search, 1, '{MatchBegin}', '{MatchEnd}', '…', 24) AS snippet
            FROM article_search WHERE article_search MATCH ?1 ORDER BY rowid DESC LIMIT 5) hit
        JOIN articles a ON a.id = hit.rowid ORDER BY hit.rowid DESC
        """;

    /// <summary>The last articles to come in that have the words.</summary>
    /// <param name="match">See <see cref="SearchText.ToMatch"/>.</param>
    public static IReadOnlyList<TextHit> Find(ReadConnection reading, Gazetteer gazetteer, string match)
    {
        var row = reading.Ask(Sql).Bind(1, match);
        var hits = new List<TextHit>();
        while (row.Read())
        {
            hits.Add(new TextHit(
                row.Text(0),
                row.TextOrNull(1),
                row.Text(2),
                row.TextOrNull(3),
                row.IsNull(4) ? null : gazetteer.Source(row.Text(4)),
                row.IsNull(5) ? null : EdtfDate.Parse(row.Text(5)),
                [.. Pieces(row.Text(6))]));
        }

        return hits;
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
}

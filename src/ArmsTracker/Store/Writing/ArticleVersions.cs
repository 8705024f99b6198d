using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Sqlite;

namespace ArmsTracker.Store.Writing;

/// <summary>Texts that are one article at several times: all are kept, with the mentions read from them.</summary>
internal sealed class ArticleVersions(PreparedStatements statements)
{
    /// <summary>
    /// The article of which this is another version: one that came from the same address, or a copy from the same publisher
    /// or file. Null where there is none.
    /// </summary>
    /// <param name="copies">The ids of those with nearly the same text.</param>
    /// <param name="before">Only articles with smaller ids are looked at: those that came in before.</param>
    public long? Find(Article article, IEnumerable<long> copies, long before)
    {
        if (article.Url is { } url && !IsFront(url)
            && statements.Query("SELECT min(article_id) FROM article_addresses WHERE url = ?1 AND article_id < ?2", reader => reader.IsDBNull(0) ? (long?)null : reader.GetInt64(0), url.OriginalString, before)[0] is { } known)
        {
            return known;
        }

        return copies.Order().Cast<long?>().FirstOrDefault(id => statements.Query(
            "SELECT 1 FROM articles WHERE id = ?1 AND (publisher_id = ?2 OR (publisher_id IS NULL AND ?2 IS NULL AND file = ?3))", _ => true, id, article.Publisher?.Value, article.File) is not []);
    }

    /// <summary>Makes a row that is to be inserted the newest version of another.</summary>
    public void Join(ArticleRow row, long? versionOf)
    {
        if (versionOf is not { } other)
        {
            return;
        }

        row.Family = statements.Query("SELECT coalesce(family, id) FROM articles WHERE id = ?1", reader => reader.GetInt64(0), other).Single();
        statements.Run("UPDATE articles SET family = ?1 WHERE id = ?1", row.Family);
        row.Version = 1 + statements.Query("SELECT max(version) FROM articles WHERE family = ?1", reader => reader.GetInt32(0), row.Family).Single();
        statements.Run("UPDATE articles SET is_superseded = 1 WHERE family = ?1 AND version = ?2 - 1", row.Family, row.Version);
    }

    /// <summary>Remembers an address under which an article's text came, so that a later version is known by it.</summary>
    public static void AddAddress(RowWriter rows, long id, string? url)
    {
        if (url is not null)
        {
            rows.InsertMissing([new ArticleAddressRow { Url = url, ArticleId = id }]);
        }
    }

    /// <summary>The first page of a site holds another article each day.</summary>
    private static bool IsFront(Uri url) => url.AbsolutePath is "/" or "" && url.Query.Length == 0;
}

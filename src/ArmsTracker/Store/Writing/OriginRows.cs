using ArmsTracker.Store.Sqlite;

namespace ArmsTracker.Store.Writing;

/// <summary>Keeps up who tells each claim on whose word, as mentions come in and as articles get another teller.</summary>
internal static class OriginRows
{
    public static void Add(PreparedStatements statements, long articleId) => statements.Run(
        """
        INSERT INTO claim_origins (claim_id, teller, root, body, mentions, is_circular)
        SELECT mentions.claim_id, articles.teller, coalesce(mentions.root, articles.teller), coalesce(mentions.root_body, articles.teller_body), count(*), 0
        FROM mentions JOIN articles ON articles.id = mentions.article_id
        WHERE articles.id = ?1
        GROUP BY 1, 2, 3
        ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions
        """, articleId);

    /// <summary>Takes back what <see cref="Add"/> counted, before an article's teller changes.</summary>
    public static void Remove(PreparedStatements statements, long articleId)
    {
        statements.Run(
            """
            UPDATE claim_origins SET mentions = claim_origins.mentions - told.mentions
            FROM (
                SELECT mentions.claim_id, articles.teller, coalesce(mentions.root, articles.teller) AS root, count(*) AS mentions
                FROM mentions JOIN articles ON articles.id = mentions.article_id
                WHERE articles.id = ?1
                GROUP BY 1, 2, 3) AS told
            WHERE claim_origins.claim_id = told.claim_id AND claim_origins.teller = told.teller AND claim_origins.root = told.root
            """, articleId);
        statements.Run("DELETE FROM claim_origins WHERE mentions = 0 AND claim_id IN (SELECT claim_id FROM mentions WHERE article_id = ?1)", articleId);
    }
}

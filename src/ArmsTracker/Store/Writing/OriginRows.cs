using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Writing;

/// <summary>Keeps up who tells each claim on whose word, as mentions come in and as articles get another teller.</summary>
internal static class OriginRows
{
    public static async Task AddAsync(ArmsTrackerDb db, IEnumerable<long> articleIds, CancellationToken cancellation)
    {
        foreach (var id in articleIds)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO claim_origins (claim_id, teller, root, body, mentions, is_circular)
                SELECT mentions.claim_id, articles.teller, coalesce(mentions.root, articles.teller), coalesce(mentions.root_body, articles.teller_body), count(*), 0
                FROM mentions JOIN articles ON articles.id = mentions.article_id
                WHERE articles.id = {id}
                GROUP BY 1, 2, 3
                ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions
                """, cancellation);
        }
    }

    /// <summary>Takes back what <see cref="AddAsync"/> counted, before an article's teller changes.</summary>
    public static async Task RemoveAsync(ArmsTrackerDb db, IEnumerable<long> articleIds, CancellationToken cancellation)
    {
        foreach (var id in articleIds)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE claim_origins SET mentions = claim_origins.mentions - told.mentions
                FROM (
                    SELECT mentions.claim_id, articles.teller, coalesce(mentions.root, articles.teller) AS root, count(*) AS mentions
                    FROM mentions JOIN articles ON articles.id = mentions.article_id
                    WHERE articles.id = {id}
                    GROUP BY 1, 2, 3) AS told
                WHERE claim_origins.claim_id = told.claim_id AND claim_origins.teller = told.teller AND claim_origins.root = told.root
                """, cancellation);
            await db.Database.ExecuteSqlAsync(
                $"DELETE FROM claim_origins WHERE mentions = 0 AND claim_id IN (SELECT claim_id FROM mentions WHERE article_id = {id})", cancellation);
        }
    }
}

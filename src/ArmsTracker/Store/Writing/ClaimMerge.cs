using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Writing;

/// <summary>
/// Makes one claim of several. The row with the most mentions stays, so that few others are rewritten; the address that
/// stays is the elder claim's, and the other addresses lead to it.
/// </summary>
internal sealed class ClaimMerge(ArmsTrackerDb db, RowWriter rows, Gazetteer gazetteer)
{
    /// <summary>The known claim of each group, or null where it has none.</summary>
    public async Task<IReadOnlyList<KnownClaim?>> OfAsync(IReadOnlyList<ClaimGroup> groups, CancellationToken cancellation)
    {
        long[] single = [.. groups.Where(group => group.Claims.Count == 1).Select(group => group.Claims[0])];
        var found = single is [] ? [] : await db.Claims.AsNoTracking().Where(claim => single.Contains(claim.Id)).ToDictionaryAsync(claim => claim.Id, cancellation);
        var known = new List<KnownClaim?>(groups.Count);
        foreach (var group in groups)
        {
            known.Add(group.Claims switch
            {
                [] => null,
                [var only] => new KnownClaim(found[only], gazetteer.Statement(found[only]).Text),
                _ => await OneOfAsync(group.Claims, cancellation),
            });
        }

        return known;
    }

    private async Task<KnownClaim> OneOfAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToArray();
        var several = await db.Claims.AsNoTracking().Where(claim => wanted.Contains(claim.Id))
            .OrderByDescending(claim => claim.MentionCount).ThenBy(claim => claim.FirstMentionId).ToListAsync(cancellation);
        var kept = several[0];
        var best = several.MinBy(row => BestMention.Read(rows.Statements, row.Id))!;
        foreach (var other in several[1..])
        {
            kept.Add(other);
            Move(other.Id, kept.Id);
        }

        Remove(several, kept, best);
        return new KnownClaim(kept, null);
    }

    private void Move(long from, long to)
    {
        var statements = rows.Statements;
        statements.Run("UPDATE mentions SET claim_id = ?1 WHERE claim_id = ?2", to, from);
        statements.Run("UPDATE matters SET claim_id = ?1 WHERE claim_id = ?2", to, from);
        statements.Run("UPDATE claim_aliases SET claim_id = ?1 WHERE claim_id = ?2", to, from);
        statements.Run("INSERT OR IGNORE INTO claim_topics (claim_id, topic) SELECT ?1, topic FROM claim_topics WHERE claim_id = ?2", to, from);
        statements.Run("INSERT OR IGNORE INTO claim_systems (claim_id, system_id) SELECT ?1, system_id FROM claim_systems WHERE claim_id = ?2", to, from);
        statements.Run("INSERT OR IGNORE INTO claim_places (claim_id, place_id) SELECT ?1, place_id FROM claim_places WHERE claim_id = ?2", to, from);
        statements.Run("INSERT OR IGNORE INTO claim_publishers (claim_id, source_id) SELECT ?1, source_id FROM claim_publishers WHERE claim_id = ?2", to, from);
        statements.Run("INSERT OR IGNORE INTO claim_speakers (claim_id, source_id) SELECT ?1, source_id FROM claim_speakers WHERE claim_id = ?2", to, from);
        statements.Run(
            """
            INSERT INTO claim_origins (claim_id, teller, root, body, mentions, origin, is_circular)
            SELECT ?1, teller, root, body, mentions, origin, is_circular FROM claim_origins WHERE claim_id = ?2
            ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions
            """, to, from);
    }

    private void Remove(List<ClaimRow> several, ClaimRow kept, ClaimRow best)
    {
        var elder = several.MinBy(row => row.FirstMentionId)!;
        foreach (var other in several.Where(row => row.Id != kept.Id))
        {
            rows.Statements.Run("DELETE FROM claims WHERE id = ?1", other.Id);
        }

        foreach (var publicId in several.Where(row => row.Id != elder.Id).Select(row => row.PublicId))
        {
            rows.Statements.Run("INSERT OR REPLACE INTO claim_aliases (public_id, claim_id) VALUES (?1, ?2)", publicId, kept.Id);
        }

        (kept.PublicId, kept.Key, kept.FirstMentionId) = (elder.PublicId, elder.Key, elder.FirstMentionId);
        (kept.BestMentionId, kept.StatedTopics, kept.StatedSystems) = (best.BestMentionId, best.StatedTopics, best.StatedSystems);
        kept.ArticleCount = rows.Statements.Query(
            "SELECT count(DISTINCT coalesce(articles.family, articles.id)) FROM mentions JOIN articles ON articles.id = mentions.article_id WHERE mentions.claim_id = ?1", reader => reader.GetInt32(0), kept.Id).Single();
        rows.Update(kept);
    }
}

/// <param name="Statement">The claim's statement as its mentions are indexed; null where they must be indexed anew.</param>
internal sealed record KnownClaim(ClaimRow Row, string? Statement);

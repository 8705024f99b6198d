using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Writing;

/// <summary>
/// Makes one claim of several. The row with the most mentions stays, so that few others are rewritten; the address that
/// stays is the elder claim's, and the other addresses lead to it.
/// </summary>
internal sealed class ClaimMerge(ArmsTrackerDb db, Gazetteer gazetteer)
{
    /// <summary>The known claim of each group, or null where it has none. To be called before anything else of an article is tracked.</summary>
    public async Task<IReadOnlyList<KnownClaim?>> OfAsync(IReadOnlyList<ClaimGroup> groups, CancellationToken cancellation)
    {
        long[] single = [.. groups.Where(group => group.Claims.Count == 1).Select(group => group.Claims[0])];
        var rows = single is [] ? [] : await db.Claims.AsNoTracking().Where(claim => single.Contains(claim.Id)).ToDictionaryAsync(claim => claim.Id, cancellation);
        var known = new List<KnownClaim?>(groups.Count);
        foreach (var group in groups)
        {
            known.Add(group.Claims switch
            {
                [] => null,
                [var only] => new KnownClaim(only, gazetteer.Statement(rows[only]).Text),
                _ => await OneOfAsync(group.Claims, cancellation),
            });
        }

        return known;
    }

    private async Task<KnownClaim> OneOfAsync(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToArray();
        var rows = await db.Claims.AsNoTracking().Where(claim => wanted.Contains(claim.Id))
            .OrderByDescending(claim => claim.MentionCount).ThenBy(claim => claim.FirstMentionId).ToListAsync(cancellation);
        var kept = rows[0];
        var best = await BestOfAsync(rows, cancellation);
        foreach (var other in rows[1..])
        {
            kept.Add(other);
            await MoveAsync(other.Id, kept.Id, cancellation);
        }

        await RemoveAsync(rows, kept, best, cancellation);
        return new KnownClaim(kept.Id, null);
    }

    private async Task<ClaimRow> BestOfAsync(List<ClaimRow> rows, CancellationToken cancellation)
    {
        var best = await BestMention.ReadAsync(db, [.. rows.Select(row => row.Id)], cancellation);
        return rows.MinBy(row => best[row.Id])!;
    }

    private async Task MoveAsync(long from, long to, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"UPDATE mentions SET claim_id = {to} WHERE claim_id = {from}", cancellation);
        await db.Database.ExecuteSqlAsync($"UPDATE matters SET claim_id = {to} WHERE claim_id = {from}", cancellation);
        await db.Database.ExecuteSqlAsync($"UPDATE claim_aliases SET claim_id = {to} WHERE claim_id = {from}", cancellation);
        await db.Database.ExecuteSqlAsync($"INSERT OR IGNORE INTO claim_topics (claim_id, topic) SELECT {to}, topic FROM claim_topics WHERE claim_id = {from}", cancellation);
        await db.Database.ExecuteSqlAsync($"INSERT OR IGNORE INTO claim_systems (claim_id, system_id) SELECT {to}, system_id FROM claim_systems WHERE claim_id = {from}", cancellation);
        await db.Database.ExecuteSqlAsync($"INSERT OR IGNORE INTO claim_places (claim_id, place_id) SELECT {to}, place_id FROM claim_places WHERE claim_id = {from}", cancellation);
        await db.Database.ExecuteSqlAsync($"INSERT OR IGNORE INTO claim_publishers (claim_id, source_id) SELECT {to}, source_id FROM claim_publishers WHERE claim_id = {from}", cancellation);
        await db.Database.ExecuteSqlAsync($"INSERT OR IGNORE INTO claim_speakers (claim_id, source_id) SELECT {to}, source_id FROM claim_speakers WHERE claim_id = {from}", cancellation);
        // "WHERE true" tells SQLite's parser that ON belongs to the conflict and not to a join.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO claim_origins (claim_id, teller, root, body, mentions, origin, is_circular)
            SELECT {to}, teller, root, body, mentions, origin, is_circular FROM claim_origins WHERE claim_id = {from}
            ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions
            """, cancellation);
    }

    private async Task RemoveAsync(List<ClaimRow> rows, ClaimRow kept, ClaimRow best, CancellationToken cancellation)
    {
        var elder = rows.MinBy(row => row.FirstMentionId)!;
        foreach (var other in rows.Where(row => row.Id != kept.Id))
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM claims WHERE id = {other.Id}", cancellation);
        }

        foreach (var publicId in rows.Where(row => row.Id != elder.Id).Select(row => row.PublicId))
        {
            await db.Database.ExecuteSqlAsync($"INSERT OR REPLACE INTO claim_aliases (public_id, claim_id) VALUES ({publicId}, {kept.Id})", cancellation);
        }

        (kept.PublicId, kept.Key, kept.FirstMentionId) = (elder.PublicId, elder.Key, elder.FirstMentionId);
        (kept.BestMentionId, kept.StatedTopics, kept.StatedSystems) = (best.BestMentionId, best.StatedTopics, best.StatedSystems);
        kept.ArticleCount = await db.Mentions.Where(mention => mention.ClaimId == kept.Id).Select(mention => mention.ArticleId).Distinct().CountAsync(cancellation);
        db.Update(kept);
        await db.SaveChangesAsync(cancellation);
        db.Entry(kept).State = EntityState.Detached;
    }
}

/// <param name="Statement">The claim's statement as its mentions are indexed; null where they must be indexed anew.</param>
internal sealed record KnownClaim(long Id, string? Statement);

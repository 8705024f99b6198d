using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Writing;

/// <summary>Reads what relations of claims are made from, and writes them; for all claims of an article at once.</summary>
internal sealed class RelationWriting(ArmsTrackerDb db)
{
    /// <summary>As many mentions as the facts of a claim are made from: a claim that is told a thousand times is not read whole each time.</summary>
    private const int MostTellings = 200;

    /// <summary>How many claims of the thread before, after and without a date are looked at, and how many articles that are shared.</summary>
    private const int Around = 50;

    public async Task<IReadOnlyList<ClaimTellings>> TellingsAsync(IEnumerable<long> claims, CancellationToken cancellation)
    {
        var ids = claims.ToArray();
        var rows = await db.Claims.AsNoTracking().Where(claim => ids.Contains(claim.Id)).Select(claim => new
        {
            claim.Id,
            claim.PublicId,
            Tellings = db.Mentions.Where(mention => mention.ClaimId == claim.Id && mention.Telling != null)
                .OrderBy(mention => mention.Id).Take(MostTellings).Select(mention => mention.Telling!).ToList(),
        }).ToListAsync(cancellation);
        return [.. rows.Select(row => new ClaimTellings(row.Id, row.PublicId, row.Tellings))];
    }

    public async Task SetFactsAsync(long claim, ClaimFacts facts, CancellationToken cancellation)
    {
        var json = ModelJson.Write(facts);
        await db.Database.ExecuteSqlAsync($"UPDATE claims SET facts = {json}, thread = {facts.Thread} WHERE id = {claim}", cancellation);
    }

    /// <summary>
    /// By claim, its facts and those of the claims around it: of its thread in the order of time, then those that only
    /// share an article with it.
    /// </summary>
    public async Task<IReadOnlyDictionary<long, IReadOnlyList<PlacedFacts>>> AroundAsync(IReadOnlyCollection<long> claims, CancellationToken cancellation)
    {
        var wanted = claims.ToArray();
        var places = await db.Claims.Where(row => wanted.Contains(row.Id)).Select(row => new { row.Id, row.Thread, row.PlacedKey }).ToListAsync(cancellation);
        var around = new Dictionary<long, HashSet<long>>();
        foreach (var place in places)
        {
            around[place.Id] = [place.Id, .. await NeighboursAsync(place.Id, place.Thread, place.PlacedKey, cancellation)];
        }

        long[] all = [.. around.Values.SelectMany(ids => ids).Distinct()];
        var facts = await db.Claims.AsNoTracking().Where(row => all.Contains(row.Id) && row.Facts != null)
            .OrderBy(row => row.PlacedKey).ThenBy(row => row.Key)
            .Select(row => new PlacedFacts(row.Id, row.PlacedKey, row.Facts!)).ToListAsync(cancellation);
        return places.ToDictionary(place => place.Id, place => (IReadOnlyList<PlacedFacts>)
        [
            .. facts.Where(one => around[place.Id].Contains(one.Claim)).OrderBy(one => one.Facts.Thread != place.Thread),
        ]);
    }

    /// <summary>Replaces the denials and contradictions of these claims, which must be all that they have.</summary>
    /// <returns>The claims against which something else stands now than before.</returns>
    public async Task<IReadOnlyCollection<long>> SetOppositionAsync(
        IReadOnlyCollection<long> claims, IReadOnlyCollection<NumberedRelation> relations, CancellationToken cancellation)
    {
        var ids = claims.ToArray();
        var rows = await db.ClaimRelations.Where(row => row.Kind != RelationKind.Updates && (ids.Contains(row.FromId) || ids.Contains(row.ToId))).ToListAsync(cancellation);
        var touched = await ReplaceAsync(rows, relations, cancellation);
        foreach (var id in touched)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE claims SET is_disputed = EXISTS (
                    SELECT 1 FROM claim_relations WHERE kind <> 'updates' AND (from_id = {id} OR to_id = {id}))
                WHERE id = {id}
                """, cancellation);
        }

        return touched;
    }

    /// <summary>Replaces what these claims carry on, as far as it leads to one of those that were looked at.</summary>
    public async Task SetStepsAsync(
        IReadOnlyCollection<long> claims, IReadOnlyCollection<long> lookedAt, IReadOnlyCollection<NumberedRelation> steps, CancellationToken cancellation)
    {
        var (from, to) = (claims.ToArray(), lookedAt.ToArray());
        var rows = await db.ClaimRelations.Where(row => row.Kind == RelationKind.Updates && from.Contains(row.FromId) && to.Contains(row.ToId)).ToListAsync(cancellation);
        await ReplaceAsync(rows, steps, cancellation);
    }

    private async Task<List<long>> NeighboursAsync(long claim, string thread, int? placed, CancellationToken cancellation)
    {
        // Where the claim has no date, the first dated ones stand for what may come after it.
        var from = placed ?? 0;
        return await db.Database.SqlQuery<long>(
            $"""
            SELECT id AS Value FROM (SELECT id FROM claims WHERE thread = {thread} AND placed_key < {from} ORDER BY placed_key DESC, key LIMIT {Around})
            UNION SELECT id FROM (SELECT id FROM claims WHERE thread = {thread} AND placed_key >= {from} ORDER BY placed_key, key LIMIT {Around})
            UNION SELECT id FROM (SELECT id FROM claims WHERE thread = {thread} AND placed_key IS NULL ORDER BY mention_count DESC, key LIMIT {Around})
            UNION SELECT claim_id FROM mentions WHERE article_id IN (
                SELECT DISTINCT article_id FROM mentions WHERE claim_id = {claim} ORDER BY article_id LIMIT {Around})
            """).ToListAsync(cancellation);
    }

    /// <returns>The claims at the ends of what has changed.</returns>
    private async Task<HashSet<long>> ReplaceAsync(
        List<ClaimRelationRow> rows, IReadOnlyCollection<NumberedRelation> relations, CancellationToken cancellation)
    {
        var wanted = relations.ToHashSet();
        var gone = rows.Where(row => !wanted.Contains(new NumberedRelation(row.FromId, row.ToId, row.Kind, row.Why))).ToList();
        var stored = rows.Select(row => new NumberedRelation(row.FromId, row.ToId, row.Kind, row.Why)).ToHashSet();
        var added = wanted.Where(relation => !stored.Contains(relation)).ToList();
        if (gone.Count > 0)
        {
            db.RemoveRange(gone);
            await db.SaveChangesAsync(cancellation);
        }

        db.AddRange(added.Select(one => new ClaimRelationRow { FromId = one.From, ToId = one.To, Kind = one.Kind, Why = one.Why }));
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return [.. gone.SelectMany(row => new[] { row.FromId, row.ToId }), .. added.SelectMany(one => new[] { one.From, one.To })];
    }
}

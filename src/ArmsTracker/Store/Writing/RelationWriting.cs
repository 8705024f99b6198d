using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Writing;

/// <summary>Reads what relations of claims are made from, and writes them; for all claims of an article at once.</summary>
internal sealed class RelationWriting(ArmsTrackerDb db, RowWriter writer)
{
    /// <summary>As many mentions as the facts of a claim are made from: a claim that is told a thousand times is not read whole each time.</summary>
    private const int MostTellings = 200;

    /// <summary>How many claims of the thread before, after and without a date are looked at, and how many articles that are shared.</summary>
    internal const int Around = 50;

    /// <summary>By claim, the first of its mentions to come in.</summary>
    public IEnumerable<ClaimTellings> Tellings(IEnumerable<long> claims) => claims.Select(claim => new ClaimTellings(
        claim,
        writer.Statements.Query("SELECT public_id FROM claims WHERE id = ?1", reader => reader.GetString(0), claim).Single(),
        writer.Statements.Query(
            "SELECT telling FROM mentions WHERE claim_id = ?1 AND telling IS NOT NULL ORDER BY article_id, id LIMIT ?2",
            reader => ModelJson.Read<Telling>(reader.GetString(0)), claim, MostTellings)));

    public void SetFacts(long claim, ClaimFacts facts) =>
        writer.Statements.Run("UPDATE claims SET facts = ?1, thread = ?2 WHERE id = ?3", ModelJson.Write(facts), facts.Thread, claim);

    /// <summary>
    /// By claim, its facts and those of the claims around it: of its thread in the order of time, then those that only
    /// share an article with it.
    /// </summary>
    public IReadOnlyDictionary<long, IReadOnlyList<PlacedFacts>> AllAround(IReadOnlyCollection<long> claims)
    {
        var places = claims.SelectMany(claim => writer.Statements.Query(
            "SELECT thread, placed_key FROM claims WHERE id = ?1",
            reader => (Claim: claim, Thread: reader.GetString(0), Placed: reader.IsDBNull(1) ? (int?)null : reader.GetInt32(1)), claim)).ToList();
        var around = places.ToDictionary(place => place.Claim, place => new HashSet<long>([place.Claim, .. Neighbours(place.Claim, place.Thread, place.Placed)]));
        var facts = around.Values.SelectMany(ids => ids).Distinct()
            .SelectMany(id => writer.Statements.Query(
                "SELECT placed_key, key, facts FROM claims WHERE id = ?1 AND facts IS NOT NULL",
                reader => (Key: reader.GetString(1), Placed: new PlacedFacts(id, reader.IsDBNull(0) ? null : reader.GetInt32(0), ModelJson.Read<ClaimFacts>(reader.GetString(2)))), id))
            .OrderBy(one => one.Placed.Placed).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Placed).ToList();
        return places.ToDictionary(place => place.Claim, place => (IReadOnlyList<PlacedFacts>)
        [
            .. facts.Where(one => around[place.Claim].Contains(one.Claim)).OrderBy(one => one.Facts.Thread != place.Thread),
        ]);
    }

    /// <summary>Replaces the denials and contradictions of these claims, which must be all that they have.</summary>
    /// <returns>The claims against which something else stands now than before.</returns>
    public async Task<IReadOnlyCollection<long>> SetOppositionAsync(
        IReadOnlyCollection<long> claims, IReadOnlyCollection<NumberedRelation> relations, CancellationToken cancellation)
    {
        var ids = claims.ToArray();
        var rows = await db.ClaimRelations.AsNoTracking().Where(row => row.Kind != RelationKind.Updates && (ids.Contains(row.FromId) || ids.Contains(row.ToId))).ToListAsync(cancellation);
        var touched = Replace(rows, relations);
        foreach (var id in touched)
        {
            writer.Statements.Run(
                """
                UPDATE claims SET is_disputed = EXISTS (
                    SELECT 1 FROM claim_relations WHERE kind <> 'updates' AND (from_id = ?1 OR to_id = ?1))
                WHERE id = ?1
                """, id);
        }

        return touched;
    }

    /// <summary>Replaces what these claims carry on, as far as it leads to one of those that were looked at.</summary>
    public void SetSteps(IReadOnlyCollection<long> claims, IReadOnlySet<long> lookedAt, IReadOnlyCollection<NumberedRelation> steps) => Replace(
        [
            .. claims.SelectMany(claim => writer.Statements.Query(
                "SELECT to_id, why FROM claim_relations WHERE from_id = ?1 AND kind = 'updates'",
                reader => new ClaimRelationRow { FromId = claim, ToId = reader.GetInt64(0), Kind = RelationKind.Updates, Why = reader.GetString(1) },
                claim)).Where(row => lookedAt.Contains(row.ToId)),
        ],
        steps);

    private List<long> Neighbours(long claim, string thread, int? placed) => writer.Statements.Query(
        """
        SELECT id FROM (SELECT id FROM claims WHERE thread = ?1 AND placed_key < ?2 ORDER BY placed_key DESC, key LIMIT ?3)
        UNION SELECT id FROM (SELECT id FROM claims WHERE thread = ?1 AND placed_key >= ?2 ORDER BY placed_key, key LIMIT ?3)
        UNION SELECT id FROM (SELECT id FROM claims WHERE thread = ?1 AND placed_key IS NULL ORDER BY mention_count DESC, key LIMIT ?3)
        UNION SELECT claim_id FROM mentions WHERE article_id IN (
            SELECT DISTINCT article_id FROM mentions WHERE claim_id = ?4 ORDER BY article_id LIMIT ?3)
        """,
        reader => reader.GetInt64(0),
        thread,
        // Where the claim has no date, the first dated ones stand for what may come after it.
        placed ?? 0,
        Around,
        claim);

    /// <returns>The claims at the ends of what has changed.</returns>
    private HashSet<long> Replace(List<ClaimRelationRow> rows, IReadOnlyCollection<NumberedRelation> relations)
    {
        var wanted = relations.ToHashSet();
        var gone = rows.Where(row => !wanted.Contains(new NumberedRelation(row.FromId, row.ToId, row.Kind, row.Why))).ToList();
        var stored = rows.Select(row => new NumberedRelation(row.FromId, row.ToId, row.Kind, row.Why)).ToHashSet();
        var added = wanted.Where(relation => !stored.Contains(relation)).ToList();
        foreach (var row in gone)
        {
            writer.Statements.Run("DELETE FROM claim_relations WHERE from_id = ?1 AND to_id = ?2 AND kind = ?3", row.FromId, row.ToId, row.Kind.Name());
        }

        foreach (var one in added)
        {
            writer.Insert(new ClaimRelationRow { FromId = one.From, ToId = one.To, Kind = one.Kind, Why = one.Why });
        }

        return [.. gone.SelectMany(row => new[] { row.FromId, row.ToId }), .. added.SelectMany(one => new[] { one.From, one.To })];
    }
}

using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store;

/// <summary>Keeps in the store which source belongs to which body, so that "said by the US government" finds John Kirby's words.</summary>
internal static class SourceBodies
{
    /// <summary>Brings the store up to a gazetteer that has changed since; does nothing where it has not.</summary>
    public static async Task SynchroniseAsync(ArmsTrackerDb db, Gazetteer gazetteer, CancellationToken cancellation)
    {
        var stored = (await db.SourceBodies.AsNoTracking().ToListAsync(cancellation)).Select(row => (row.SourceId, row.BodyId)).ToHashSet();
        var wanted = Wanted(stored, gazetteer);
        if (stored.SetEquals(wanted))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SourceBodies.ExecuteDeleteAsync(cancellation);
        db.AddRange(wanted.Select(row => new SourceBodyRow { SourceId = row.SourceId, BodyId = row.BodyId }));
        await db.SaveChangesAsync(cancellation);
        await db.ClaimSpeakers.ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO claim_speakers (claim_id, source_id)
            SELECT DISTINCT mentions.claim_id, source_bodies.body_id
            FROM mentions
            JOIN mention_attributions ON mention_attributions.mention_id = mentions.id
            JOIN source_bodies ON source_bodies.source_id = mention_attributions.source_id
            """, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Whether the store has what a gazetteer says.</summary>
    public static bool AreCurrent(ReadConnection reading, Gazetteer gazetteer)
    {
        using var rows = reading.New("SELECT source_id, body_id FROM source_bodies");
        var stored = new HashSet<(string SourceId, string BodyId)>();
        while (rows.Read())
        {
            stored.Add((rows.Text(0), rows.Text(1)));
        }

        return stored.SetEquals(Wanted(stored, gazetteer));
    }

    /// <summary>Whoever is not in the gazetteer, or has left it, stays with the bodies that an article gave, as long as one may credit them.</summary>
    private static HashSet<(string SourceId, string BodyId)> Wanted(HashSet<(string SourceId, string BodyId)> stored, Gazetteer gazetteer) =>
    [
        .. gazetteer.Sources.Keys.SelectMany(gazetteer.Bodies, (source, body) => (SourceId: source, BodyId: body)),
        .. stored.Where(row => !gazetteer.Sources.ContainsKey(row.SourceId)),
    ];
}

using ArmsTracker.Model;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Timeline;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Claims;

/// <summary>Reads single claims.</summary>
public sealed class StoredClaims(IDbContextFactory<ArmsTrackerDb> databases, ReadConnections connections, Gazetteer gazetteer)
{
    /// <summary>
    /// The claim that has this id, or had it before it became one with another; null where there is none. The claim's
    /// own id is in the answer.
    /// </summary>
    public async Task<ClaimDetail?> FindAsync(string id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var row = await db.Claims.AsNoTracking().SingleOrDefaultAsync(claim => claim.PublicId == id, cancellation)
            ?? await db.ClaimAliases.Where(alias => alias.PublicId == id)
                .Join(db.Claims, alias => alias.ClaimId, claim => claim.Id, (_, claim) => claim).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (row is null)
        {
            return null;
        }

        using var reading = connections.Take();
        var related = await RelatedAsync(db, row.Id, cancellation);
        var mentions = await new ClaimMentions(db, reading, gazetteer).ReadAsync(row.Id, cancellation);
        var claims = ClaimProjection.Read(reading, gazetteer, related.Select(one => one.OtherId).Append(row.Id).Distinct());
        if (!claims.TryGetValue(row.Id, out var claim))
        {
            // Since the row was read it has become one with another, to which its address leads.
            return await FindAsync(id, cancellation);
        }

        return new ClaimDetail(
            claim,
            row.LoosestModality,
            new Credibility(row.Credibility, row.CredibilityWhy),
            gazetteer.Thread(row.Thread),
            await Stages.AroundAsync(db, gazetteer, row, cancellation),
            mentions.Origins,
            [.. Related(RelationKind.Denies, RelationKind.Contradicts)],
            [.. Related(RelationKind.Updates)],
            mentions.Figures,
            mentions.Dates,
            await ClaimLinks.ReadAsync(db, reading, gazetteer, row.Id, cancellation))
        {
            Unlisted = row.MentionCount - mentions.Listed,
        };

        IEnumerable<RelatedClaim> Related(params RelationKind[] kinds) => related.Where(one => kinds.Contains(one.Kind) && claims.ContainsKey(one.OtherId))
            .Select(one => new RelatedClaim(one.Kind, one.OtherIsFrom, one.Why, claims[one.OtherId]))
            .OrderBy(one => one.Kind).ThenByDescending(one => one.IsFrom).ThenByDescending(one => one.Claim.Articles).ThenBy(one => one.Claim.Id, StringComparer.Ordinal);
    }

    private static async Task<List<Relation>> RelatedAsync(ArmsTrackerDb db, long id, CancellationToken cancellation)
    {
        var rows = await db.ClaimRelations.AsNoTracking().Where(row => row.FromId == id || row.ToId == id)
            .Select(row => new { row.FromId, row.ToId, row.Kind, row.Why }).ToListAsync(cancellation);
        return [.. rows.Select(row => row.FromId == id
            ? new Relation(row.Kind, row.Why, row.ToId, OtherIsFrom: false)
            : new Relation(row.Kind, row.Why, row.FromId, OtherIsFrom: true))];
    }

    private sealed record Relation(RelationKind Kind, string Why, long OtherId, bool OtherIsFrom);
}

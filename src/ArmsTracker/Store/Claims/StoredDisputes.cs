using ArmsTracker.Model;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Timeline;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Claims;

/// <summary>Reads what is said against claims.</summary>
public sealed class StoredDisputes(IDbContextFactory<ArmsTrackerDb> databases, ReadConnections connections, Gazetteer gazetteer)
{
    /// <summary>As many as are shown beside one claim.</summary>
    private const int MostBeside = 4;

    /// <summary>By the id of a claim, the claims that deny or contradict it or that it denies, those told by most articles first.</summary>
    public async Task<ILookup<string, RelatedClaim>> OfAsync(IEnumerable<string> claimIds, CancellationToken cancellation = default)
    {
        var ids = claimIds.ToArray();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var rows = await db.ClaimRelations.AsNoTracking()
            .Where(row => row.Kind != RelationKind.Updates && (ids.Contains(row.From!.PublicId) || ids.Contains(row.To!.PublicId)))
            .Select(row => new
            {
                row.Kind,
                row.Why,
                row.FromId,
                row.ToId,
                From = row.From!.PublicId,
                To = row.To!.PublicId,
                FromArticles = row.From.ArticleCount,
                ToArticles = row.To.ArticleCount,
            }).ToListAsync(cancellation);
        var beside = rows.SelectMany(row => new[]
        {
            (Claim: row.From, row.Kind, row.Why, Other: row.ToId, Articles: row.ToArticles, IsFrom: false),
            (Claim: row.To, row.Kind, row.Why, Other: row.FromId, Articles: row.FromArticles, IsFrom: true),
        }).Where(one => ids.Contains(one.Claim)).GroupBy(one => one.Claim)
            .SelectMany(group => group.OrderByDescending(one => one.Articles).ThenBy(one => one.Other).Take(MostBeside)).ToList();
        using var reading = connections.Take();
        var claims = ClaimProjection.Read(reading, gazetteer, beside.Select(one => one.Other).Distinct());
        return beside.Where(one => claims.ContainsKey(one.Other)).ToLookup(one => one.Claim, one => new RelatedClaim(one.Kind, one.IsFrom, one.Why, claims[one.Other]));
    }
}

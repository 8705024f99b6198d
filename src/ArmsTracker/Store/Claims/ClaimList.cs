using System.Runtime.CompilerServices;
using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Claims;

/// <summary>A claim in a list of all claims.</summary>
/// <param name="Mentions">The file of the article, and where the mention stands in it.</param>
public sealed record ListedClaim(
    string Id,
    string Statement,
    string Thread,
    int Articles,
    int Origins,
    int Credibility,
    IReadOnlyList<(string File, int Start, int End)> Mentions,
    IReadOnlyList<Relation> Relations);

/// <summary>Lists all claims of the store, in the order in which they came in.</summary>
public sealed class ClaimList(IDbContextFactory<ArmsTrackerDb> databases, Gazetteer gazetteer)
{
    private const int Chunk = 500;

    public async IAsyncEnumerable<ListedClaim> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        long after = 0;
        while (true)
        {
            var rows = await db.Claims.AsNoTracking().Where(claim => claim.Id > after).OrderBy(claim => claim.Id).Take(Chunk).ToListAsync(cancellation);
            if (rows is [])
            {
                yield break;
            }

            foreach (var claim in await CompleteAsync(db, rows, cancellation))
            {
                yield return claim;
            }

            after = rows[^1].Id;
        }
    }

    private async Task<IEnumerable<ListedClaim>> CompleteAsync(ArmsTrackerDb db, List<ClaimRow> rows, CancellationToken cancellation)
    {
        var (first, last) = (rows[0].Id, rows[^1].Id);
        var mentions = (await db.Mentions.Where(mention => mention.ClaimId >= first && mention.ClaimId <= last)
            .OrderBy(mention => mention.Id)
            .Select(mention => new { mention.ClaimId, mention.Article!.File, mention.Start, mention.End })
            .ToListAsync(cancellation)).ToLookup(mention => mention.ClaimId, mention => (mention.File, mention.Start, mention.End));
        var relations = (await db.ClaimRelations.Where(row => row.FromId >= first && row.FromId <= last)
            .Select(row => new { row.FromId, From = row.From!.PublicId, To = row.To!.PublicId, row.Kind, row.Why })
            .ToListAsync(cancellation)).ToLookup(row => row.FromId, row => new Relation(row.From, row.To, row.Kind, row.Why));
        return rows.Select(row => new ListedClaim(
            row.PublicId,
            gazetteer.Statement(row).Text,
            row.Thread,
            row.ArticleCount,
            row.OriginCount,
            row.Credibility,
            [.. mentions[row.Id]],
            [.. relations[row.Id].OrderBy(relation => relation.Kind).ThenBy(relation => relation.To, StringComparer.Ordinal)]));
    }
}

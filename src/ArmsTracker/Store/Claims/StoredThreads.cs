using System.Globalization;
using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Store.Timeline.Index;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Claims;

/// <summary>Reads threads.</summary>
public sealed class StoredThreads(IDbContextFactory<ArmsTrackerDb> databases, ReadConnections connections, TimelineIndex index, Gazetteer gazetteer)
{
    /// <summary>How many claims stand on a page.</summary>
    public const int PageSize = 50;

    private const int MostUndated = 30;
    private const int MostOrigins = 12;

    /// <summary>A thread from the place on that <see cref="ThreadDetail.Next"/> of the page before gave, or from its beginning; null where it has no claim.</summary>
    public async Task<ThreadDetail?> FindAsync(string key, string? from = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var claims = db.Claims.AsNoTracking().Where(claim => claim.Thread == key);
        using var reading = connections.Take();
        using var counted = (await index.AtAsync(reading, cancellation)).FindAny((TimelineFilter.Thread, key));
        if (counted.Total == 0)
        {
            return null;
        }

        var rows = await PageAsync(claims, from, cancellation);
        var hasMore = rows.Count > PageSize;
        var before = rows is [var first, ..]
            ? await claims.Where(claim => claim.PlacedKey < first.PlacedKey).MaxAsync(claim => claim.PlacedKey, cancellation)
            : null;
        var undated = claims.Where(claim => claim.PlacedKey == null);
        return new ThreadDetail(
            gazetteer.Thread(key),
            counted.Total,
            counted.Articles(),
            await OriginsAsync(db, claims, cancellation),
            await StepsAsync(db, reading, [.. rows.Take(PageSize)], before, cancellation),
            await StepsAsync(db, reading, await undated.OrderByDescending(claim => claim.ArticleCount).ThenBy(claim => claim.PublicId).Take(MostUndated).ToListAsync(cancellation), null, cancellation),
            await undated.CountAsync(cancellation),
            hasMore ? string.Create(CultureInfo.InvariantCulture, $"{rows[PageSize].PlacedKey}.{rows[PageSize].PublicId}") : null,
            await PeriodsAsync(claims, cancellation));
    }

    private static async Task<List<ClaimRow>> PageAsync(IQueryable<ClaimRow> claims, string? from, CancellationToken cancellation)
    {
        var dated = claims.Where(claim => claim.PlacedKey != null);
        if (from?.Split('.') is [var place, var id] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var key) && PublicId.IsValid(id))
        {
#pragma warning disable CA1309 // Translated to SQL, where ids are compared byte by byte.
            dated = dated.Where(claim => claim.PlacedKey > key || (claim.PlacedKey == key && string.Compare(claim.PublicId, id) >= 0));
#pragma warning restore CA1309
        }

        return await dated.OrderBy(claim => claim.PlacedKey).ThenBy(claim => claim.PublicId).Take(PageSize + 1).ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<ThreadOrigin>> OriginsAsync(ArmsTrackerDb db, IQueryable<ClaimRow> claims, CancellationToken cancellation)
    {
        var origins = await db.ClaimOrigins.Where(row => claims.Select(claim => claim.Id).Contains(row.ClaimId) && row.Origin != null)
            .GroupBy(row => row.Origin!).Select(group => new { group.Key, Claims = group.Select(row => row.ClaimId).Distinct().Count() })
            .OrderByDescending(group => group.Claims).ThenBy(group => group.Key).Take(MostOrigins).ToListAsync(cancellation);
        return [.. origins.Select(origin => new ThreadOrigin(gazetteer.Teller(origin.Key), Credit.ArticleOf(origin.Key), origin.Claims))];
    }

    private async Task<IReadOnlyList<ThreadStep>> StepsAsync(ArmsTrackerDb db, ReadConnection reading, List<ClaimRow> rows, int? before, CancellationToken cancellation)
    {
        long[] ids = [.. rows.Select(row => row.Id)];
        var claims = ClaimProjection.Read(reading, gazetteer, ids);
        var relations = await RelationsAsync(db, ids, cancellation);
        var steps = new List<ThreadStep>(rows.Count);
        foreach (var row in rows.Where(row => claims.ContainsKey(row.Id)))
        {
            steps.Add(new ThreadStep(claims[row.Id], row.ToStage(gazetteer), Gap(before, row.PlacedKey), [.. relations[row.Id]]));
            before = row.PlacedKey;
        }

        return steps;
    }

    private async Task<ILookup<long, StepRelation>> RelationsAsync(ArmsTrackerDb db, long[] ids, CancellationToken cancellation)
    {
        var rows = await db.ClaimRelations.AsNoTracking().Where(row => ids.Contains(row.FromId) || ids.Contains(row.ToId))
            .Select(row => new { row.FromId, row.ToId, row.Kind, row.Why, row.From, row.To }).ToListAsync(cancellation);
        return rows.SelectMany(row => new[]
        {
            (Id: row.FromId, Relation: new StepRelation(row.Kind, false, row.Why, row.To!.PublicId, gazetteer.Statement(row.To).Text)),
            (Id: row.ToId, Relation: new StepRelation(row.Kind, true, row.Why, row.From!.PublicId, gazetteer.Statement(row.From).Text)),
        }).OrderBy(one => one.Relation.Kind).ThenBy(one => one.Relation.ClaimId, StringComparer.Ordinal).ToLookup(one => one.Id, one => one.Relation);
    }

    private static int? Gap(int? before, int? key)
    {
        if (before is not { } from || key is not { } to)
        {
            return null;
        }

        var (start, end) = (TimePosition.Date(from).Latest, TimePosition.Date(to).Earliest);
        var months = start is null || end is null ? 0 : ((end.Value.Year - start.Value.Year) * 12) + end.Value.Month - start.Value.Month;
        return months >= 3 ? months : null;
    }

    private static async Task<IReadOnlyList<ThreadPeriod>> PeriodsAsync(IQueryable<ClaimRow> claims, CancellationToken cancellation)
    {
        var counts = await claims.Where(claim => claim.PlacedKey != null)
            .GroupBy(claim => new { Heading = claim.PlacedKey!.Value / 100, claim.Event })
            .Select(group => new { group.Key.Heading, group.Key.Event, Claims = group.Count(), Denied = group.Count(claim => claim.Modality == Modality.Denied) })
            .ToListAsync(cancellation);
        return [.. counts.OrderBy(one => one.Heading).ThenBy(one => one.Event).Select(one => new ThreadPeriod(TimePosition.Heading(one.Heading), one.Event, one.Claims, one.Denied))];
    }
}

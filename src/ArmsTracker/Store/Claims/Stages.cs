using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Claims;

/// <summary>Reads claims as steps of their thread.</summary>
internal static class Stages
{
    private const int OnEachSide = 8;

    /// <summary>The claims of the thread before and after this one, and itself; those without any date are left out, unless it is this one.</summary>
    public static async Task<IReadOnlyList<Stage>> AroundAsync(ArmsTrackerDb db, Gazetteer gazetteer, ClaimRow claim, CancellationToken cancellation)
    {
        var others = db.Claims.AsNoTracking().Where(row => row.Thread == claim.Thread && row.Id != claim.Id && row.PlacedKey != null);
        if (claim.PlacedKey is not { } key)
        {
            var latest = await others.OrderByDescending(row => row.PlacedKey).ThenBy(row => row.PublicId).Take(2 * OnEachSide).ToListAsync(cancellation);
            return [.. Enumerable.Reverse(latest).Append(claim).Select(row => row.ToStage(gazetteer))];
        }

#pragma warning disable CA1309 // Translated to SQL, where ids are compared byte by byte.
        var before = await others.Where(row => row.PlacedKey < key || (row.PlacedKey == key && string.Compare(row.PublicId, claim.PublicId) < 0))
            .OrderByDescending(row => row.PlacedKey).ThenByDescending(row => row.PublicId).Take(OnEachSide).ToListAsync(cancellation);
        var after = await others.Where(row => row.PlacedKey > key || (row.PlacedKey == key && string.Compare(row.PublicId, claim.PublicId) > 0))
            .OrderBy(row => row.PlacedKey).ThenBy(row => row.PublicId).Take(OnEachSide).ToListAsync(cancellation);
#pragma warning restore CA1309
        return [.. Enumerable.Reverse(before).Append(claim).Concat(after).Select(row => row.ToStage(gazetteer))];
    }

    public static Stage ToStage(this ClaimRow row, Gazetteer gazetteer)
    {
        var happened = row.EventKey is not null;
        return new Stage(
            row.PublicId,
            gazetteer.Statement(row),
            row.Event,
            row.Modality,
            happened ? row.EventDate : row.Published,
            !happened && row.Published is not null,
            row.ArticleCount,
            row.OriginCount,
            row.IsDisputed);
    }
}

using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Sources;

/// <summary>Whom a source relies on, and who relies on it.</summary>
/// <param name="Own">How many of the mentions in its articles it tells in its own voice.</param>
/// <param name="All">How many mentions its articles have.</param>
/// <param name="ReliesOn">Whom its articles credit last, those with most mentions first.</param>
/// <param name="ReliedOnBy">Whose articles credit it, or one that belongs to it, last.</param>
public sealed record SourceReliance(int Own, int All, IReadOnlyList<Reliance> ReliesOn, IReadOnlyList<Reliance> ReliedOnBy);

/// <param name="ArticleId">Where the other is an article whose publisher is not known.</param>
public sealed record Reliance(Named Other, string? ArticleId, int Mentions, int Claims);

internal static class Reliances
{
    private const int Most = 20;

    public static async Task<SourceReliance> ReadAsync(ArmsTrackerDb db, Gazetteer gazetteer, string id, CancellationToken cancellation)
    {
        var told = db.ClaimOrigins.AsNoTracking().Where(row => row.Teller == id);
        var members = db.SourceBodies.Where(row => row.BodyId == id).Select(row => row.SourceId);
        var relying = db.ClaimOrigins.AsNoTracking().Where(row => members.Contains(row.Root) && row.Teller != row.Root);
        return new SourceReliance(
            await told.Where(row => row.Root == id).SumAsync(row => row.Mentions, cancellation),
            await told.SumAsync(row => row.Mentions, cancellation),
            await ListAsync(gazetteer, told.Where(row => row.Root != id).GroupBy(row => row.Root), cancellation),
            await ListAsync(gazetteer, relying.GroupBy(row => row.Teller), cancellation));
    }

    private static async Task<IReadOnlyList<Reliance>> ListAsync(
        Gazetteer gazetteer, IQueryable<IGrouping<string, Rows.ClaimOriginRow>> others, CancellationToken cancellation)
    {
        var found = await others.Select(group => new
        {
            group.Key,
            Mentions = group.Sum(row => row.Mentions),
            Claims = group.Select(row => row.ClaimId).Distinct().Count(),
        }).OrderByDescending(one => one.Mentions).ThenBy(one => one.Key).Take(Most).ToListAsync(cancellation);
        return [.. found.Select(one => new Reliance(gazetteer.Teller(one.Key), Credit.ArticleOf(one.Key), one.Mentions, one.Claims))];
    }
}

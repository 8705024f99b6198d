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

/// <param name="Other">A source; null for all articles whose publisher is not known, taken together.</param>
public sealed record Reliance(Named? Other, int Mentions, int Claims)
{
    public string Name => Other?.Name ?? "articles whose publisher is not known";
}

internal static class Reliances
{
    private const int Most = 20;

    /// <summary>Stands for all articles whose publisher is not known; no source has this id.</summary>
    private const string Unknown = Credit.ArticlePrefix;

    public static async Task<SourceReliance> ReadAsync(ArmsTrackerDb db, Gazetteer gazetteer, string id, CancellationToken cancellation)
    {
        var told = db.ClaimOrigins.AsNoTracking().Where(row => row.Teller == id);
        var members = db.SourceBodies.Where(row => row.BodyId == id).Select(row => row.SourceId);
        var relying = db.ClaimOrigins.AsNoTracking().Where(row => members.Contains(row.Root) && row.Teller != row.Root);
        return new SourceReliance(
            await told.Where(row => row.Root == id).SumAsync(row => row.Mentions, cancellation),
            await told.SumAsync(row => row.Mentions, cancellation),
            await ListAsync(gazetteer, told.Where(row => row.Root != id).Select(row => new Tie { Other = row.Root, ClaimId = row.ClaimId, Mentions = row.Mentions }), cancellation),
            await ListAsync(gazetteer, relying.Select(row => new Tie { Other = row.Teller.StartsWith(Credit.ArticlePrefix) ? Unknown : row.Teller, ClaimId = row.ClaimId, Mentions = row.Mentions }), cancellation));
    }

    private static async Task<IReadOnlyList<Reliance>> ListAsync(
        Gazetteer gazetteer, IQueryable<Tie> ties, CancellationToken cancellation)
    {
        var found = await ties.GroupBy(tie => tie.Other).Select(group => new
        {
            group.Key,
            Mentions = group.Sum(tie => tie.Mentions),
            Claims = group.Select(tie => tie.ClaimId).Distinct().Count(),
        }).OrderByDescending(one => one.Mentions).ThenBy(one => one.Key).Take(Most).ToListAsync(cancellation);
        return [.. found.Select(one => new Reliance(one.Key == Unknown ? null : gazetteer.Source(one.Key), one.Mentions, one.Claims))];
    }

    private sealed class Tie
    {
        public required string Other { get; init; }

        public required long ClaimId { get; init; }

        public required int Mentions { get; init; }
    }
}

using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using ArmsTracker.Store.Writing;

namespace ArmsTracker.Pipeline;

/// <summary>
/// Brings up to date what claims are to each other. For a claim that has changed only the claims around it in its thread,
/// and those that share an article with it, are looked at, however large the store is.
/// </summary>
internal sealed class ClaimRelating(ArticleWriting writing, Gazetteer gazetteer)
{
    /// <summary>How many claims after one that has changed are asked anew what they carry on.</summary>
    private const int MostNext = 20;

    /// <param name="claims">The numbers of the claims that have changed.</param>
    /// <returns>The numbers of the claims against which something else stands now than before.</returns>
    public async Task<IReadOnlyCollection<long>> RelateAsync(IReadOnlyCollection<long> claims, CancellationToken cancellation)
    {
        foreach (var claim in await writing.TellingsAsync(claims, cancellation))
        {
            await writing.SetFactsAsync(claim.Claim, Facts.Of(claim.PublicId, claim.Tellings, gazetteer), cancellation);
        }

        var around = await writing.AroundAsync(claims, cancellation);
        await SucceedAsync(around, cancellation);
        return await writing.SetOppositionAsync(claims, [.. claims.SelectMany(claim => Opposition(claim, around[claim])).Distinct()], cancellation);
    }

    private static IEnumerable<NumberedRelation> Opposition(long claim, IReadOnlyList<PlacedFacts> around)
    {
        var own = around.Single(one => one.Claim == claim).Facts;
        return around.Where(other => other.Claim != claim)
            .Select(other => (other.Claim, Relation: Relations.Between(own, other.Facts)))
            .Where(one => one.Relation is not null)
            .Select(one => one.Relation!.From == own.Id
                ? new NumberedRelation(claim, one.Claim, one.Relation.Kind, one.Relation.Why)
                : new NumberedRelation(one.Claim, claim, one.Relation.Kind, one.Relation.Why));
    }

    /// <summary>
    /// What the claims carry on, and what the next claims of their threads carry on now: one of them may have been the
    /// next step until these came. Each is asked once, with all of its thread that was read.
    /// </summary>
    private async Task SucceedAsync(IReadOnlyDictionary<long, IReadOnlyList<PlacedFacts>> around, CancellationToken cancellation)
    {
        var read = around.Values.SelectMany(claims => claims).DistinctBy(one => one.Claim).ToList();
        var threads = read.GroupBy(one => one.Facts.Thread, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var numbers = read.ToDictionary(one => one.Facts.Id, one => one.Claim, StringComparer.Ordinal);
        var asked = around.SelectMany(one => Asked(one.Key, one.Value)).DistinctBy(one => one.Claim).ToList();
        var steps = asked.SelectMany(claim => Succession.Previous(claim.Facts, [.. threads[claim.Facts.Thread].Select(one => one.Facts)])
            .Select(step => new NumberedRelation(claim.Claim, numbers[step.To], step.Kind, step.Why)));
        await writing.SetStepsAsync([.. asked.Select(one => one.Claim)], [.. numbers.Values], [.. steps], cancellation);
    }

    private static IEnumerable<PlacedFacts> Asked(long claim, IReadOnlyList<PlacedFacts> around)
    {
        var own = around.Single(one => one.Claim == claim);
        return around.Where(one => one.Facts.Thread == own.Facts.Thread && one.Claim != claim
                && (own.Placed is null || one.Placed is null || one.Placed >= own.Placed))
            .Take(MostNext).Append(own);
    }
}

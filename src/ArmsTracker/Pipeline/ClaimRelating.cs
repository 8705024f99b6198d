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
    /// <summary>How many claims after one that has changed, and how many without a date, are asked anew what they carry on.</summary>
    private const int MostNext = 20;

    /// <summary>How many before it.</summary>
    private const int MostBefore = 10;

    /// <param name="claims">The numbers of the claims that have changed.</param>
    /// <returns>The numbers of the claims against which something else stands now than before.</returns>
    public async Task<IReadOnlyCollection<long>> RelateAsync(IReadOnlyCollection<long> claims, CancellationToken cancellation)
    {
        foreach (var claim in writing.Tellings(claims))
        {
            writing.SetFacts(claim.Claim, Facts.Of(claim.PublicId, claim.Tellings, gazetteer));
        }

        var around = writing.AllAround(claims);
        Succeed(around);
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
    /// next step until these came. Each is asked once, with what stands around it of all of its thread that was read.
    /// </summary>
    private void Succeed(IReadOnlyDictionary<long, IReadOnlyList<PlacedFacts>> around)
    {
        var read = around.Values.SelectMany(claims => claims).DistinctBy(one => one.Claim).OrderBy(one => one.Placed).ThenBy(one => one.Facts.Id, StringComparer.Ordinal).ToList();
        var numbers = read.ToDictionary(one => one.Facts.Id, one => one.Claim, StringComparer.Ordinal);
        var asked = around.SelectMany(one => Asked(one.Key, one.Value)).Select(one => one.Facts.Id).ToHashSet(StringComparer.Ordinal);
        var steps = read.GroupBy(one => one.Facts.Thread, StringComparer.Ordinal)
            .SelectMany(thread => Succession.Previous(asked, [.. thread.Select(one => one.Facts)], ArticleWriting.Around))
            .Select(step => new NumberedRelation(numbers[step.From], numbers[step.To], step.Kind, step.Why));
        writing.SetSteps([.. asked.Select(id => numbers[id])], numbers.Values.ToHashSet(), [.. steps]);
    }

    /// <summary>Those that stand next to it on either side: what is expected or denied may be placed before what it follows.</summary>
    private static IEnumerable<PlacedFacts> Asked(long claim, IReadOnlyList<PlacedFacts> around)
    {
        var own = around.Single(one => one.Claim == claim);
        PlacedFacts[] thread = [.. around.Where(one => one.Facts.Thread == own.Facts.Thread)];
        var undated = thread.Count(one => one.Placed is null);
        var at = Array.IndexOf(thread, own);
        var first = Math.Max(own.Placed is null ? 0 : undated, at - MostBefore);
        return thread[..Math.Min(undated, MostNext)].Concat(thread[first..Math.Min(thread.Length, at + 1 + MostNext)]).Append(own);
    }
}

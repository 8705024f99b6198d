using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>A stored matter and the claim that it belongs to.</summary>
public sealed record KnownMatter<TClaim>(Matter Matter, TClaim Claim);

/// <summary>New matters and known claims that are one claim: a new claim where no known one is among them.</summary>
public sealed record JoinedClaim<TClaim>(IReadOnlyList<Matter> Matters, IReadOnlyList<TClaim> Claims);

/// <summary>
/// Claims are the connected components of "is the same claim" over matters. So they depend on neither the order nor the
/// size of the batches in which articles arrive: a new matter can only join claims, and never takes one apart.
/// </summary>
public sealed class Clustering(SameClaim same)
{
    /// <returns>The claims, each matter once in one of them, whichever the order given: ordered by the keys of the matters.</returns>
    public IReadOnlyList<IReadOnlyList<Matter>> Of(IEnumerable<Matter> matters) =>
        [.. Join<int>(matters, []).Select(joined => joined.Matters)];

    /// <summary>What becomes of the claims when matters arrive.</summary>
    /// <param name="candidates">
    /// At least all stored matters with a key of <see cref="Blocks.Of"/> among the new matters' keys of <see cref="Blocks.Reach"/>.
    /// </param>
    /// <returns>One for each group, ordered by the keys of its matters; claims that nothing new joins are not among them.</returns>
    public IReadOnlyList<JoinedClaim<TClaim>> Join<TClaim>(IEnumerable<Matter> matters, IReadOnlyList<KnownMatter<TClaim>> candidates)
        where TClaim : notnull
    {
        Matter[] arrived = [.. matters.Distinct().Select(matter => (matter, matter.Key)).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.matter)];
        Matter[] all = [.. arrived, .. candidates.Select(candidate => candidate.Matter)];
        var sets = new DisjointSets(all.Length);
        UniteClaims(sets, arrived.Length, candidates);
        UniteEqual(sets, all);
        UniteSame(sets, arrived.Length, all);

        return
        [
            .. Enumerable.Range(0, all.Length).GroupBy(sets.Find).Where(group => group.First() < arrived.Length).Select(group => new JoinedClaim<TClaim>(
                [.. group.Where(position => position < arrived.Length).Select(position => arrived[position])],
                [.. group.Where(position => position >= arrived.Length).Select(position => candidates[position - arrived.Length].Claim).Distinct()])),
        ];
    }

    private static void UniteClaims<TClaim>(DisjointSets sets, int offset, IReadOnlyList<KnownMatter<TClaim>> candidates)
        where TClaim : notnull
    {
        var first = new Dictionary<TClaim, int>();
        for (var position = 0; position < candidates.Count; position++)
        {
            if (!first.TryAdd(candidates[position].Claim, position))
            {
                sets.Unite(offset + first[candidates[position].Claim], offset + position);
            }
        }
    }

    private static void UniteEqual(DisjointSets sets, Matter[] all)
    {
        var first = new Dictionary<Matter, int>();
        for (var position = 0; position < all.Length; position++)
        {
            if (!first.TryAdd(all[position], position))
            {
                sets.Unite(first[all[position]], position);
            }
        }
    }

    private void UniteSame(DisjointSets sets, int arrived, Matter[] all)
    {
        var blocks = all.SelectMany((matter, position) => Blocks.Of(matter).Select(key => (key, position)))
            .ToLookup(one => one.key, one => one.position, StringComparer.Ordinal);
        for (var position = 0; position < arrived; position++)
        {
            foreach (var other in Blocks.Reach(all[position]).SelectMany(key => blocks[key]))
            {
                // Those in one set already need no judgement, and most of a block soon are.
                if (sets.Find(position) != sets.Find(other) && same.Judge(all[position], all[other]).IsSame)
                {
                    sets.Unite(position, other);
                }
            }
        }
    }
}

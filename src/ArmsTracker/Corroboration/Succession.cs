using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Which claims of a thread a claim carries on.</summary>
public static class Succession
{
    /// <summary>
    /// The claims that this one updates: the step just before it, not all before it. None, one, seldom more.
    /// </summary>
    /// <param name="claim">The claim asked about.</param>
    /// <param name="earlier">
    /// Claims of its thread around it in time, in any order: the earlier ones, and those of the same time, since they tell whether
    /// another claim took the step first. Later ones and the claim itself do no harm.
    /// </param>
    /// <returns>Relations from the claim, in ordinal order of the claims that they lead to; the same whatever the order of <paramref name="earlier"/>.</returns>
    public static IReadOnlyList<Relation> Previous(ClaimFacts claim, IReadOnlyList<ClaimFacts> earlier)
    {
        var placed = Placed.Among([claim, .. earlier.Where(other => other.Id != claim.Id && other.Thread == claim.Thread)]);
        return Previous(placed[0], [.. placed.Skip(1)]);
    }

    /// <summary>As the other, for many claims of one thread at once; each is asked with those that stand at most <paramref name="around"/> before or after it.</summary>
    /// <param name="asked">Ids of the claims asked about.</param>
    /// <param name="thread">Claims of one thread in the order of time; those without a date are asked with every claim.</param>
    public static IEnumerable<Relation> Previous(IReadOnlySet<string> asked, IReadOnlyList<ClaimFacts> thread, int around)
    {
        var placed = Placed.Among(thread);
        var undated = placed.Where(one => one.At is null).ToArray();
        var dated = placed.Where(one => one.At is not null).ToArray();
        return dated.Index().Where(one => asked.Contains(one.Item.Claim.Id))
            .SelectMany(one =>
            {
                var (first, last) = (Math.Max(0, one.Index - around), Math.Min(dated.Length, one.Index + 1 + around));
                return Previous(one.Item, [.. undated, .. dated[first..one.Index], .. dated[(one.Index + 1)..last]]);
            })
            .Concat(undated.Where(one => asked.Contains(one.Claim.Id)).SelectMany(one => Previous(one, [.. placed.Where(other => other != one)])));
    }

    private static IReadOnlyList<Relation> Previous(Placed later, Placed[] others)
    {
        var steps = FirstAnswers(later, others)
            .Concat(Totals.Before(later, others).Select(other => (other, Step.Growth)))
            .Concat(Totals.FirstOfRun(later, others).Select(other => (other, Step.Run)));
        return [.. steps
            // A claim may grow and carry on at once; the first reason is the plainer one.
            .DistinctBy(step => step.Item1.Claim.Id)
            .Select(step => new Relation(later.Claim.Id, step.Item1.Claim.Id, RelationKind.Updates, Reasons.Of(step.Item2, step.Item1, later)))
            .OrderBy(relation => relation.To, StringComparer.Ordinal)];
    }

    /// <summary>The claims to which this one is the first answer: no other claim took the same step before it.</summary>
    private static IEnumerable<(Placed Earlier, Step Step)> FirstAnswers(Placed later, Placed[] others)
    {
        var steps = others
            .Select(other => (Earlier: other, Step: Steps.Between(other, later)))
            .Where(one => one.Step is { } step && !others.Any(between => between != one.Earlier && Intervenes(between, one.Earlier, later, step)))
            .Select(one => (one.Earlier, Step: one.Step!.Value))
            .ToArray();
        // Of several stages before, the last one, and of that stage the claim with most in common.
        var stages = steps.Where(one => one.Step == Step.Stage)
            .GroupBy(one => (Steps.Rank(one.Earlier.Claim.Event), InCommon(one.Earlier.Claim, later.Claim)))
            .MaxBy(group => group.Key);
        return steps.Where(one => one.Step != Step.Stage).Concat(stages?.AsEnumerable() ?? []);
    }

    private static (bool System, bool Body, bool Article) InCommon(ClaimFacts a, ClaimFacts b) =>
        (SameArms.ShareSystem(a, b), a.Bodies.Any(b.Bodies.Contains), a.Articles.Overlaps(b.Articles));

    /// <summary>Whether another claim stands between the two, so that the step is not from the claim just before.</summary>
    private static bool Intervenes(Placed between, Placed earlier, Placed later, Step step)
    {
        if (step is Step.NextMeasure or Step.Admitted or Step.Again or Step.Postponed)
        {
            return earlier.IsBefore(between) && Steps.Between(between, later) == step;
        }

        // What has come is no longer missing.
        if (step == Step.NotCome && between.MayPrecede(later) && Steps.Between(earlier, between) == Step.CameTrue)
        {
            return true;
        }

        // Then the answer is to "not yet", and no longer to what was expected before that.
        if (step == Step.CameTrue && Steps.Between(earlier, between) == Step.NotCome && Steps.Between(between, later) == Step.Happened)
        {
            return true;
        }

        // A Mi-28 is delivered for the first time, however many Yak-130s of the same contract came before.
        var isOfOtherSystem = between.Claim.Systems.Count > 0
            && SameArms.ShareSystem(earlier.Claim, later.Claim) && !SameArms.ShareSystem(between.Claim, later.Claim);
        return !isOfOtherSystem
            && SameArms.CanBe(between.Claim, earlier.Claim) && SameArms.CanBe(between.Claim, later.Claim)
            && (TookTheStep(between, earlier, later, step) || (step == Step.Stage && IsNearerStage(between, earlier, later)));
    }

    private static bool TookTheStep(Placed between, Placed earlier, Placed later, Step step) =>
        between.Claim.Event == later.Claim.Event && between.Claim.Stance == later.Claim.Stance && between.At is not null
        && Steps.Between(earlier, between) == step
        // At one time the claim that is nearer to the earlier one takes it; where none is nearer, nobody can tell which.
        && (between.IsBefore(later) || (!later.IsBefore(between) && Nearness(later, earlier).CompareTo(Nearness(between, earlier)) <= 0));

    private static (bool, bool, bool, bool, bool, bool, (int, int)) Nearness(Placed placed, Placed earlier)
    {
        var (claim, from) = (placed.Claim, earlier.Claim);
        return (claim.Articles.Overlaps(from.Articles),
            placed.Due is not null,
            SameArms.ShareSystem(claim, from),
            claim.Kinds.SetEquals(from.Kinds),
            claim.IsFacility == from.IsFacility,
            claim.IsRoute == from.IsRoute,
            (claim.Articles.Count, claim.Mentions));
    }

    private static bool IsNearerStage(Placed between, Placed earlier, Placed later)
    {
        var (middle, from, to) = (between.Claim, earlier.Claim, later.Claim);

        // Deliveries that had begun before the deal are none of its deliveries.
        if (middle.Event == to.Event)
        {
            return middle.Stance == Stance.Told && between.IsBefore(earlier) && SameArms.ShareSystem(middle, to);
        }

        if (Steps.Between(between, later) != Step.Stage)
        {
            return false;
        }

        return middle.Event == from.Event
            ? earlier.IsBefore(between) && between.IsBefore(later)
            : middle.Stance == Stance.Told && Steps.Between(earlier, between) == Step.Stage;
    }
}

using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>How totals grow from claim to claim.</summary>
internal static class Totals
{
    /// <summary>From this many on, a number of deliveries is told of all of them and not of one cargo.</summary>
    private const int ManyDelivered = 200;

    /// <summary>The greatest smaller total told before, with those that contradict it.</summary>
    public static IEnumerable<Placed> Before(Placed later, Placed[] others)
    {
        if (Figures.Total(later) is not { } total)
        {
            return [];
        }

        var smaller = others
            .Select(other => (Earlier: other, Total: Figures.Total(other)))
            .Where(one => one.Total is { } before && Figures.Grew(before, total) && CountsTheSame(one.Earlier, later, total))
            .ToArray();
        var greatest = smaller.Select(one => Figures.Value(one.Total!)).DefaultIfEmpty().Max();
        var last = smaller.Where(one => Figures.Value(one.Total!) == greatest).Select(one => one.Earlier).ToArray();
        return smaller.Select(one => one.Earlier)
            .Where(one => last.Contains(one) || last.Any(other => Disagreement.FiguresDiffer(one, other)));
    }

    /// <summary>Of the first run told ("since August 2022"): the one event that was told as the first of it.</summary>
    public static IEnumerable<Placed> FirstOfRun(Placed later, Placed[] others)
    {
        var to = later.Claim;
        if (!IsRun(later) || others.Any(other => IsRun(other) && SameArms.CanBe(other.Claim, to) && WasPublishedBefore(other, later)))
        {
            return [];
        }

        var events = others
            .Where(other => other.Claim.Event == to.Event && other.Claim.Stance == Stance.Told && other.IsOneEvent
                && SameArms.CanBe(other.Claim, to) && other.Claim.IsComponent == to.IsComponent
                && other.MayPrecede(later)
                && other.Published is { } first && later.Published is { } then && first.Last <= then.First)
            .ToArray();
        var firsts = events.Where(one => !events.Any(other => other.IsBefore(one))).ToArray();
        return firsts.Length == 1 ? firsts : [];
    }

    private static bool IsRun(Placed placed) =>
        placed.Claim.Event == EventKind.Transferring && placed.Claim.Stance == Stance.Told && placed.GoesOn && !placed.IsOneEvent;

    private static bool WasPublishedBefore(Placed one, Placed other) =>
        one.Published is { } first && other.Published is { } then && first.IsBefore(then);

    private static bool CountsTheSame(Placed earlier, Placed later, Quantity total)
    {
        var (from, to) = (earlier.Claim, later.Claim);
        return from.Event == to.Event && SameArms.CanBe(from, to)
            // A plan to make more outgrows neither what is made nor the plan before.
            && (to.Stance == Stance.Told || (from.Stance == to.Stance && to.Event != EventKind.Producing))
            && (to.Event != EventKind.Transferring || earlier.GoesOn || later.GoesOn || SameArms.ShareSystem(from, to) || Figures.Value(total) >= ManyDelivered)
            && IsForEarlierTime(earlier, later);
    }

    private static bool IsForEarlierTime(Placed earlier, Placed later) =>
        earlier.IsBefore(later)
        || (earlier.Due is { } sooner && later.Due is { } due && sooner.IsBefore(due))
        || (WasPublishedBefore(earlier, later)
            && earlier.MayPrecede(later) && !Disagreement.FiguresDiffer(earlier, later));
}

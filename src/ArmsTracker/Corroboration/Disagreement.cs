using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>What cannot both be true of one time.</summary>
internal static class Disagreement
{
    /// <summary>Days between two claims that still speak of one time.</summary>
    private const int OneTime = 100;

    /// <summary>A figure more than this many times the other counts something else or up to a later time.</summary>
    private const int OtherThing = 2;

    /// <summary>Whether both tell a total of the same things up to the same time, and the totals cannot both be right.</summary>
    public static bool FiguresDiffer(Placed a, Placed b) =>
        CanDiffer(a, b)
        && a.Claim.Event is EventKind.Agreed or EventKind.Producing or EventKind.Using or EventKind.Transferring
        && Figures.Total(a) is { } one && Figures.Total(b) is { } other
        && one.Unit == other.Unit && !Contradictions.CanBothBeTrue(one, other)
        && Math.Max(Figures.Value(one), Figures.Value(other)) <= OtherThing * Math.Min(Figures.Value(one), Figures.Value(other))
        && DaysApart(a, b) <= OneTime;

    /// <summary>Whether one tells a deal as done which the other says is not done at that time.</summary>
    public static bool StagesDiffer(Placed a, Placed b) =>
        CanDiffer(a, b)
        && a.Claim.Event == EventKind.Agreed
        && (a.Claim.Stance, b.Claim.Stance) is (Stance.Told, Stance.Unproven) or (Stance.Unproven, Stance.Told)
        && DaysApart(a, b) <= OneTime;

    private static bool CanDiffer(Placed a, Placed b) =>
        a.Claim.Id != b.Claim.Id && a.Claim.Thread == b.Claim.Thread && a.Claim.Event == b.Claim.Event
        && a.Claim.Stance != Stance.Denied && b.Claim.Stance != Stance.Denied
        && SameArms.CanBe(a.Claim, b.Claim);

    private static int DaysApart(Placed a, Placed b) => a.Span is { } one && b.Span is { } other ? one.DaysApart(other) : int.MaxValue;
}

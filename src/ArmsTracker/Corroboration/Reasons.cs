using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Why two claims are related, in words for a reader.</summary>
internal static class Reasons
{
    public static string Of(Step step, Placed earlier, Placed later)
    {
        var (from, to) = (earlier.Claim, later.Claim);
        return step switch
        {
            Step.Stage => $"from {Noun(from.Event)} to {(to.Stance == Stance.Forecast ? "expected " : "")}{Noun(to.Event)}",
            Step.CameTrue => $"{Expected(earlier)}, {Participle(to.Event)}{In(later.At)}",
            Step.Happened => $"not {Participle(from.Event)} yet{In(earlier.At)}, {Participle(to.Event)}{In(later.At)}",
            Step.NotCome => $"{Expected(earlier)}, not {Participle(to.Event)} yet{In(later.At)}",
            Step.Postponed => $"expected for {earlier.Due}, later for {later.Due}",
            Step.Again => $"{Participle(from.Event)}{In(earlier.At)}, again{In(later.At)}",
            Step.NextMeasure => from.Stance == Stance.Forecast && to.Stance == Stance.Told
                ? $"threatened by {Names(to.Agents)}, then taken"
                : $"the next measure of {Names(to.Agents)}",
            Step.Admitted => $"admitted by {Names(to.Bodies)}, which had denied it{In(earlier.At)}",
            Step.Run => $"the first{In(earlier.At)}, a run of them since",
            _ => Grown(earlier, later),
        };
    }

    public static string Denial(ClaimFacts denial, ClaimFacts claim)
    {
        var said = denial.Bodies.Count switch
        {
            0 => "said not to be so",
            1 => $"{Names(denial.Bodies)} says it is not so",
            _ => $"{Names(denial.Bodies)} say it is not so",
        };
        return claim.Articles.Count > 1 ? $"{said}; told by {claim.Articles.Count} articles" : said;
    }

    public static string Figures(Placed a, Placed b)
    {
        var figures = $"{Corroboration.Figures.Words(Corroboration.Figures.Total(a)!)} against {Corroboration.Figures.Words(Corroboration.Figures.Total(b)!)}";
        var last = a.Span!.Value.Last > b.Span!.Value.Last ? a.Span.Value : b.Span.Value;
        return $"{figures}, both {Participle(a.Claim.Event)} up to {last with { First = last.Last }}";
    }

    public static string Stages(Placed a, Placed b)
    {
        var (told, open) = a.Claim.Stance == Stance.Told ? (a, b) : (b, a);
        return $"{Participle(told.Claim.Event)}{In(told.At)} against not yet {Participle(open.Claim.Event)}{In(open.Span)}";
    }

    private static string Grown(Placed earlier, Placed later) =>
        $"{Corroboration.Figures.Words(Corroboration.Figures.Total(earlier)!)}{By(earlier)}, {Corroboration.Figures.Words(Corroboration.Figures.Total(later)!)}{By(later)}";

    private static string By(Placed placed) => (placed.Due ?? placed.At) is { } at ? $" by {at with { First = at.Last }}" : "";

    private static string Expected(Placed placed) => placed.Due is { } due ? $"expected for {due}" : $"foreseen{In(placed.At)}";

    private static string In(Window? at) => at is { } window ? (window.Days == 0 ? " on " : " in ") + window : "";

    private static string Names(IReadOnlyList<Body> named) => string.Join(" and ", named.Select(one => one.Name));

    private static string Noun(EventKind @event) => @event switch
    {
        EventKind.Negotiating => "talks",
        EventKind.Agreed => "contract",
        EventKind.Producing => "production",
        EventKind.Transferring => "delivery",
        EventKind.Displaying => "showing",
        EventKind.Training => "training",
        EventKind.Using => "use",
        EventKind.Responding => "measures",
        _ => "cooperation",
    };

    private static string Participle(EventKind @event) => @event switch
    {
        EventKind.Negotiating => "talked about",
        EventKind.Agreed => "agreed",
        EventKind.Producing => "made",
        EventKind.Transferring => "delivered",
        EventKind.Displaying => "shown",
        EventKind.Training => "trained",
        EventKind.Using => "used",
        EventKind.Responding => "decided",
        _ => "practised",
    };
}

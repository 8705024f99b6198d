using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Two matters side by side, with what they are found to share of one event.</summary>
internal sealed class Comparison
{
    /// <summary>A month or two around a season; what takes longer is not the news of a month.</summary>
    private const int DaysOfNews = 100;

    /// <param name="families">The systems that are families of others: to name one is to name no system.</param>
    public Comparison(Matter a, Matter b, IReadOnlySet<string> families)
    {
        (A, B) = (a, b);
        SamePeriod = a.Period() is not null && b.Period() is not null && Contradictions.CanBothBeTrue(a.EventDate!, b.EventDate!);
        SameNumber = CountTheSame && a.Numbers().Intersect(b.Numbers()).Any();
        var reach = NameTheSame(a, b, families) ? 1 : 0;
        AreOfOneTime = (a.IsNews() || b.IsNews()) && MonthsOfNews(a) is { } one && MonthsOfNews(b) is { } other
            && one.First <= other.Last + reach && other.First <= one.Last + reach;
    }

    public Matter A { get; }

    public Matter B { get; }

    /// <summary>Whether both have a date with beginning and end, and the dates meet.</summary>
    public bool SamePeriod { get; }

    /// <summary>Whether both name one number: "400" and "more than 400", but not "hundreds".</summary>
    public bool SameNumber { get; }

    /// <summary>
    /// Whether one is the news of a month, and the other of that month too. Of the month next to it only where both name
    /// one system or place: else the news of every month would tie all events of a matter that is told for years.
    /// </summary>
    public bool AreOfOneTime { get; }

    /// <summary>Whether they share a detail that only one event has, so that what one leaves out of it is no difference.</summary>
    public bool ShareAnEvent => SamePeriod || SameNumber || AreOfOneTime;

    public bool CountTheSame => A.Quantity is not null && B.Quantity is not null && Contradictions.CountTheSame(A.Quantity, B.Quantity);

    public bool Both(Func<Matter, bool> what) => what(A) && what(B);

    public bool OnlyOne(Func<Matter, bool> what) => what(A) != what(B);

    public bool Either(Func<Matter, bool> what) => what(A) || what(B);

    private static bool NameTheSame(Matter a, Matter b, IReadOnlySet<string> families) =>
        a.Systems.Intersect(b.Systems).Any(system => !families.Contains(system)) || a.Places.Intersect(b.Places).Any();

    private static (int First, int Last)? MonthsOfNews(Matter matter) => matter switch
    {
        _ when matter.IsNews() => (matter.AsOfMonth()!.Value, matter.AsOfMonth()!.Value),
        _ when matter.Period() is { } period && period.Last.DayNumber - period.First.DayNumber <= DaysOfNews =>
            (Footing.Month(period.First), Footing.Month(period.Last)),
        _ => null,
    };
}

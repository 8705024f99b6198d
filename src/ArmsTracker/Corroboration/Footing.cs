using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>
/// Where a matter stands in time. Three footings, and each is compared with its own: an event has a date or a number
/// of its own; news has neither, but its article's month; all else is a run ("Iran supplies drones"), true of no one
/// time. An event is never one claim with the run that it is part of: one run would tie all its events together.
/// </summary>
internal static class Footing
{
    /// <summary>A period longer than this tells no time; it also bounds the months under which an event is stored.</summary>
    private const int LongestYears = 5;

    /// <summary>First and last day, where both are known.</summary>
    public static (DateOnly First, DateOnly Last)? Period(this Matter matter) =>
        matter.EventDate is { Earliest: { } first, Latest: { } last } && last < first.AddYears(LongestYears) ? (first, last) : null;

    /// <summary>Whether a number is given, and not only an order of magnitude ("hundreds").</summary>
    public static bool IsExact(this Quantity? quantity) =>
        quantity is { Min: not null } or { Max: not null } && !(quantity.Approximate && quantity.Min != quantity.Max);

    /// <summary>The numbers that the words name: of "more than 400" and of "up to 400", 400.</summary>
    public static IEnumerable<long> Numbers(this Matter matter) =>
        matter.Quantity.IsExact() ? new[] { matter.Quantity!.Min, matter.Quantity.Max }.OfType<long>().Distinct() : [];

    public static bool IsEvent(this Matter matter) => matter.Period() is not null || matter.Quantity.IsExact();

    /// <summary>Told of no time by an article that opens with it: of the month in which the article was published.</summary>
    public static bool IsNews(this Matter matter) => matter is { AsOf: not null, Stance: Stance.Told } && !Passes(matter.Event) && !matter.IsEvent();

    /// <summary>True for a while only, so that the months in which two articles say it must be near each other.</summary>
    public static bool IsPassing(this Matter matter) => !matter.IsEvent()
        && (matter.Stance is Stance.Forecast or Stance.Denied || (matter.Stance == Stance.Told && Passes(matter.Event)));

    public static bool Passes(EventKind happening) => happening is EventKind.Negotiating or EventKind.Responding or EventKind.Cooperating;

    /// <summary>How many months a matter that passes reaches, before and after. A denial is repeated for longer.</summary>
    public static int Reach(this Matter matter) => matter.Stance == Stance.Denied ? 2 : 1;

    /// <summary>Months counted from the year 0, so that neighbours differ by one.</summary>
    public static int Month(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>The month as of which news or what passes is said; null where it is not known, and for all else.</summary>
    public static int? AsOfMonth(this Matter matter) =>
        matter.AsOf?.Earliest is { } day && (matter.IsNews() || matter.IsPassing()) ? Month(day) : null;
}

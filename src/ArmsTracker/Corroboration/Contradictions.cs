using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Dates, numbers and places that cannot both be true of one matter.</summary>
internal static class Contradictions
{
    /// <summary>A period no longer than this, in days, is a moment, which is not what is told of a long time.</summary>
    private const int Moment = 31;

    private const int LongTime = 60;

    /// <summary>By how much two approximate numbers may differ and still be the same.</summary>
    private const double Tolerance = 0.05;

    public static bool CanBothBeTrue(EdtfDate a, EdtfDate b)
    {
        if (a.YearUnknown || b.YearUnknown)
        {
            return (a.Start ?? a.End)!.Month is not { } month || (b.Start ?? b.End)!.Month is not { } other
                || month > 12 || other > 12 || month == other;
        }

        return !(a.Latest < b.Earliest) && !(b.Latest < a.Earliest);
    }

    /// <summary>Whether one is a moment and the other a long time: an event, and a total to which it may belong.</summary>
    public static bool AreMomentAndLongTime((DateOnly First, DateOnly Last) a, (DateOnly First, DateOnly Last) b)
    {
        var (one, other) = (a.Last.DayNumber - a.First.DayNumber, b.Last.DayNumber - b.First.DayNumber);
        return Math.Min(one, other) <= Moment && Math.Max(one, other) > LongTime;
    }

    public static bool CountTheSame(Quantity a, Quantity b) => a.Unit is null || b.Unit is null || a.Unit == b.Unit;

    public static bool CanBothBeTrue(Quantity a, Quantity b)
    {
        if (a.Min is { } one && a.Min == a.Max && b.Min is { } other && b.Min == b.Max)
        {
            return one == other || ((a.Approximate || b.Approximate) && Math.Abs(one - other) <= Tolerance * Math.Max(one, other));
        }

        return !(a.Max < b.Min) && !(b.Max < a.Min);
    }

    /// <summary>Whether a system of one is a system of the other, or of its family.</summary>
    public static bool CanBeTheSame(IEnumerable<string> a, IEnumerable<string> b, Gazetteer gazetteer) =>
        WithFamilies(a, gazetteer).Overlaps(WithFamilies(b, gazetteer));

    private static HashSet<string> WithFamilies(IEnumerable<string> systems, Gazetteer gazetteer) =>
        [.. systems.SelectMany(id => gazetteer.Systems.GetValueOrDefault(id)?.Family is { } family ? new[] { id, family } : [id])];
}

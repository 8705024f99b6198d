using ArmsTracker.Model;

namespace ArmsTracker.Store.Timeline;

/// <summary>
/// Where a date stands on the timeline. The key sorts by time and keeps what falls under one heading together: its
/// last two digits are the day (00 where none is said), the two before them the heading within the year (00 for the
/// year itself, four times the month, or one less than the first month of a season), the rest the year.
/// In time order a year stands before its months, and a season before its first month.
/// </summary>
/// <param name="Key">By where the date begins, or ends where its beginning is open.</param>
/// <param name="First">The first day that this beginning can mean, as the number yyyymmdd.</param>
/// <param name="Last">The last day that this beginning can mean.</param>
internal readonly record struct TimePosition(int Key, int First, int Last)
{
    /// <summary>Null without a date, and where its year is not known.</summary>
    public static TimePosition? Of(EdtfDate? date)
    {
        var part = date?.Start?.Year is null ? date?.End : date.Start;
        if (part is not { Year: { } year, Earliest: { } first, Latest: { } last })
        {
            return null;
        }

        var heading = part.Month is null ? 0 : part.IsSeason ? (first.Month * 4) - 1 : first.Month * 4;
        return new TimePosition((year * 10_000) + (heading * 100) + (part.Day ?? 0), DayNumber(first), DayNumber(last));
    }

    public static int DayNumber(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;

    /// <summary>The heading of a key, from the key without its day.</summary>
    public static EdtfPart Heading(int keyWithoutDay)
    {
        var (year, heading) = Math.DivRem(keyWithoutDay, 100);
        return heading == 0 ? new EdtfPart(year)
            : heading % 4 == 0 ? new EdtfPart(year, heading / 4)
            // Seasons begin in March, June, September and December.
            : new EdtfPart(year, 20 + ((heading + 1) / 12));
    }

    /// <summary>The day, month, season or year that a key stands for.</summary>
    public static EdtfDate Date(int key) =>
        EdtfDate.Of(Heading(key / 100) with { Day = key % 100 == 0 ? null : key % 100 });
}

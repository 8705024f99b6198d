using System.Globalization;
using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>The days between which something happened or was said: as wide as the words are vague.</summary>
internal readonly record struct Window(DateOnly First, DateOnly Last) : IComparable<Window>
{
    public int Days => Last.DayNumber - First.DayNumber;

    /// <summary>The days that a date can mean, or null where its year, its beginning or its end is open.</summary>
    public static Window? Of(EdtfDate? date) =>
        date is { Earliest: { } first, Latest: { } last } && first <= last ? new Window(first, last) : null;

    /// <summary>Whether it was over before the other began.</summary>
    public bool IsBefore(Window other) => Last < other.First;

    /// <summary>Whether it can have begun before the other was over.</summary>
    public bool MayPrecede(Window other) => First <= other.Last;

    /// <summary>Days from its beginning to the other's; negative where the other began earlier.</summary>
    public int DaysUntil(Window other) => other.First.DayNumber - First.DayNumber;

    /// <summary>Days that lie between the two; 0 where they meet.</summary>
    public int DaysApart(Window other) =>
        Math.Max(0, Math.Max(other.First.DayNumber - Last.DayNumber, First.DayNumber - other.Last.DayNumber));

    public int CompareTo(Window other) => (First, Last).CompareTo((other.First, other.Last));

    /// <summary>"9 September 2024", "September 2024", "2024" or "June to August 2024".</summary>
    public override string ToString()
    {
        var (whole, culture) = (First.Day == 1 && Last.Day == DateTime.DaysInMonth(Last.Year, Last.Month), CultureInfo.InvariantCulture);
        return (whole, Days) switch
        {
            (_, 0) => First.ToString("d MMMM yyyy", culture),
            (true, >= 364 and <= 365) when First.Month == 1 => First.ToString("yyyy", culture),
            (true, <= 30) => First.ToString("MMMM yyyy", culture),
            _ when (First.Year, First.Month) == (Last.Year, Last.Month) => First.ToString("MMMM yyyy", culture),
            _ when First.Year == Last.Year => $"{First.ToString("MMMM", culture)} to {Last.ToString("MMMM yyyy", culture)}",
            _ => $"{First.ToString("MMMM yyyy", culture)} to {Last.ToString("MMMM yyyy", culture)}",
        };
    }
}

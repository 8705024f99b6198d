using System.Globalization;
using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Web.Timeline;

/// <summary>A bar of the picture: how many claims fall in a period that may be wider than a month.</summary>
/// <param name="X">Where it begins, in percent of the width.</param>
/// <param name="Width">In percent; that of its period.</param>
internal sealed record PeriodBar(EdtfPart Period, int Count, string X, string Width)
{
    /// <summary>Whether the claims are only known to fall somewhere within more than a month.</summary>
    public bool IsVague => Period.Month is null || Period.IsSeason;

    /// <summary>The first and the last month or year of it, as a range of the timeline takes them.</summary>
    public (EdtfPart From, EdtfPart To) Range => Period.IsSeason
        ? (Month(Period.Earliest!.Value), Month(Period.Latest!.Value))
        : (Period with { Approximate = false }, Period with { Approximate = false });

    private static EdtfPart Month(DateOnly day) => new(day.Year, day.Month);
}

/// <summary>The months from the first claim to the last, laid out from left to right.</summary>
internal sealed class PeriodScale
{
    private readonly int _first;
    private readonly int _months;

    /// <param name="periods">At least one; all with a year.</param>
    public PeriodScale(IReadOnlyList<PeriodCount> periods)
    {
        _first = periods.Min(period => Index(period.Period.Earliest!.Value));
        _months = periods.Max(period => Index(period.Period.Latest!.Value)) - _first + 1;
    }

    /// <summary>The years that begin on the scale, with where they begin; every second, fifth or tenth of a long one.</summary>
    public IEnumerable<(int Year, string X)> Years()
    {
        var years = (_months / 12) + 1;
        var step = years <= 12 ? 1 : years <= 24 ? 2 : years <= 60 ? 5 : 10;
        for (var year = (_first + 11) / 12; year * 12 < _first + _months; year++)
        {
            // A label needs about three months' room at the right end.
            if (year % step == 0 && (_first + _months - (year * 12)) * 16 >= _months)
            {
                yield return (year, Percent((year * 12) - _first));
            }
        }
    }

    public IReadOnlyList<PeriodBar> Bars(IEnumerable<PeriodCount> counts) =>
        [.. counts.GroupBy(count => count.Period with { Approximate = false })
            .Select(group => Bar(group.Key, group.Sum(count => count.Count)))
            // Wide ones first, so that a month is drawn over its year.
            .OrderBy(bar => bar.Period.Month is null ? 0 : bar.Period.IsSeason ? 1 : 2)
            .ThenBy(bar => bar.Period.Earliest)];

    private PeriodBar Bar(EdtfPart period, int count)
    {
        var start = Index(period.Earliest!.Value);
        var end = Index(period.Latest!.Value) + 1;
        return new PeriodBar(period, count, Percent(start - _first), Percent(end - start));
    }

    private string Percent(int months) => (100.0 * months / _months).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static int Index(DateOnly day) => (day.Year * 12) + day.Month - 1;
}

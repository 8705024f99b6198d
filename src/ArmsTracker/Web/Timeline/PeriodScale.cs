using System.Globalization;
using System.Text;
using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Web.Timeline;

/// <summary>A bar of the picture: how many claims fall in a period that may be wider than a month.</summary>
/// <param name="Start">The month of the scale that it begins with; the first is 0.</param>
/// <param name="Months">How many months its period has.</param>
internal readonly record struct PeriodBar(EdtfPart Period, int Count, int Start, int Months)
{
    /// <summary>Whether the claims are only known to fall somewhere within more than a month.</summary>
    public bool IsVague => Period.Month is null || Period.IsSeason;

    /// <summary>The first and the last month or year of it, as a range of the timeline takes them.</summary>
    public (EdtfPart From, EdtfPart To) Range => Period.IsSeason
        ? (Month(Period.Earliest!.Value), Month(Period.Latest!.Value))
        : (Period with { Approximate = false }, Period with { Approximate = false });

    /// <summary>The bars of months, or the wider ones, as one SVG path, a unit for each month and pixel.</summary>
    /// <param name="highest">The number of claims that reaches to the top.</param>
    /// <param name="tall">The room in pixels.</param>
    public static string Outline(IReadOnlyList<PeriodBar> bars, bool vague, int highest, int tall)
    {
        var path = new StringBuilder();
        foreach (var bar in bars)
        {
            if (bar.IsVague == vague)
            {
                var top = tall - Math.Max(2, (int)Math.Round((double)bar.Count * tall / highest));
                path.Append('M').Append(bar.Start).Append(' ').Append(tall).Append('V').Append(top).Append('h').Append(bar.Months).Append('V').Append(tall).Append('z');
            }
        }

        return path.ToString();
    }

    private static EdtfPart Month(DateOnly day) => new(day.Year, day.Month);
}

/// <summary>The months from the first claim to the last, laid out from left to right.</summary>
internal sealed class PeriodScale
{
    private readonly int _first;

    /// <param name="periods">At least one; all with a year.</param>
    public PeriodScale(IReadOnlyList<PeriodCount> periods)
    {
        var (first, last) = (int.MaxValue, 0);
        foreach (var (period, _, _) in periods)
        {
            first = Math.Min(first, Index(period.Earliest!.Value));
            last = Math.Max(last, Index(period.Latest!.Value));
        }

        (_first, Months) = (first, last - first + 1);
    }

    public int Months { get; }

    /// <summary>The years that begin on the scale, with where they begin; every second, fifth or tenth of a long one.</summary>
    public IEnumerable<(int Year, string X)> Years()
    {
        var years = (Months / 12) + 1;
        var step = years <= 12 ? 1 : years <= 24 ? 2 : years <= 60 ? 5 : 10;
        for (var year = (_first + 11) / 12; year * 12 < _first + Months; year++)
        {
            // A label needs about three months' room at the right end.
            if (year % step == 0 && (_first + Months - (year * 12)) * 16 >= Months)
            {
                yield return (year, Percent((year * 12) - _first));
            }
        }
    }

    /// <summary>A bar for each period; wide ones first, so that a month is drawn over its year.</summary>
    /// <param name="counts">In the order of their periods.</param>
    public IReadOnlyList<PeriodBar> Bars(IReadOnlyList<PeriodCount> counts)
    {
        var bars = new List<PeriodBar>(counts.Count);
        foreach (var (period, _, count) in counts)
        {
            if (bars is [.., var last] && (ReferenceEquals(last.Period, period) || last.Period == period))
            {
                bars[^1] = last with { Count = last.Count + count };
            }
            else
            {
                bars.Add(Bar(period, count));
            }
        }

        bars.Sort((left, right) => left.Months != right.Months ? right.Months.CompareTo(left.Months) : left.Start.CompareTo(right.Start));
        return bars;
    }

    /// <summary>The bars of each event by itself, in the order of the events; those that nothing is told of are left out.</summary>
    /// <inheritdoc cref="Bars"/>
    public IReadOnlyList<(EventKind Event, IReadOnlyList<PeriodBar> Bars)> BarsByEvent(IReadOnlyList<PeriodCount> counts)
    {
        var rows = Enum.GetValues<EventKind>().Select(_ => new List<PeriodBar>(counts.Count / 4)).ToArray();
        var (last, bar) = (default(EdtfPart), default(PeriodBar));
        foreach (var (period, happening, count) in counts)
        {
            bar = ReferenceEquals(last, period) ? bar : Bar(period, 0);
            last = period;
            rows[(int)happening].Add(bar with { Count = count });
        }

        return [.. rows.Select((bars, happening) => ((EventKind)happening, (IReadOnlyList<PeriodBar>)bars)).Where(row => row.Item2.Count > 0)];
    }

    private PeriodBar Bar(EdtfPart period, int count)
    {
        var start = Index(period.Earliest!.Value);
        var end = Index(period.Latest!.Value) + 1;
        return new PeriodBar(period, count, start - _first, end - start);
    }

    /// <summary>So many months as a part of the scale's width.</summary>
    public string Percent(int months) => (100.0 * months / Months).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static int Index(DateOnly day) => (day.Year * 12) + day.Month - 1;
}

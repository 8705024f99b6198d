using System.Globalization;
using ArmsTracker.Model;
using ArmsTracker.Store.Claims;
using ArmsTracker.Store.Statements;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Web.Timeline;

namespace ArmsTracker.Web.Threads;

/// <summary>What is told of one stage in one period: a column of the picture, the denials on top.</summary>
/// <param name="Told">The height of what is told, in pixels.</param>
/// <param name="Denied">The height of what is denied.</param>
internal sealed record StageBar(string X, string Width, int Told, int Denied, bool IsVague);

/// <summary>One stage through time.</summary>
/// <param name="Words">"in talks: 12 claims, July 2022 to May 2023, 2 of them denials".</param>
internal sealed record StageRow(EventKind Event, IReadOnlyList<StageBar> Bars, string Words);

/// <summary>The stages of a thread, one below the other in the order from talks to use, along the months.</summary>
internal sealed class ThreadScale
{
    /// <summary>How tall a row is, in pixels.</summary>
    public const int Tall = 24;

    private const int Least = 4;

    /// <param name="periods">At least one.</param>
    public ThreadScale(IReadOnlyList<ThreadPeriod> periods)
    {
        var scale = new PeriodScale([.. periods.Select(Count)]);
        var highest = periods.GroupBy(period => (period.Period, period.Event)).Max(group => group.Sum(period => period.Claims));
        Rows = [.. periods.GroupBy(period => period.Event).OrderBy(group => group.Key).Select(group => Row(group.Key, [.. group], scale, highest))];
        Years = [.. scale.Years()];
        HasVague = Rows.Any(row => row.Bars.Any(bar => bar.IsVague));
        HasDenied = periods.Any(period => period.Denied > 0);
    }

    public IReadOnlyList<StageRow> Rows { get; }

    public IReadOnlyList<(int Year, string X)> Years { get; }

    public bool HasVague { get; }

    public bool HasDenied { get; }

    /// <summary>"from July 2022 to May 2023", or "in July 2022".</summary>
    public static string Span(IReadOnlyCollection<ThreadPeriod> periods)
    {
        var first = periods.MinBy(period => period.Period.Earliest)!.Period;
        var last = periods.MaxBy(period => period.Period.Latest)!.Period;
        return first == last ? "in " + Name(first) : $"from {Name(first)} to {Name(last)}";
    }

    private static StageRow Row(EventKind happening, IReadOnlyList<ThreadPeriod> periods, PeriodScale scale, int highest)
    {
        var denied = periods.GroupBy(period => period.Period).ToDictionary(group => group.Key, group => group.Sum(period => period.Denied));
        var all = periods.Sum(period => period.Claims);
        var allDenied = denied.Values.Sum();
        return new StageRow(
            happening,
            [
                .. scale.Bars([.. periods.Select(Count)]).Select(bar => new StageBar(
                    scale.Percent(bar.Start), scale.Percent(bar.Months), Height(bar.Count - denied.GetValueOrDefault(bar.Period), highest), Height(denied.GetValueOrDefault(bar.Period), highest), bar.IsVague)),
            ],
            string.Create(CultureInfo.InvariantCulture, $"{Words.Of(happening)}: {Sentence.Count(all, "claim")} {Span(periods)}{(allDenied == 0 ? "" : $", {allDenied} of them {(allDenied == 1 ? "a denial" : "denials")}")}"));
    }

    private static int Height(int count, int of) => count == 0 ? 0 : Math.Max(Least, (int)Math.Round((double)count * Tall / of));

    private static PeriodCount Count(ThreadPeriod period) => new(period.Period, period.Event, period.Claims);

    private static string Name(EdtfPart period) => DateWords.Of(EdtfDate.Of(period));
}

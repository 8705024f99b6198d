using ArmsTracker.Model;
using ArmsTracker.Store.Claims;
using ArmsTracker.Web.Threads;

namespace ArmsTracker.Tests.Web.Threads;

public class ThreadScaleTests
{
    private static readonly ThreadPeriod[] Periods =
    [
        new(new EdtfPart(2022, 7), EventKind.Negotiating, 1, 0),
        new(new EdtfPart(2022, 10), EventKind.Transferring, 4, 1),
        new(new EdtfPart(2023), EventKind.Transferring, 2, 0),
        new(new EdtfPart(2023, 5), EventKind.Negotiating, 2, 2),
    ];

    [Fact]
    public void Stages_are_rows_from_talks_to_use_and_denials_the_top_of_a_column()
    {
        var scale = new ThreadScale(Periods);

        Assert.Equal([EventKind.Negotiating, EventKind.Transferring], scale.Rows.Select(row => row.Event));
        var highest = scale.Rows[1].Bars.Single(bar => !bar.IsVague);
        Assert.Equal(ThreadScale.Tall, highest.Told + highest.Denied);
        Assert.Equal((0, true), (scale.Rows[0].Bars[1].Told, scale.Rows[0].Bars[1].Denied > 0));
        Assert.True(scale.HasDenied);
        Assert.True(scale.HasVague);
        Assert.Equal([2023], scale.Years.Select(year => year.Year));
    }

    [Fact]
    public void The_same_stands_there_in_words()
    {
        Assert.Equal(
            ["in talks: 3 claims from July 2022 to May 2023, 2 of them denials", "delivered: 6 claims from October 2022 to 2023, 1 of them a denial"],
            new ThreadScale(Periods).Rows.Select(row => row.Words));
        Assert.Equal("in July 2022", ThreadScale.Span([Periods[0]]));
    }
}

using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Web.Timeline;

namespace ArmsTracker.Tests.Web.Timeline;

public class PeriodScaleTests
{
    [Fact]
    public void Months_and_wider_periods_lie_where_they_are_in_time()
    {
        PeriodCount[] counts =
        [
            new(new EdtfPart(2023, 1), EventKind.Agreed, 1),
            new(new EdtfPart(2023, 1), EventKind.Using, 2),
            new(new EdtfPart(2023, 22), EventKind.Using, 1),
            new(new EdtfPart(2023), EventKind.Using, 4),
        ];

        var scale = new PeriodScale(counts);
        var bars = scale.Bars(counts);

        Assert.Equal(
            [("2023", 4, "0%", "100%"), ("2023-22", 1, "41.667%", "25%"), ("2023-01", 3, "0%", "8.333%")],
            bars.Select(bar => (bar.Period.ToString(), bar.Count, scale.Percent(bar.Start), scale.Percent(bar.Months))));
        Assert.Equal(("2023-06", "2023-08"), (bars[1].Range.From.ToString(), bars[1].Range.To.ToString()));
    }

    [Fact]
    public void A_long_scale_names_fewer_years()
    {
        PeriodCount[] counts = [new(new EdtfPart(1994, 5), EventKind.Agreed, 1), new(new EdtfPart(2024, 5), EventKind.Agreed, 1)];
        Assert.Equal([1995, 2000, 2005, 2010, 2015, 2020], new PeriodScale(counts).Years().Select(year => year.Year));
    }
}

using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Tests.Store.Timeline;

public sealed class TimePositionTests
{
    [Fact]
    public void Positions_follow_time_and_the_less_precise_comes_before_what_it_holds()
    {
        string[] inOrder =
        [
            "2022-12-31", "2023", "2023-01", "2023-01-01", "2023-02-28", "2023-21", "2023-03", "2023-03-01", "2023-22",
            "2023-06", "2023-23", "2023-09-30", "2023-24", "2023-12", "2023-12-31", "2024~", "2024-01/2025",
        ];

        Assert.Equal(inOrder, inOrder.Reverse().OrderBy(text => Of(text)!.Value.Key));
    }

    [Theory]
    [InlineData("2023-06-09", "2023-06")]
    [InlineData("2023-06", "2023-06")]
    [InlineData("2023", "2023")]
    [InlineData("2023-21", "2023-21")]
    [InlineData("2023-22", "2023-22")]
    [InlineData("2023-23", "2023-23")]
    [InlineData("2023-24", "2023-24")]
    [InlineData("2023-06~/..", "2023-06")]
    [InlineData("../2023-05-02", "2023-05")]
    [InlineData("XXXX-05/2023-07", "2023-07")]
    public void A_heading_is_as_precise_as_the_date(string date, string heading) =>
        Assert.Equal(heading, TimePosition.Heading(Of(date)!.Value.Key / 100).ToString());

    [Theory]
    [InlineData("2023-06-09")]
    [InlineData("2023-06")]
    [InlineData("2023-24")]
    [InlineData("2023")]
    public void A_date_can_be_had_back_from_its_key(string date) =>
        Assert.Equal(date, TimePosition.Date(Of(date)!.Value.Key).ToString());

    [Theory]
    [InlineData("XXXX-05")]
    [InlineData("XXXX-05-01/..")]
    public void Without_a_year_there_is_no_position(string date) => Assert.Null(Of(date));

    [Fact]
    public void Without_a_date_there_is_no_position() => Assert.Null(TimePosition.Of(null));

    [Theory]
    [InlineData("2022-08/..", 20220801, 20220831)]
    [InlineData("2024~", 20240101, 20241231)]
    [InlineData("2022-10/2023-04", 20221001, 20221031)]
    public void The_days_are_those_on_which_it_can_have_begun(string date, int first, int last)
    {
        var position = Of(date)!.Value;

        Assert.Equal((first, last), (position.First, position.Last));
    }

    private static TimePosition? Of(string date) => TimePosition.Of(EdtfDate.Parse(date));
}

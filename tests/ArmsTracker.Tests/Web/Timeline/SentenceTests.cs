using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Web.Timeline;

namespace ArmsTracker.Tests.Web.Timeline;

public class SentenceTests
{
    [Fact]
    public void Without_filters_it_tells_the_total() =>
        Assert.Equal("All claims: 1 claim in 1 article", Sentence.Of(Page(TimelineQuery.Everything, 1, 1)).Text);

    [Fact]
    public void Filters_read_as_a_sentence()
    {
        var query = TimelineQuery.Everything
            .With(TimelineFilter.SaidBy, "white-house")
            .With(TimelineFilter.Topic, "drone")
            .With(TimelineFilter.Topic, "missile")
            .InRange(new EdtfPart(2023), new EdtfPart(2023));
        Assert.Equal(
            "Drones or missiles, said by White House, in 2023: 1,414 claims in 3 articles",
            Sentence.Of(Page(query, 1414, 3)).Text);
    }

    [Theory]
    [InlineData("2023", null, "All claims, since 2023")]
    [InlineData(null, "2023-05", "All claims, until May 2023")]
    [InlineData("2023-05-09", "2023-05-09", "All claims, on 9 May 2023")]
    [InlineData("2022", "2023-05", "All claims, from 2022 to May 2023")]
    public void A_range_is_told_as_it_was_asked_for(string? from, string? to, string expected)
    {
        var query = TimelineQuery.Everything.InRange(Part(from), Part(to));
        Assert.StartsWith(expected + ":", Sentence.Of(Page(query, 2, 2)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_chip_leads_to_the_view_without_it()
    {
        var query = TimelineQuery.Everything.With(TimelineFilter.Topic, "drone").Searching("caffè").WithContext(true);
        Assert.Equal(
            ["?q=caff%C3%A8&context=on", "?topic=drone&context=on", "?topic=drone&q=caff%C3%A8"],
            Sentence.Of(Page(query, 1, 1)).Chips.Select(chip => chip.Without.ToQueryString()));
    }

    private static EdtfPart? Part(string? text) => text is null ? null : EdtfDate.Parse(text).Start;

    private static TimelinePage Page(TimelineQuery query, int total, int articles) => new(
        query, total, articles, [],
        [
            new Facet(TimelineFilter.Topic, [new("drone", "drones", 1, true), new("missile", "missiles", 1, true)]),
            new Facet(TimelineFilter.SaidBy, [new("white-house", "White House", 1, true)]),
        ],
        [], null, null, [], []);
}

using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.WebUtilities;

namespace ArmsTracker.Tests.Store.Timeline;

public sealed class TimelineQueryTests
{
    [Fact]
    public void Every_view_is_written_to_an_address_and_read_back()
    {
        var gazetteer = TestStore.DefaultGazetteer;
        var values = Gen.OneOf(
            Value(TimelineFilter.Topic, Vocabulary.Topics.All.Select(value => value.Name())),
            Value(TimelineFilter.Event, Vocabulary.Events.All.Select(value => value.Name())),
            Value(TimelineFilter.Modality, Vocabulary.Modalities.All.Select(value => value.Name())),
            Value(TimelineFilter.Direction, ["IR-RU", "RU-IR", "none", "any-RU", "KP-RU"]),
            Value(TimelineFilter.Publisher, gazetteer.Sources.Keys),
            Value(TimelineFilter.SaidBy, gazetteer.Sources.Keys),
            Value(TimelineFilter.System, gazetteer.Systems.Keys),
            Value(TimelineFilter.Place, gazetteer.Places.Keys));
        var ends = Gen.Elements(null, "2023", "2023-05", "2024-02-29").Select(text => text is null ? null : EdtfDate.Parse(text).Start);
        var texts = ArbMap.Default.GeneratorFor<string>().Select(text =>
            text is null || text.Trim() is not { Length: > 0 and <= 200 } trimmed ? null : string.Concat(trimmed.EnumerateRunes()).Trim());
        var queries =
            from chosen in values.ListOf()
            from @from in ends
            from to in ends
            from text in texts
            from flags in Gen.Choose(0, 7)
            from cursor in Gen.Elements<TimelineCursor?>(null, new(false, Lane.Dated, 20231209, "0123456789ab"), new(true, Lane.NoDate, 0, "ba9876543210"))
            select chosen.Aggregate(TimelineQuery.Everything, (query, one) => query.With(one.Filter, one.Value))
                .InRange(@from, to).Searching(string.IsNullOrEmpty(text) ? null : text).WithContext((flags & 1) != 0)
                .By((DateBasis)(flags >> 1 & 1)).Sorted((TimelineOrder)(flags >> 2)) with
            { Cursor = cursor };

        Prop.ForAll(queries.ToArbitrary(), query =>
        {
            var (back, problems) = Read(query.ToQueryString());
            return problems.Count == 0 && back == query && back.ToQueryString() == query.ToQueryString();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Whatever_stands_in_an_address_is_read_without_an_error() =>
        Prop.ForAll<string, string>((name, value) =>
        {
            foreach (var parameter in new[] { name, "topic", "direction", "from", "q", "after", "before", "order" })
            {
                var parsed = TestStore.Parse((parameter ?? "", value));
                Assert.Empty(Read(parsed.Query.ToQueryString()).Problems);
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("topic", "tank")]
    [InlineData("topic", "Drone")]
    [InlineData("direction", "IR")]
    [InlineData("direction", "any-any")]
    [InlineData("direction", "ir-ru")]
    [InlineData("publisher", "nobody")]
    [InlineData("system", "shahed-999")]
    [InlineData("from", "2023-13")]
    [InlineData("from", "2023-21")]
    [InlineData("to", "2023~")]
    [InlineData("to", "XXXX-05")]
    [InlineData("context", "yes")]
    [InlineData("by", "import")]
    [InlineData("order", "random")]
    [InlineData("after", "30")]
    [InlineData("after", "9.0.0123456789ab")]
    [InlineData("before", "0.20230101.0123456789AB")]
    [InlineData("page", "2")]
    public void What_is_not_understood_is_named_and_left_out(string parameter, string value)
    {
        var (query, problems) = TestStore.Parse((parameter, value), ("topic", "drone"));

        Assert.Equal(parameter, Assert.Single(problems).Parameter);
        Assert.Equal("?topic=drone", query.ToQueryString());
    }

    [Fact]
    public void A_text_too_long_is_named_and_left_out() =>
        Assert.Equal("q", Assert.Single(TestStore.Parse(("q", new string('x', TimelineQuery.MaxTextLength + 1))).Problems).Parameter);

    [Fact]
    public void Empty_fields_of_a_form_are_no_filters() =>
        Assert.Equal(TimelineQuery.Everything, TestStore.Parse(("q", " "), ("from", ""), ("to", "")).Query);

    [Fact]
    public void The_same_view_has_one_address_whatever_the_order_of_its_parameters() => Assert.Equal(
        TestStore.Parse(("q", "kirby"), ("topic", "missile"), ("topic", "drone")).Query.ToQueryString(),
        TestStore.Parse(("topic", "drone"), ("topic", "missile"), ("topic", "drone"), ("q", "kirby")).Query.ToQueryString());

    [Fact]
    public void A_change_of_filter_starts_at_the_first_page()
    {
        var paged = TestStore.Parse(("topic", "drone"), ("after", "0.20230600.0123456789ab")).Query;

        Assert.NotNull(paged.Cursor);
        Assert.Null(paged.Toggle(TimelineFilter.Topic, "missile").Cursor);
        Assert.Null(paged.Toggle(TimelineFilter.Topic, "drone").Cursor);
        Assert.Null(paged.Without(TimelineFilter.Topic).Cursor);
        Assert.Null(paged.Searching("x").Cursor);
        Assert.Null(paged.Sorted(TimelineOrder.Oldest).Cursor);
    }

    [Fact]
    public void A_value_is_taken_off_as_it_was_put_on()
    {
        var query = TimelineQuery.Everything.Toggle(TimelineFilter.Topic, "drone").Toggle(TimelineFilter.Topic, "missile");

        Assert.Equal(["drone", "missile"], query.Values(TimelineFilter.Topic));
        Assert.Equal(TimelineQuery.Everything, query.Toggle(TimelineFilter.Topic, "drone").Toggle(TimelineFilter.Topic, "missile"));
    }

    private static Gen<(TimelineFilter Filter, string Value)> Value(TimelineFilter filter, IEnumerable<string> values) =>
        Gen.Elements(values.ToArray()).Select(value => (filter, value));

    private static ParsedTimelineQuery Read(string queryString) =>
        TimelineQueryString.Parse(QueryHelpers.ParseQuery(queryString), TestStore.DefaultGazetteer);
}

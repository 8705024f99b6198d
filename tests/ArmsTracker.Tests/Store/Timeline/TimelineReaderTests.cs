using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Tests.Store.Timeline;

public sealed class TimelineReaderTests
{
    [Fact]
    public async Task Claims_stand_in_the_order_of_their_dates_and_the_undated_ones_last()
    {
        await using var store = await TestStore.CreateAsync();
        foreach (var date in new[] { "2023", null, "2023-05", "XXXX-05", "2023-05-09", "2024-21", "2022-12-31" })
        {
            await store.SaveAsync(Samples.Article("a" + date), Samples.Mention(date: date));
        }

        Assert.Equal(
            ["Spring 2024: 2024-21", "May 2023: 2023-05-09, 2023-05", "2023, month not said: 2023", "December 2022: 2022-12-31",
                "Year unknown: XXXX-05", "No date said: "],
            Told(await store.PageAsync()));
        Assert.Equal(
            ["December 2022: 2022-12-31", "2023, month not said: 2023", "May 2023: 2023-05, 2023-05-09", "Spring 2024: 2024-21",
                "Year unknown: XXXX-05", "No date said: "],
            Told(await store.PageAsync(("order", "oldest"))));
    }

    [Fact]
    public async Task By_publication_a_claim_stands_where_it_was_first_published()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("a", "2023-07-02"), Samples.Mention());
        await store.SaveAsync(Samples.Article("b", "2023-06"), Samples.Mention());
        await store.SaveAsync(Samples.Article("c", "2023-08"), Samples.Mention(topics: [Topic.Missile]));
        await store.SaveAsync(Samples.Article("d"), Samples.Mention(topics: [Topic.Arms]));

        var page = await store.PageAsync(("by", "published"));

        Assert.Equal(
            ["August 2023", "June 2023", "Publication date unknown"],
            page.Lanes.Select(lane => lane.Heading(DateBasis.Published)));
        Assert.Equal([Topic.Missile, Topic.Drone, Topic.Arms], Claims(page).SelectMany(claim => claim.Topics));
    }

    [Fact]
    public async Task A_claim_is_told_in_the_words_of_those_who_were_asked_for()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("a"), Samples.Mention("Own voice."));
        await store.SaveAsync(Samples.Article("b", "2023-06"), Samples.Mention("Kirby said.", modality: Modality.Assessed, saidBy: "john-kirby"));

        Assert.Equal("Own voice.", Assert.Single(Claims(await store.PageAsync())).Quote.Text);
        Assert.Equal("Kirby said.", Assert.Single(Claims(await store.PageAsync(("said_by", "white-house")))).Quote.Text);
        Assert.Equal("Kirby said.", Assert.Single(Claims(await store.PageAsync(("by", "published")))).Quote.Text);
    }

    [Theory]
    [InlineData("event", "newest")]
    [InlineData("event", "oldest")]
    [InlineData("published", "newest")]
    [InlineData("published", "oldest")]
    public async Task Paging_forth_and_back_shows_every_claim_once(string by, string order)
    {
        await using var store = await TestStore.WithAnnotatedArticlesAsync();
        var forth = new List<TimelinePage>();
        for (var query = TestStore.Parse(("by", by), ("order", order), ("context", "on")).Query; query is not null; query = forth[^1].Following)
        {
            forth.Add(await store.Timeline.ReadAsync(query));
        }

        var back = new List<TimelinePage> { forth[^1] };
        while (back[0].Preceding is { } query)
        {
            back.Insert(0, await store.Timeline.ReadAsync(query));
        }

        var ids = forth.SelectMany(Claims).Select(claim => claim.Id).ToList();
        Assert.True(forth.Count > 3);
        Assert.Equal(forth[0].Total, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        // Backwards the pages end where they ended forwards, so the last of them may begin earlier than the first did.
        Assert.Equal(ids, back.SelectMany(Claims).Select(claim => claim.Id));
        Assert.Null(back[0].Preceding);
    }

    [Fact]
    public async Task Articles_that_come_in_between_two_pages_neither_repeat_nor_hide_a_claim()
    {
        await using var store = await TestStore.CreateAsync();
        for (var i = 0; i < TimelineReader.PageSize + 5; i++)
        {
            // All on one day, so that only the tie is left to tell them apart.
            await store.SaveAsync(Samples.Article($"a{i}"), Samples.Mention(date: "2023-05-09", supplier: "IR", systems: [$"system-{i}"]));
        }

        var first = await store.PageAsync();
        await store.SaveAsync(Samples.Article("new"), Samples.Mention(date: "2023-05-10"));
        var second = await store.Timeline.ReadAsync(first.Following!);

        Assert.Equal(
            TimelineReader.PageSize + 5,
            Claims(first).Concat(Claims(second)).Select(claim => claim.Id).Distinct().Count());
        Assert.Equal(5, Claims(second).Count());
    }

    [Theory]
    [InlineData("after", "2.0.ffffffffffff")]
    [InlineData("before", "0.99991231.ffffffffffff")]
    public async Task A_place_with_nothing_beyond_it_gives_the_first_page(string parameter, string cursor)
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("a"), Samples.Mention(date: "2023-05"), Samples.Mention(date: "2023-06"));

        var page = await store.PageAsync((parameter, cursor));

        Assert.Equal(["2023-06", "2023-05"], Dates(page));
        Assert.Null(page.Preceding);
        Assert.Null(page.Following);
    }

    [Fact]
    public async Task Going_back_to_the_beginning_shows_it_whole()
    {
        await using var store = await TestStore.CreateAsync();
        for (var i = 0; i < TimelineReader.PageSize + 5; i++)
        {
            await store.SaveAsync(Samples.Article($"a{i}"), Samples.Mention(date: "2023-05-09", systems: [$"system-{i}"]));
        }

        var second = await store.Timeline.ReadAsync((await store.PageAsync()).Following!);
        await store.SaveAsync(Samples.Article("new"), Samples.Mention(date: "2023-05-10"));
        var back = await store.Timeline.ReadAsync(second.Preceding!);
        var beginning = back.Preceding is { } query ? await store.Timeline.ReadAsync(query) : back;

        Assert.Equal("2023-05-10", Dates(beginning).First());
        Assert.Equal(TimelineReader.PageSize, Claims(beginning).Count());
    }

    [Fact]
    public async Task Arms_of_third_countries_are_off_until_asked_for()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("a"), Samples.Mention(), Samples.Mention(supplier: "KP", topics: [Topic.Munition]));

        Assert.Equal(1, (await store.PageAsync()).Total);
        Assert.Equal(2, (await store.PageAsync(("context", "on"))).Total);
    }

    [Fact]
    public async Task A_range_takes_in_what_can_have_begun_in_it()
    {
        await using var store = await TestStore.CreateAsync();
        foreach (var date in new[] { "2023", "2023-05", "2023-05-31", "2023-06-01", "2022-08/..", "2023-04/2023-06", "2023-21", "XXXX-05", null })
        {
            await store.SaveAsync(Samples.Article("a" + date), Samples.Mention(date: date));
        }

        Assert.Equal(["2023-05-31", "2023-05", "2023-21", "2023"], Dates(await store.PageAsync(("from", "2023-05"), ("to", "2023-05"))));
        Assert.Equal(["2023-06-01", "2023"], Dates(await store.PageAsync(("from", "2023-06-01"))));
        Assert.Equal(["2022-08/.."], Dates(await store.PageAsync(("to", "2022"))));
    }

    private static IEnumerable<TimelineClaim> Claims(TimelinePage page) => page.Lanes.SelectMany(lane => lane.Claims);

    private static IEnumerable<string?> Dates(TimelinePage page) => Claims(page).Select(claim => claim.EventDate?.ToString());

    private static IEnumerable<string> Told(TimelinePage page) => page.Lanes.Select(lane =>
        $"{lane.Heading(DateBasis.Event)}: {string.Join(", ", lane.Claims.Select(claim => claim.EventDate))}");
}

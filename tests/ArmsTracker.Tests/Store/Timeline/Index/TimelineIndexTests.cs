using ArmsTracker.Store.Timeline;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Store.Timeline.Index;

public sealed class TimelineIndexTests
{
    /// <summary>So many stores are made; each is written to several times and asked many things after each.</summary>
    private static readonly Config _stores = Config.QuickThrowOnFailure.WithMaxTest(25);

    [Fact]
    public void Every_page_total_and_count_is_what_the_rows_of_the_store_say() => Prop.ForAll<int>(seed =>
    {
        CheckAsync(seed).GetAwaiter().GetResult();
    }).Check(_stores);

    [Fact]
    public async Task What_others_have_written_to_the_store_is_counted_in_the_next_request()
    {
        await using var store = await TestStore.CreateAsync();
        Assert.Equal(0, (await store.PageAsync()).Total);
        var other = await TestStore.CreateAsync(store.Folder);
        await other.SaveAsync(Samples.Article("a"), Samples.Mention());
        await other.CloseAsync();

        Assert.Equal(1, (await store.PageAsync()).Total);
    }

    [Fact]
    public async Task What_too_much_has_changed_for_is_made_anew_beside_the_old()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("a"), Samples.Mention());
        await store.PageAsync();
        await using (var db = store.Open())
        {
            var any = new AnyStore(7);
            await any.WriteAsync(db, 600);
            // Until the log has forgotten what came first.
            while (await store.ScalarAsync("SELECT min(number) FROM claim_changes") < 10_000)
            {
                await store.RunAsync("UPDATE claims SET credibility = credibility");
            }
        }

        // Whoever kept such a page by a word for its moment would keep it for good.
        Assert.Null(await store.Timeline.MomentAsync());
        await store.Index.SettledAsync();
        Assert.NotNull(await store.Timeline.MomentAsync());
        Assert.Equal(await store.ScalarAsync("SELECT count(*) FROM claims"), (await store.PageAsync(("context", "on"))).Total);
    }

    [Fact]
    public async Task Pages_are_of_one_moment_while_claims_come_in()
    {
        await using var store = await TestStore.CreateAsync();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++)
            {
                // Two at once, so that an odd number is of no moment that there was.
                await store.SaveAsync(
                    Samples.Article($"a{i}"),
                    Samples.Mention(date: "2023-05-09", systems: [$"system-{i}"]),
                    Samples.Mention(date: "2023-05-10", systems: [$"system-{i}"]));
            }
        });
        var totals = new List<int>();
        while (!writing.IsCompleted)
        {
            var page = await store.PageAsync();
            totals.Add(page.Total);
            Assert.Equal(page.Total, page.Periods.Sum(period => period.Count));
            Assert.Equal(Math.Min(page.Total, TimelineReader.PageSize), page.Lanes.Sum(lane => lane.Claims.Count));
        }

        await writing;

        Assert.All(totals, total => Assert.Equal(0, total % 2));
        Assert.Equal(totals.Order(), totals);
        Assert.Equal(120, (await store.PageAsync()).Total);
    }

    private static async Task CheckAsync(int seed)
    {
        await using var store = await TestStore.CreateAsync();
        var any = new AnyStore(seed);
        for (var round = 0; round < 4; round++)
        {
            await using (var db = store.Open())
            {
                await any.WriteAsync(db, round == 0 ? 120 : 15);
            }

            var plain = await PlainTimeline.ReadAsync(store);
            for (var asked = 0; asked < 12; asked++)
            {
                await CheckAsync(store, plain, any.Query());
            }
        }
    }

    private static async Task CheckAsync(TestStore store, PlainTimeline plain, TimelineQuery query)
    {
        var page = await store.Timeline.ReadAsync(query);
        var ids = plain.Ids(query);

        Assert.Equal((ids.Count, plain.Articles(query)), (page.Total, page.Articles));
        Assert.Equal(ids.Take(TimelineReader.PageSize), Ids(page));
        Assert.Equal(plain.Periods(query).Select(period => (TimePosition.Heading(period.Heading), period.Event, period.Count)),
            page.Periods.Select(period => (period.Period, period.Event, period.Count)));
        foreach (var facet in page.Facets)
        {
            Assert.Equal(plain.Facet(query, facet.Filter).OrderBy(value => value.Key, StringComparer.Ordinal),
                facet.Values.Where(value => value.Count > 0).Select(value => KeyValuePair.Create(value.Value, value.Count)).OrderBy(value => value.Key, StringComparer.Ordinal));
        }

        Assert.All(page.Loosenings, way => Assert.Equal(plain.Ids(way.Query).Count, way.Count));
        await CheckPagingAsync(store, page, ids);
    }

    private static async Task CheckPagingAsync(TestStore store, TimelinePage page, IReadOnlyList<string> ids)
    {
        var forth = new List<string>(Ids(page));
        var last = page;
        while (last.Following is { } next)
        {
            last = await store.Timeline.ReadAsync(next);
            forth.AddRange(Ids(last));
        }

        Assert.Equal(ids, forth);
        var back = new List<string>(Ids(last));
        while (last.Preceding is { } previous)
        {
            last = await store.Timeline.ReadAsync(previous);
            back.InsertRange(0, Ids(last).Except(back));
        }

        Assert.Equal(ids, back);
    }

    private static IEnumerable<string> Ids(TimelinePage page) => page.Lanes.SelectMany(lane => lane.Claims).Select(claim => claim.Id);
}

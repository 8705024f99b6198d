using ArmsTracker.Model;
using ArmsTracker.Pipeline;
using ArmsTracker.Store;
using Microsoft.Data.Sqlite;

namespace ArmsTracker.Tests.Store;

public sealed class ArticleStoreTests
{
    [Fact]
    public async Task An_article_stored_already_changes_nothing()
    {
        await using var store = await TestStore.CreateAsync();
        var article = Samples.Article("testo");

        Assert.Equal(FilingOutcome.Filed, await store.SaveAsync(article, Samples.Mention()));
        Assert.Equal(FilingOutcome.AlreadyStored, await store.SaveAsync(article, Samples.Mention(), Samples.Mention(topics: [Topic.Missile])));
        Assert.Equal(new StoreCounts(1, 1, 1), await store.Writer.CountAsync());
    }

    [Fact]
    public async Task What_fails_half_way_leaves_nothing_behind()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("primo"), Samples.Mention());

        // The article, the claim and the first mention can be written, the second mention cannot.
        await Assert.ThrowsAsync<SqliteException>(() => store.SaveAsync(
            Samples.Article("secondo"), Samples.Mention(saidBy: "john-kirby"), Samples.Mention() with { Quote = null! }));

        Assert.Equal(new StoreCounts(1, 1, 1), await store.Writer.CountAsync());
        Assert.Equal(1, Assert.Single(Claims(await store.PageAsync())).Mentions);
        Assert.Equal(0, await store.ScalarAsync("SELECT count(*) FROM claim_speakers"));
        Assert.Equal(1, await store.ScalarAsync("SELECT count(*) FROM mention_search"));
        Assert.Equal(0, await store.ScalarAsync("SELECT count(*) FROM article_search WHERE article_search MATCH 'secondo'"));
    }

    [Fact]
    public async Task Mentions_of_several_articles_meet_in_one_claim()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("uno", "2023-06-10"), Samples.Mention(), Samples.Mention());
        await store.SaveAsync(Samples.Article("due", "2023-06-09"), Samples.Mention());
        await store.SaveAsync(Samples.Article("tre"), Samples.Mention(), Samples.Mention(topics: [Topic.Missile]));

        var claim = Claims(await store.PageAsync(("topic", "drone"))).Single();

        Assert.Equal((4, 3), (claim.Mentions, claim.Articles));
        Assert.Equal("2023-06-09", claim.Published?.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_claim_shows_its_firmest_mention_in_whatever_order_they_come(bool firmFirst)
    {
        await using var store = await TestStore.CreateAsync();
        (Article, Mention)[] both =
        [
            (Samples.Article("a", "2023-06-10"), Samples.Mention("È un fatto.", quantity: Drones(54))),
            (Samples.Article("b", "2023-06-09"), Samples.Mention("Si ritiene.", modality: Modality.Assessed, quantity: Drones(400))),
        ];
        foreach (var (article, mention) in firmFirst ? both : both.Reverse())
        {
            await store.SaveAsync(article, mention);
        }

        var claim = Claims(await store.PageAsync()).Single();

        Assert.Equal(Modality.Asserted, claim.Modality);
        Assert.Equal("È un fatto.", claim.Quote.Text);
        Assert.Equal("Iran → Russia: 54 drones delivered", claim.Statement.Text);
    }

    [Fact]
    public async Task Of_mentions_as_firm_the_earliest_published_is_quoted()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("a"), Samples.Mention("Senza data."));
        await store.SaveAsync(Samples.Article("b", "2023-06-10"), Samples.Mention("Il dieci."));
        await store.SaveAsync(Samples.Article("c", "2023-06-09"), Samples.Mention("Il nove."));
        await store.SaveAsync(Samples.Article("d", "2023-06-11"), Samples.Mention("L'undici."));

        Assert.Equal("Il nove.", Claims(await store.PageAsync()).Single().Quote.Text);
    }

    [Fact]
    public async Task Firmest_mentions_that_differ_in_number_leave_the_claim_without_one()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("a"), Samples.Mention(quantity: Drones(54)));
        await store.SaveAsync(Samples.Article("b"), Samples.Mention());
        Assert.Equal(Drones(54), Claims(await store.PageAsync()).Single().Quantity);

        await store.SaveAsync(Samples.Article("c"), Samples.Mention(quantity: Drones(75)));
        Assert.Null(Claims(await store.PageAsync()).Single().Quantity);

        await store.SaveAsync(Samples.Article("d"), Samples.Mention(quantity: Drones(54)));
        Assert.Null(Claims(await store.PageAsync()).Single().Quantity);
    }

    [Fact]
    public async Task A_statement_that_changes_is_found_by_its_new_words_in_all_mentions()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("a"), Samples.Mention("Uno.", modality: Modality.Possible));
        Assert.Equal(1, (await store.PageAsync(("q", "possible delivery"))).Total);

        await store.SaveAsync(Samples.Article("b"), Samples.Mention("Due."));

        Assert.Equal(0, (await store.PageAsync(("q", "possible delivery"))).Total);
        Assert.Equal(1, (await store.PageAsync(("q", "delivered uno"))).Total);
    }

    [Fact]
    public async Task A_source_that_is_in_no_gazetteer_is_counted_all_the_same()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("a", publisher: "the-daily-unheard-of"), Samples.Mention(saidBy: "a-new-voice"));

        var sources = await store.Sources.ListAsync();

        Assert.Equal(["a-new-voice", "the-daily-unheard-of"], sources.Select(source => source.Id).Order());
        Assert.All(sources, source => Assert.Equal("unlisted", source.Kind));
    }

    [Fact]
    public async Task Two_writers_at_once_store_everything_once()
    {
        await using var store = await TestStore.CreateAsync();
        await using var other = await TestStore.CreateAsync(store.Folder);
        var articles = Enumerable.Range(0, 20).Select(i => Samples.Article($"articolo {i}")).ToList();

        await Task.WhenAll(new[] { store, other }.Select(writer => Task.Run(async () =>
        {
            foreach (var article in articles)
            {
                await writer.SaveAsync(article, Samples.Mention());
            }
        })));

        Assert.Equal(new StoreCounts(20, 20, 1), await store.Writer.CountAsync());
        Assert.Equal(20, Claims(await store.PageAsync()).Single().Articles);
    }

    private static Quantity Drones(long number) => new(number, number, QuantityUnit.Drone, false);

    private static IEnumerable<ArmsTracker.Store.Timeline.TimelineClaim> Claims(ArmsTracker.Store.Timeline.TimelinePage page) =>
        page.Lanes.SelectMany(lane => lane.Claims);
}

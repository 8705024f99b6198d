using ArmsTracker.Model;
using ArmsTracker.Store.Sources;

namespace ArmsTracker.Tests.Store.Sources;

public sealed class StoredSourcesTests
{
    [Fact]
    public async Task A_source_is_counted_for_what_it_publishes_and_for_what_it_is_credited()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(
            Samples.Article("a", "2023-06-10", "reuters"), Samples.Mention(saidBy: "john-kirby"), Samples.Mention(topics: [Topic.Missile]));
        await store.SaveAsync(Samples.Article("b", "2023-05", "cnn"), Samples.Mention(saidBy: ["reuters", "us-officials"]));
        await store.SaveAsync(Samples.Article("c", publisher: "reuters"));

        var reuters = (await store.Sources.FindAsync("reuters"))!.Summary;

        Assert.Equal(("Reuters", "agency", 2, 1), (reuters.Name, reuters.Kind, reuters.Articles, reuters.Mentions));
        Assert.Equal(("2023-05", "2023-06-10"), (reuters.First?.ToString(), reuters.Last?.ToString()));
        Assert.Equal([new TopicCount(Topic.Drone, 1, 1), new TopicCount(Topic.Missile, 1, 0)], reuters.Topics);
    }

    [Fact]
    public async Task A_body_has_the_mentions_of_its_members_and_one_of_two_members_counts_once()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("a"), Samples.Mention(saidBy: ["john-kirby", "us-officials"]));
        await store.SaveAsync(Samples.Article("b"), Samples.Mention(saidBy: "john-kirby"));

        var body = (await store.Sources.FindAsync("us-government"))!;

        Assert.Equal(2, body.Summary.Mentions);
        Assert.Equal(["john-kirby", "us-officials"], body.Members.Select(member => member.Id));
        Assert.Equal(2, Assert.Single(body.Latest).Articles);
        Assert.Equal("White House", (await store.Sources.FindAsync("us-nsc"))!.Summary.PartOf?.Name);
    }

    [Fact]
    public async Task The_list_has_each_source_once_the_busiest_first_and_agrees_with_the_single_ones()
    {
        await using var store = await TestStore.WithAnnotatedArticlesAsync();

        var list = await store.Sources.ListAsync();

        Assert.Equal(list.Count, list.Select(source => source.Id).Distinct().Count());
        Assert.Equal(list.Select(source => source.Articles + source.Mentions).OrderDescending(), list.Select(source => source.Articles + source.Mentions));
        foreach (var source in list.Take(10))
        {
            Assert.Equivalent(source, (await store.Sources.FindAsync(source.Id))!.Summary, strict: true);
            Assert.Equal(
                (await store.PageAsync(("said_by", source.Id), ("topic", "drone"), ("context", "on"))).Total,
                source.Topics.SingleOrDefault(topic => topic.Topic == Topic.Drone)?.Quoted ?? 0);
        }
    }

    [Theory]
    [InlineData("reuters")]
    [InlineData("nobody")]
    public async Task A_source_of_which_nothing_is_stored_is_not_found(string id)
    {
        await using var store = await TestStore.CreateAsync();

        Assert.Null(await store.Sources.FindAsync(id));
    }
}

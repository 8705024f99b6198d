using ArmsTracker.Model;

namespace ArmsTracker.Tests.Store.Sources;

public sealed class SourceRelianceTests
{
    [Fact]
    public async Task An_outlet_shows_whom_it_relies_on_and_how_much_is_its_own()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("uno", publisher: "cnn"), Samples.Mention(saidBy: "john-kirby"), Samples.Mention(topics: [Topic.Missile], saidBy: "john-kirby"));
        await store.SaveAsync(Samples.Article("due", publisher: "cnn"), Samples.Mention());

        var reliance = (await store.Sources.FindAsync("cnn"))!.Reliance;

        Assert.Equal((1, 3), (reliance.Own, reliance.All));
        var other = Assert.Single(reliance.ReliesOn);
        Assert.Equal(("john-kirby", 2, 2), (other.Other!.Id, other.Mentions, other.Claims));
    }

    [Fact]
    public async Task A_body_shows_who_relies_on_it_or_on_its_members_and_unknown_publishers_together()
    {
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(Samples.Article("uno", publisher: "cnn"), Samples.Mention(saidBy: "john-kirby"));
        await store.SaveAsync(Samples.Article("due", publisher: null), Samples.Mention(saidBy: "us-officials"));
        await store.SaveAsync(Samples.Article("tre", publisher: null), Samples.Mention(saidBy: "us-officials"));

        var relying = (await store.Sources.FindAsync("us-government"))!.Reliance.ReliedOnBy;

        Assert.Equal([("articles whose publisher is not known", 2), ("CNN", 1)], relying.Select(one => (one.Name, one.Mentions)));
    }
}

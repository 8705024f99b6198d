namespace ArmsTracker.Tests.Store.Claims;

public sealed class OriginsInStoreTests
{
    private static readonly string _report = "L'Iran ha consegnato droni alla Russia. "
        + string.Join(' ', Enumerable.Range(0, 200).Select(i => $"parola{i}"));

    [Fact]
    public async Task One_text_in_many_papers_is_one_origin_and_every_paper_is_shown()
    {
        await using var store = await TestStore.CreateAsync();
        await store.FileAsync(Samples.Article(_report, "2023-06-10", "reuters"), Samples.Mention());
        await store.FileAsync(Samples.Article(_report + " Fine.", "2023-06-11", "cnn"), Samples.Mention());
        await store.FileAsync(Samples.Article("In breve. " + _report, "2023-06-12", "guardian"), Samples.Mention());

        var claim = await OnlyClaimAsync(store);

        Assert.Equal((3, 1), (claim.Claim.Articles, claim.Claim.Origins));
        var origin = Assert.Single(claim.Origins);
        Assert.Equal("reuters", origin.Body.Id);
        Assert.All(origin.Mentions, mention => Assert.Equal(2, mention.Copies));
        Assert.Equal(["cnn", "guardian", "reuters"], origin.Mentions.Select(mention => mention.Quote.Publisher!.Id).Order());
    }

    [Fact]
    public async Task The_copy_published_first_is_the_voice_whichever_comes_in_first()
    {
        await using var store = await TestStore.CreateAsync();
        await store.FileAsync(Samples.Article("In breve. " + _report, "2023-06-12", "guardian"), Samples.Mention());
        await store.FileAsync(Samples.Article(_report + " Fine.", "2023-06-11", "cnn"), Samples.Mention());
        await store.FileAsync(Samples.Article(_report, "2023-06-10", "reuters"), Samples.Mention());

        Assert.Equal("reuters", Assert.Single((await OnlyClaimAsync(store)).Origins).Body.Id);
        Assert.Equal(1, await store.ScalarAsync("SELECT count(*) FROM claim_origins"));
        Assert.Equal(3, await store.ScalarAsync("SELECT sum(mentions) FROM claim_origins"));
    }

    [Fact]
    public async Task A_copy_that_credits_someone_keeps_its_root()
    {
        await using var store = await TestStore.CreateAsync();
        await store.FileAsync(Samples.Article(_report, "2023-06-10", "reuters"), Samples.Mention(saidBy: "us-officials"));
        await store.FileAsync(Samples.Article(_report + " Fine.", "2023-06-11", "cnn"), Samples.Mention(saidBy: "us-officials"));

        Assert.Equal("us-government", Assert.Single((await OnlyClaimAsync(store)).Origins).Body.Id);
    }

    [Fact]
    public async Task Outlets_that_cite_each_other_confirm_nothing()
    {
        await using var store = await TestStore.CreateAsync();
        await store.FileAsync(Samples.Article("uno", "2023-06-10", "tass"), Samples.Mention(saidBy: "cnn"));
        await store.FileAsync(Samples.Article("due", "2023-06-10", "cnn"), Samples.Mention(saidBy: "tass"));

        var claim = await OnlyClaimAsync(store);

        Assert.True(Assert.Single(claim.Origins).IsCircular);
        Assert.Equal(6, claim.Credibility.Grade);
    }

    [Fact]
    public async Task Two_independent_voices_confirm_and_one_does_not()
    {
        await using var store = await TestStore.CreateAsync();
        await store.FileAsync(Samples.Article("uno", "2023-06-10", "cnn"), Samples.Mention(saidBy: "us-officials"));
        Assert.Equal(3, (await OnlyClaimAsync(store)).Credibility.Grade);

        await store.FileAsync(Samples.Article("due", "2023-06-10", "reuters"), Samples.Mention(saidBy: "john-kirby"));
        Assert.Equal(3, (await OnlyClaimAsync(store)).Credibility.Grade);

        await store.FileAsync(Samples.Article("tre", "2023-06-11", "guardian"), Samples.Mention());
        var confirmed = await OnlyClaimAsync(store);
        Assert.Equal((1, 2), (confirmed.Credibility.Grade, confirmed.Claim.Origins));
        Assert.Equal(1, (await store.PageAsync(("origins", "2"))).Total);
    }

    [Fact]
    public async Task A_thousand_copies_of_one_text_are_one_group()
    {
        await using var store = await TestStore.CreateAsync();
        for (var i = 0; i < 60; i++)
        {
            await store.FileAsync(Samples.Article($"{_report} Copia {i}.", "2023-06-10", publisher: null) with { File = $"{i}.txt" }, Samples.Mention());
        }

        var claim = await OnlyClaimAsync(store);

        Assert.Equal((60, 1), (claim.Claim.Articles, claim.Claim.Origins));
        Assert.Equal(1, await store.ScalarAsync("SELECT count(DISTINCT copy_group) FROM articles"));
        await using var writing = await store.Writer.BeginAsync();
        // Of a whole group only one text is compared with, however many there are.
        Assert.Single(await writing.CopyCandidatesAsync(ArmsTracker.Ingest.Shingles.Of(Samples.Article(_report)).Bands()));
    }

    private static async Task<ArmsTracker.Store.Claims.ClaimDetail> OnlyClaimAsync(TestStore store)
    {
        var page = await store.PageAsync();
        var claim = Assert.Single(page.Lanes.SelectMany(lane => lane.Claims));
        return (await store.Claims.FindAsync(claim.Id))!;
    }
}

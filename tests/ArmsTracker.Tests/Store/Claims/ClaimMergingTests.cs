using ArmsTracker.Model;
using ArmsTracker.Store.Writing;
using ArmsTracker.Tests.Corroboration;

namespace ArmsTracker.Tests.Store.Claims;

/// <summary>Claims that grow and become one, whatever the reason is why they do.</summary>
public sealed class ClaimMergingTests
{
    private static readonly Matter _july = SampleMatters.Drones with { EventDate = EdtfDate.Parse("2023-07") };
    private static readonly Matter _august = SampleMatters.Drones with { EventDate = EdtfDate.Parse("2023-08") };

    [Fact]
    public async Task The_elder_of_two_claims_keeps_its_address_and_the_other_address_leads_to_it()
    {
        await using var store = await TestStore.CreateAsync();
        await AddAsync(store, Samples.Article("uno", "2023-07-01"), [_july], []);
        await AddAsync(store, Samples.Article("due", "2023-08-01"), [_august], []);
        await AddAsync(store, Samples.Article("due bis", "2023-08-02"), [_august], [2]);

        // The younger has more mentions, so that its row is the one that stays.
        await AddAsync(store, Samples.Article("tre"), [_july], [1, 2]);

        var (elder, younger) = (_july.Key[..12], _august.Key[..12]);
        var claim = await store.Claims.FindAsync(elder);
        Assert.Equal(elder, claim!.Claim.Id);
        Assert.Equal(elder, (await store.Claims.FindAsync(younger))!.Claim.Id);
        Assert.Equal((4, 4), (claim.Claim.Mentions, claim.Claim.Articles));
        Assert.Equal(1, await store.ScalarAsync("SELECT count(*) FROM claims"));
        Assert.Equal(4, (await store.PageAsync(("q", "drones delivered"))).Articles);
    }

    [Fact]
    public async Task An_address_that_has_become_another_twice_still_leads_to_the_claim()
    {
        await using var store = await TestStore.CreateAsync();
        var may = SampleMatters.Drones with { EventDate = EdtfDate.Parse("2023-05") };
        await AddAsync(store, Samples.Article("uno"), [may], []);
        await AddAsync(store, Samples.Article("due"), [_july], []);
        await AddAsync(store, Samples.Article("tre"), [_august], []);
        await AddAsync(store, Samples.Article("quattro"), [_august], [2, 3]);
        var kept = await store.ScalarAsync("SELECT max(claim_id) FROM mentions WHERE article_id = 4");
        await AddAsync(store, Samples.Article("cinque"), [may], [1, kept]);

        foreach (var matter in (Matter[])[may, _july, _august])
        {
            Assert.Equal(may.Key[..12], (await store.Claims.FindAsync(matter.Key[..12]))!.Claim.Id);
        }
    }

    [Fact]
    public async Task An_article_that_tells_both_claims_is_counted_once()
    {
        await using var store = await TestStore.CreateAsync();
        await AddAsync(store, Samples.Article("uno"), [_july, _august], [], apart: true);
        await AddAsync(store, Samples.Article("due"), [_july], [1, 2]);

        var claim = await store.Claims.FindAsync(_july.Key[..12]);

        Assert.Equal((3, 2), (claim!.Claim.Mentions, claim.Claim.Articles));
    }

    [Fact]
    public async Task A_matter_left_out_of_the_groups_is_refused()
    {
        await using var store = await TestStore.CreateAsync();
        await using var writing = await store.Writer.BeginAsync();
        var arriving = Arriving(Samples.Article("uno"), [_july, _august], [], apart: true);

        await Assert.ThrowsAsync<ArgumentException>(() => writing.AddAsync(arriving with { Groups = [arriving.Groups[0]] }));
        await Assert.ThrowsAsync<ArgumentException>(() => writing.AddAsync(arriving with { Groups = [.. arriving.Groups, arriving.Groups[0]] }));
    }

    private static async Task AddAsync(TestStore store, Article article, Matter[] matters, long[] claims, bool apart = false)
    {
        await using var writing = await store.Writer.BeginAsync();
        await writing.AddAsync(Arriving(article, matters, claims, apart));
        await writing.CommitAsync();
    }

    private static NewArticle Arriving(Article article, Matter[] matters, long[] claims, bool apart)
    {
        var mentions = matters.Select((matter, i) => Samples.Mention($"L'Iran ha consegnato droni, {i}.", date: matter.EventDate!.ToString())).ToList();
        string[] keys = [.. matters.Select(matter => matter.Key).Distinct()];
        return new NewArticle(
            article,
            mentions,
            matters,
            [.. mentions.Select(mention => new Telling(
                article.Sha256[..12], null, "thread", Stance.Told, false, mention.Event, "IR", "RU", mention.Topics, [], null, mention.EventDate, [], []))],
            keys.ToDictionary(key => key, _ => (IReadOnlyList<string>)["block"]),
            apart ? [.. keys.Select(key => new ClaimGroup([key], []))] : [new ClaimGroup(keys, claims)],
            [],
            [],
            []);
    }
}

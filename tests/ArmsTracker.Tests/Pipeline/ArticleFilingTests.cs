using ArmsTracker.Pipeline;
using ArmsTracker.Tests.Store;

namespace ArmsTracker.Tests.Pipeline;

public sealed class ArticleFilingTests
{
    [Fact]
    public async Task Articles_filed_together_give_the_claims_that_they_give_one_after_the_other()
    {
        ReadArticle[] articles = [.. AnnotatedMentions.Read().Select(one => new ReadArticle(one.Article, one.Mentions))];
        await using var together = await TestStore.CreateAsync();
        await using var apart = await TestStore.CreateAsync();

        var outcomes = await together.Filing.FileAsync([.. articles, articles[0]]);
        foreach (var article in articles)
        {
            await apart.Filing.FileAsync(article.Article, article.Mentions);
        }

        Assert.Equal(FilingOutcome.AlreadyStored, outcomes[^1]);
        Assert.All(outcomes.SkipLast(1), outcome => Assert.Equal(FilingOutcome.Filed, outcome));
        Assert.Equal(await ClaimsAsync(apart), await ClaimsAsync(together));
    }

    /// <summary>With their threads and mentions. What a claim updates may depend on how many others were looked at with it.</summary>
    private static async Task<string[]> ClaimsAsync(TestStore store)
    {
        var claims = new List<string>();
        await foreach (var claim in store.ClaimList.ReadAsync())
        {
            claims.Add($"{claim.Id} {claim.Thread} {string.Join(' ', claim.Mentions)}");
        }

        return [.. claims.Order(StringComparer.Ordinal)];
    }
}

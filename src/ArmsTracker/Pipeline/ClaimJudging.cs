using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using ArmsTracker.Store.Writing;

namespace ArmsTracker.Pipeline;

/// <summary>Brings up to date what claims are judged by: their origins, what they are to each other, their credibility.</summary>
internal static class ClaimJudging
{
    /// <param name="claims">The numbers of the claims of which a mention or an origin has changed.</param>
    public static async Task JudgeAsync(ArticleWriting writing, Gazetteer gazetteer, IReadOnlyCollection<long> claims, CancellationToken cancellation)
    {
        if (claims.Count == 0)
        {
            return;
        }

        var credits = await writing.CreditsAsync(claims, cancellation);
        foreach (var claim in claims)
        {
            await FollowAsync(writing, claim, [.. credits[claim]], cancellation);
        }

        var opposed = await new ClaimRelating(writing, gazetteer).RelateAsync(claims, cancellation);
        foreach (var (claim, opposition) in await writing.OppositionAsync(claims.Union(opposed), cancellation))
        {
            var (grade, why) = Credibility.Of(new Standing(
                opposition.Firmest, opposition.Origins, opposition.Articles, opposition.Denials, opposition.Contradictions, opposition.OpposingOrigins));
            await writing.SetCredibilityAsync(claim, grade, why, cancellation);
        }
    }

    private static async Task FollowAsync(ArticleWriting writing, long claim, StoredCredit[] credits, CancellationToken cancellation)
    {
        var origins = Origins.Of([.. credits.Select(one => one.Credit)]);
        var known = credits.ToDictionary(one => one.Credit, one => (one.Origin, one.IsCircular));
        await writing.SetOriginsAsync(
            claim,
            origins.Count,
            origins.SelectMany(origin => origin.Credits.Where(credit => known[credit] != (origin.Body, origin.IsCircular))
                .Select(credit => new CreditOrigin(credit.Teller, credit.Root, origin.Body, origin.IsCircular))),
            cancellation);
    }
}

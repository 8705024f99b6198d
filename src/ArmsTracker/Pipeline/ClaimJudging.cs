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
            Follow(writing, claim, [.. credits[claim]]);
        }

        var opposed = await new ClaimRelating(writing, gazetteer).RelateAsync(claims, cancellation);
        foreach (var (claim, opposition) in await writing.OppositionAsync(claims.Union(opposed), cancellation))
        {
            var (grade, why) = Credibility.Of(new Standing(
                opposition.Firmest, opposition.Origins, opposition.Articles, opposition.Denials, opposition.Contradictions, opposition.OpposingOrigins));
            writing.SetCredibility(claim, grade, why);
        }
    }

    private static void Follow(ArticleWriting writing, long claim, StoredCredit[] credits)
    {
        var origins = Origins.Of([.. credits.Select(one => one.Credit)]);
        var known = credits.ToDictionary(one => one.Credit, one => (one.Origin, one.IsCircular));
        writing.SetOrigins(
            claim,
            origins.Count,
            origins.SelectMany(origin => origin.Credits.Where(credit => known[credit] != (origin.Body, origin.IsCircular))
                .Select(credit => new CreditOrigin(credit.Teller, credit.Root, origin.Body, origin.IsCircular))));
    }
}

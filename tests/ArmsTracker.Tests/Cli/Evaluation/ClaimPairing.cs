namespace ArmsTracker.Tests.Cli.Evaluation;

/// <summary>A mention with the claim that it belongs to.</summary>
internal sealed record MentionOfClaim(ScoredClaim Claim, ClaimSpan Span);

/// <summary>A predicted mention and the annotated one that it is.</summary>
internal sealed record FoundMention(MentionOfClaim Gold, MentionOfClaim Predicted);

/// <summary>
/// Finds which predicted mentions are which annotated ones, one to one within an article. Two matters may stand on one
/// span: it then goes to the claims and threads that share most mentions, then to the largest overlap.
/// </summary>
internal static class ClaimPairing
{
    public static IReadOnlyList<FoundMention> Pair(ScoredClaims gold, ScoredClaims predicted)
    {
        var (goldByArticle, predictedByArticle) = (ByArticle(gold), ByArticle(predicted));
        var candidates = goldByArticle.SelectMany(article =>
            from g in article.Select((mention, position) => (Mention: mention, Position: position))
            from p in predictedByArticle[article.Key].Select((mention, position) => (Mention: mention, Position: position))
            let overlap = g.Mention.Span.Overlap(p.Mention.Span)
            where overlap > 0
            select (Article: article.Key, Gold: g, Predicted: p, Overlap: overlap)).ToList();

        var claims = candidates.CountBy(one => (one.Gold.Mention.Claim.Id, one.Predicted.Mention.Claim.Id)).ToDictionary();
        var threads = candidates.CountBy(one => (one.Gold.Mention.Claim.Thread, one.Predicted.Mention.Claim.Thread)).ToDictionary();
        var best =
            from one in candidates
            let closeness = claims[(one.Gold.Mention.Claim.Id, one.Predicted.Mention.Claim.Id)]
                + threads[(one.Gold.Mention.Claim.Thread, one.Predicted.Mention.Claim.Thread)]
            orderby closeness descending, one.Overlap descending, one.Gold.Position, one.Predicted.Position
            select one;

        var (usedGold, usedPredicted) = (new HashSet<(string, int)>(), new HashSet<(string, int)>());
        var found = new List<FoundMention>();
        foreach (var (article, g, p, _) in best)
        {
            if (!usedGold.Contains((article, g.Position)) && !usedPredicted.Contains((article, p.Position)))
            {
                usedGold.Add((article, g.Position));
                usedPredicted.Add((article, p.Position));
                found.Add(new FoundMention(g.Mention, p.Mention));
            }
        }

        return found;
    }

    private static ILookup<string, MentionOfClaim> ByArticle(ScoredClaims claims) => claims.Claims
        .SelectMany(claim => claim.Mentions.Select(span => new MentionOfClaim(claim, span)))
        .ToLookup(mention => mention.Span.Article, StringComparer.Ordinal);
}

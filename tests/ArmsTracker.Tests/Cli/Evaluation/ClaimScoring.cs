using ArmsTracker.Cli.Evaluation;

namespace ArmsTracker.Tests.Cli.Evaluation;

/// <summary>The figures mentions, claims, threads and relations, and a line for all that differs.</summary>
internal sealed record ClaimScore(Score Score, IReadOnlyList<string> Misses);

/// <summary>
/// Scores claims against annotated ones, over the mentions that were found: claims and threads by B³, where a mention's
/// precision is the share of its predicted cluster that is of its annotated one, and its recall the reverse; relations by
/// the pairs of annotated claims for which the predicted ones stand.
/// </summary>
internal static class ClaimScoring
{
    private const string Contradicts = "contradicts";

    public static ClaimScore Of(ScoredClaims gold, ScoredClaims predicted)
    {
        var found = ClaimPairing.Pair(gold, predicted);
        var both = found.CountBy(pair => (Gold: pair.Gold.Claim.Id, Predicted: pair.Predicted.Claim.Id)).ToDictionary();
        var (annotated, made) = Relations(gold, predicted, both);
        var mentions = new Counts { Found = found.Count, Predicted = Spans(predicted), Gold = Spans(gold) };
        var relations = new Counts { Found = annotated.Count(made.Contains), Predicted = made.Count, Gold = annotated.Count };
        return new ClaimScore(
            new Score(
                [
                    new("mentions", Figure.Of(mentions)),
                    new("claims", BCubed(found, mention => mention.Claim.Id)),
                    new("threads", BCubed(found, mention => mention.Claim.Thread)),
                    new("relations", Figure.Of(relations)),
                ],
                []),
            Misses(both, annotated, made));
    }

    private static int Spans(ScoredClaims claims) => claims.Claims.Sum(claim => claim.Mentions.Count);

    private static Figure BCubed(IReadOnlyList<FoundMention> found, Func<MentionOfClaim, string> level)
    {
        var gold = found.CountBy(pair => level(pair.Gold)).ToDictionary();
        var predicted = found.CountBy(pair => level(pair.Predicted)).ToDictionary();
        var (p, r) = (0.0, 0.0);
        foreach (var ((a, b), count) in found.CountBy(pair => (level(pair.Gold), level(pair.Predicted))))
        {
            p += (double)count * count / predicted[b];
            r += (double)count * count / gold[a];
        }

        (p, r) = (p / Math.Max(1, found.Count), r / Math.Max(1, found.Count));
        return new Figure(Math.Round(p, 4), Math.Round(r, 4), p + r == 0 ? 0 : Math.Round(2 * p * r / (p + r), 4), gold.Count);
    }

    /// <summary>Annotated and made, between annotated claims of which a mention was found.</summary>
    private static (HashSet<ScoredRelation> Annotated, HashSet<ScoredRelation> Made) Relations(
        ScoredClaims gold, ScoredClaims predicted, Dictionary<(string Gold, string Predicted), int> both)
    {
        var found = both.Keys.Select(pair => pair.Gold).ToHashSet(StringComparer.Ordinal);

        // A predicted claim stands for the annotated one that holds most of its mentions; of equals, for the last by name.
        var standsFor = both.GroupBy(entry => entry.Key.Predicted, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.OrderBy(entry => entry.Value).ThenBy(entry => entry.Key.Gold, StringComparer.Ordinal).Last().Key.Gold,
            StringComparer.Ordinal);
        return (
            [.. gold.Relations.Where(relation => found.Contains(relation.From) && found.Contains(relation.To)).Select(Undirected)],
            [.. from relation in predicted.Relations
                where standsFor.ContainsKey(relation.From) && standsFor.ContainsKey(relation.To)
                select Undirected(new ScoredRelation(standsFor[relation.From], relation.Type, standsFor[relation.To]))]);
    }

    /// <summary>"Contradicts" has no direction.</summary>
    private static ScoredRelation Undirected(ScoredRelation relation) =>
        relation.Type == Contradicts && string.CompareOrdinal(relation.From, relation.To) > 0
            ? new ScoredRelation(relation.To, relation.Type, relation.From)
            : relation;

    private static IReadOnlyList<string> Misses(
        Dictionary<(string Gold, string Predicted), int> both, HashSet<ScoredRelation> annotated, HashSet<ScoredRelation> made)
    {
        var splits = both.CountBy(entry => entry.Key.Gold).ToDictionary();
        var mixes = both.CountBy(entry => entry.Key.Predicted).ToDictionary();
        var byGold = both.OrderBy(entry => entry.Key.Gold, StringComparer.Ordinal).ThenBy(entry => entry.Key.Predicted, StringComparer.Ordinal);
        var byPredicted = both.OrderBy(entry => entry.Key.Predicted, StringComparer.Ordinal).ThenBy(entry => entry.Key.Gold, StringComparer.Ordinal);
        return
        [
            .. byGold.Where(entry => splits[entry.Key.Gold] > 1).Select(entry => $"SPLIT {entry.Key.Gold}: {entry.Value} in {entry.Key.Predicted}"),
            .. byPredicted.Where(entry => mixes[entry.Key.Predicted] > 1).Select(entry => $"MIXED {entry.Key.Predicted}: {entry.Value} of {entry.Key.Gold}"),
            .. Sorted(annotated.Except(made)).Select(relation => $"NOT FOUND {relation}"),
            .. Sorted(made.Except(annotated)).Select(relation => $"NOT A RELATION {relation}"),
        ];
    }

    private static IEnumerable<string> Sorted(IEnumerable<ScoredRelation> relations) => relations
        .OrderBy(relation => relation.From, StringComparer.Ordinal).ThenBy(relation => relation.Type, StringComparer.Ordinal).ThenBy(relation => relation.To, StringComparer.Ordinal)
        .Select(relation => $"{relation.From} {relation.Type} {relation.To}");
}

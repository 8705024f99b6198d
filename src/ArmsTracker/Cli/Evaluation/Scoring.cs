namespace ArmsTracker.Cli.Evaluation;

/// <summary>Precision, recall and F1, rounded to four places as they are stored and compared.</summary>
/// <param name="Gold">How many there were to find.</param>
internal readonly record struct Figure(double P, double R, double F1, int Gold)
{
    public static Figure Of(Counts counts)
    {
        var p = counts.Predicted == 0 ? 0 : (double)counts.Found / counts.Predicted;
        var r = counts.Gold == 0 ? 0 : (double)counts.Found / counts.Gold;
        return new Figure(Math.Round(p, 4), Math.Round(r, 4), p + r == 0 ? 0 : Math.Round(2 * p * r / (p + r), 4), counts.Gold);
    }
}

internal sealed class Counts
{
    public int Found { get; set; }

    public int Predicted { get; set; }

    public int Gold { get; set; }
}

/// <summary>Something that differs.</summary>
/// <param name="What">An attribute's name, or "NOT FOUND", or "NOT A MENTION".</param>
internal sealed record Miss(string Article, ScoredMention Mention, string What, IReadOnlyList<string> Gold, IReadOnlyList<string> Found);

/// <summary>Figures by name, in the order in which they are shown, and all that differs.</summary>
internal sealed record Score(IReadOnlyList<KeyValuePair<string, Figure>> Figures, IReadOnlyList<Miss> Misses)
{
    public Figure this[string name] => Figures.First(figure => figure.Key == name).Value;
}

/// <summary>
/// Scores mentions against annotated ones: detection over all articles, each attribute over the pairs found, and slots,
/// where every attribute value of every mention counts and is found only in a pair. Sums over all articles, then ratios.
/// </summary>
internal static class Scoring
{
    public static Score Of(IEnumerable<ScoredArticle> gold, IReadOnlyDictionary<string, ScoredArticle> predicted)
    {
        string[] names = ["detection", .. ScoredMention.Attributes, "slots"];
        var counts = names.ToDictionary(name => name, _ => new Counts());
        var misses = new List<Miss>();
        foreach (var article in gold)
        {
            Add(article, predicted.TryGetValue(article.Name, out var found) ? found.Mentions : [], counts, misses);
        }

        return new Score([.. names.Select(name => KeyValuePair.Create(name, Figure.Of(counts[name])))], misses);
    }

    /// <summary>One to one: the pair that agrees on most values first, then the largest overlap, then the order of the text.</summary>
    public static IReadOnlyList<(int Gold, int Predicted)> Pair(IReadOnlyList<ScoredMention> gold, IReadOnlyList<ScoredMention> predicted)
    {
        var candidates =
            from g in Enumerable.Range(0, gold.Count)
            from p in Enumerable.Range(0, predicted.Count)
            let overlap = gold[g].Overlap(predicted[p])
            where overlap > 0
            orderby gold[g].Agreement(predicted[p]) descending, overlap descending, g, p
            select (g, p);
        var (usedGold, usedPredicted) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<(int Gold, int Predicted)>();
        foreach (var (g, p) in candidates)
        {
            if (!usedGold.Contains(g) && !usedPredicted.Contains(p))
            {
                usedGold.Add(g);
                usedPredicted.Add(p);
                pairs.Add((g, p));
            }
        }

        return pairs;
    }

    private static void Add(
        ScoredArticle article, IReadOnlyList<ScoredMention> predicted, Dictionary<string, Counts> counts, List<Miss> misses)
    {
        var gold = article.Mentions;
        var pairs = Pair(gold, predicted);
        Count(counts["detection"], pairs.Count, predicted.Count, gold.Count);
        Count(counts["slots"], 0, predicted.Sum(mention => mention.Slots), gold.Sum(mention => mention.Slots));
        foreach (var (g, p) in pairs)
        {
            foreach (var attribute in ScoredMention.Attributes)
            {
                var (annotated, found) = (gold[g].Values[attribute], predicted[p].Values[attribute]);
                var shared = gold[g].Shared(predicted[p], attribute);
                Count(counts[attribute], shared, found.Count, annotated.Count);
                Count(counts["slots"], shared, 0, 0);
                if (!annotated.SetEquals(found))
                {
                    misses.Add(new Miss(article.Name, gold[g], attribute, Sorted(annotated), Sorted(found)));
                }
            }
        }

        misses.AddRange(Unpaired(gold, pairs.Select(pair => pair.Gold)).Select(mention => new Miss(article.Name, mention, "NOT FOUND", [], [])));
        misses.AddRange(Unpaired(predicted, pairs.Select(pair => pair.Predicted)).Select(mention => new Miss(article.Name, mention, "NOT A MENTION", [], [])));
    }

    private static void Count(Counts counts, int found, int predicted, int gold)
    {
        counts.Found += found;
        counts.Predicted += predicted;
        counts.Gold += gold;
    }

    private static IEnumerable<ScoredMention> Unpaired(IReadOnlyList<ScoredMention> mentions, IEnumerable<int> paired)
    {
        var used = paired.ToHashSet();
        return mentions.Where((_, index) => !used.Contains(index));
    }

    private static string[] Sorted(IReadOnlySet<string> values) => [.. values.Order(StringComparer.Ordinal)];
}

using System.CommandLine;
using ArmsTracker.Cli.Evaluation;
using ArmsTracker.Ingest;
using ArmsTracker.Pipeline;

namespace ArmsTracker.Cli;

/// <summary><c>evaluate FOLDER</c>: how well mentions are found in annotated articles.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Holds *.gold.json, with the text that each annotates beside it" };
        var predictions = new Option<string?>("--predictions") { Description = "Score this file (what 'extract --format json' printed) instead of extracting now", HelpName = "FILE" };
        var byArticle = new Option<bool>("--by-article") { Description = "Also a line for each article" };
        var byLanguage = new Option<bool>("--by-language") { Description = "Also a line for each language" };
        var misses = new Option<bool>("--misses") { Description = "Also every mention and value that differs" };
        var json = new Option<bool>("--json") { Description = "Only the figures, as JSON" };
        var command = new Command("evaluate", "Compare the mentions found with annotated ones. Example: evaluate tests/ArmsTracker.Tests/Fixtures/seeds --misses")
        {
            folder, predictions, byArticle, byLanguage, misses, json,
        };
        command.SetAction(result => Run(
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error,
            result.GetValue(folder)!,
            result.GetValue(predictions),
            new Wanted(result.GetValue(byArticle), result.GetValue(byLanguage), result.GetValue(misses), result.GetValue(json))));
        return command;
    }

    private static int Run(TextWriter output, TextWriter error, string folder, string? predictionsPath, Wanted wanted)
    {
        if (!Directory.Exists(folder))
        {
            error.WriteLine($"{folder} is not a folder. Name one that holds *.gold.json.");
            return ExitCode.Usage;
        }

        try
        {
            var articles = AnnotatedArticles.Below(folder);
            if (articles.Count == 0)
            {
                error.WriteLine($"No *.gold.json below {folder}. Name a folder with annotated articles.");
                return ExitCode.Usage;
            }

            var predicted = predictionsPath is null ? Extract(articles, error) : AnnotatedArticles.ReadPredictions(predictionsPath);
            Show(output, error, [.. articles.Select(article => article.Gold)], predicted, wanted);
            return articles.All(article => predicted.ContainsKey(article.Gold.Name)) ? ExitCode.Done : ExitCode.Incomplete;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return ExitCode.Usage;
        }
    }

    private static Dictionary<string, ScoredArticle> Extract(IReadOnlyList<AnnotatedArticle> articles, TextWriter error)
    {
        var reading = ArticleReading.Load();
        var predicted = new Dictionary<string, ScoredArticle>(StringComparer.Ordinal);
        foreach (var (gold, path) in articles)
        {
            if (!File.Exists(path))
            {
                error.WriteLine($"{path} is missing: the text stands beside its annotations.");
                continue;
            }

            try
            {
                var read = reading.Read(new Incoming(path, Path.GetFileName(path), ArticleForm.Text, ArticleFile.Read(path), null, ArticleFacts.None));
                predicted[gold.Name] = ScoredArticle.Parse(ArticleJson.Write(read), gold.Name);
            }
            catch (UnreadableArticleException e)
            {
                error.WriteLine(e.Message);
            }
        }

        return predicted;
    }

    private static void Show(
        TextWriter output, TextWriter error, IReadOnlyList<ScoredArticle> gold, Dictionary<string, ScoredArticle> predicted, Wanted wanted)
    {
        var absent = gold.Select(article => article.Name).Where(name => !predicted.ContainsKey(name)).Order(StringComparer.Ordinal).ToArray();
        if (absent.Length > 0)
        {
            error.WriteLine($"no prediction for {absent.Length} of {gold.Count} articles: {string.Join(", ", absent.Take(5))}");
        }

        var score = Scoring.Of(gold, predicted);
        if (wanted.Json)
        {
            output.WriteLine(ScoreTable.Json(score));
            return;
        }

        IEnumerable<string> lines =
        [
            .. wanted.ByArticle ? gold.Select(article => ScoreTable.Line(article.Name, Scoring.Of([article], predicted))) : [],
            .. wanted.ByLanguage ? gold.GroupBy(article => article.Language ?? "unknown").OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => ScoreTable.Line($"{group.Key}, {group.Count()} articles", Scoring.Of(group, predicted))) : [],
            .. wanted.Misses ? score.Misses.Select(ScoreTable.Line) : [],
            .. ScoreTable.Lines(score),
        ];
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }

    private sealed record Wanted(bool ByArticle, bool ByLanguage, bool Misses, bool Json);
}

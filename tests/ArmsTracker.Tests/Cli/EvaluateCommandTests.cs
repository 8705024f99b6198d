using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ArmsTracker.Tests.Cli;

/// <summary>The expected figures come from the annotators' scoring script: see Fixtures/README.md.</summary>
public sealed partial class EvaluateCommandTests
{
    private static readonly string _expected = Path.Combine(FixtureFiles.Folder, "evaluation");
    private static readonly string _predictions = Path.Combine(_expected, "predictions.jsonl");

    [Fact]
    public async Task The_table_is_that_of_the_scoring_script()
    {
        var run = await CommandRun.OfAsync("evaluate", FixtureFiles.AnnotatedSeeds, "--predictions", _predictions, "--by-article");

        Assert.Equal(await File.ReadAllLinesAsync(Path.Combine(_expected, "by-article.txt")), run.OutputLines);
    }

    [Fact]
    public async Task The_json_is_that_of_the_scoring_script()
    {
        var run = await CommandRun.OfAsync("evaluate", FixtureFiles.AnnotatedSeeds, "--predictions", _predictions, "--json");

        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_expected, "figures.json")));
        Assert.Equal(Flat(expected!), Flat(JsonNode.Parse(run.Output)!));
    }

    [Fact]
    public async Task The_misses_are_those_of_the_scoring_script_in_its_order()
    {
        var run = await CommandRun.OfAsync("evaluate", FixtureFiles.AnnotatedSeeds, "--predictions", _predictions, "--misses");

        var misses = run.OutputLines.Select(line => Miss().Match(line)).Where(match => match.Success).Select(match => match.Value);
        Assert.Equal(await File.ReadAllLinesAsync(Path.Combine(_expected, "misses.txt")), misses);
        Assert.Contains("955 supplier: gold [IR] found [RU] | Il portavoce", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_without_prediction_is_named_and_counted_as_empty()
    {
        var run = await CommandRun.OfAsync("evaluate", FixtureFiles.AnnotatedSeeds, "--predictions", _predictions);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("no prediction for 1 of 5 articles: 002_c00581894cc2c3f6.txt", run.Error.Trim());
    }

    [Fact]
    public async Task The_annotations_themselves_score_one()
    {
        using var folder = new TemporaryFolder();
        var lines = Directory.GetFiles(FixtureFiles.Folder, "*.gold.json", SearchOption.AllDirectories)
            .Select(path => JsonSerializer.Serialize(JsonDocument.Parse(File.ReadAllText(path))));
        await File.WriteAllLinesAsync(folder["gold.jsonl"], lines);

        var run = await CommandRun.OfAsync("evaluate", FixtureFiles.Folder, "--predictions", folder["gold.jsonl"], "--misses");

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.OutputLines, line => Assert.Contains("F1 1.000", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_predictions_the_texts_beside_the_annotations_are_read_and_each_language_has_its_line()
    {
        var run = await CommandRun.OfAsync("evaluate", FixtureFiles.Folder, "--by-language");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["de, 2", "en, 14", "es, 2", "fr, 2", "it, 19", "ru, 1", "uk, 1"], run.OutputLines[..7].Select(line => line[..line.IndexOf(" articles", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task A_missing_text_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.gold.json", """{"article": "a.txt", "mentions": []}""");

        var run = await CommandRun.OfAsync("evaluate", folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{folder["a.txt"]} is missing", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"article": "a.txt", "mentions": [{"start": "x"}]}""")]
    public async Task A_line_that_is_no_prediction_is_named(string line)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("p.jsonl", $"{{\"article\": \"a.txt\", \"mentions\": []}}\n\n{line}\n");

        var run = await CommandRun.OfAsync("evaluate", FixtureFiles.AnnotatedSeeds, "--predictions", path);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"{path}:3 is no article with mentions", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_or_holds_no_annotations_is_told()
    {
        using var folder = new TemporaryFolder();

        var empty = await CommandRun.OfAsync("evaluate", folder.Path);
        var missing = await CommandRun.OfAsync("evaluate", folder["none"]);

        Assert.Equal((2, 2), (empty.ExitCode, missing.ExitCode));
        Assert.StartsWith("No *.gold.json below", empty.Error, StringComparison.Ordinal);
        Assert.Contains("is not a folder", missing.Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, double> Flat(JsonNode json) => json.AsObject()
        .SelectMany(figure => figure.Value!.AsObject().Select(part => (Key: $"{figure.Key}.{part.Key}", Value: part.Value!.GetValue<double>())))
        .ToDictionary(pair => pair.Key, pair => pair.Value);

    [GeneratedRegex(@"^\S+:\d+ (?:NOT FOUND|NOT A MENTION|[a-z_]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Miss();
}

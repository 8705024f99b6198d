using System.Text.Json;

namespace ArmsTracker.Cli.Evaluation;

/// <summary>One article's mentions, annotated or predicted.</summary>
/// <param name="Name">The last part of the article's path.</param>
internal sealed record ScoredArticle(string Name, string? Language, IReadOnlyList<ScoredMention> Mentions)
{
    /// <exception cref="CommandException">It is not an object as claim-model.md has it.</exception>
    public static ScoredArticle Parse(string json, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new ScoredArticle(
                Path.GetFileName(root.GetProperty("article").GetString()!),
                root.TryGetProperty("language", out var language) ? language.GetString() : null,
                [.. root.GetProperty("mentions").EnumerateArray().Select(ScoredMention.Read)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CommandException($"{place} is no article with mentions as 'extract --format json' prints it: {e.Message}", e);
        }
    }
}

/// <summary>An annotated article and where its text should be.</summary>
internal sealed record AnnotatedArticle(ScoredArticle Gold, string TextPath);

internal static class AnnotatedArticles
{
    /// <summary>All *.gold.json below the folder, in the order of their paths.</summary>
    public static IReadOnlyList<AnnotatedArticle> Below(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.gold.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Predictions by article, one object a line.</summary>
    public static Dictionary<string, ScoredArticle> ReadPredictions(string path) => File.ReadLines(path)
        .Select((line, index) => (Line: line, Place: $"{path}:{index + 1}"))
        .Where(entry => !string.IsNullOrWhiteSpace(entry.Line))
        .Select(entry => ScoredArticle.Parse(entry.Line, entry.Place))
        .GroupBy(article => article.Name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    private static AnnotatedArticle Read(string path)
    {
        var gold = ScoredArticle.Parse(File.ReadAllText(path), path);
        return new AnnotatedArticle(gold, Path.Combine(Path.GetDirectoryName(path)!, gold.Name));
    }
}

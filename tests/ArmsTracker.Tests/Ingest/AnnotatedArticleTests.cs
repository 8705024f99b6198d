using System.Text.Json;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Ingest;

/// <summary>Every annotated article, read as a file.</summary>
public sealed class AnnotatedArticleTests
{
    /// <summary>Its year can only be concluded from what it expects of "spring 2024"; none is concluded here.</summary>
    private const string DateOnlyInferred = "004_fb0810e794d3bd4f";

    public static TheoryData<string> Articles { get; } =
        [.. Directory.EnumerateFiles(FixtureFiles.Folder, "*.gold.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(FixtureFiles.Folder, path)[..^".gold.json".Length]).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Title_language_and_publisher_are_as_annotated(string name)
    {
        var (article, gold) = Read(name);

        Assert.Equal(gold.GetProperty("title").GetString(), article.Title?.Value);
        Assert.Equal(gold.GetProperty("language").GetString(), article.Language);
        Assert.Equal(gold.GetProperty("publisher").GetString(), article.Publisher?.Value);
        Assert.Equal(article.Title?.Value, article.Title is { Evidence: { } span } ? article.Words(span) : null);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_date_is_as_annotated_and_read_from_the_annotated_words(string name)
    {
        var (article, gold) = Read(name);
        if (name.EndsWith(DateOnlyInferred, StringComparison.Ordinal))
        {
            Assert.Null(article.Published);
            return;
        }

        Assert.Equal(gold.GetProperty("published").GetString(), article.Published?.Value.ToString());
        if (gold.GetProperty("published_evidence").GetString() is { } words)
        {
            var start = article.Text.IndexOf(words, StringComparison.Ordinal);
            Assert.True(article.Published!.Evidence!.Value.Overlaps(new TextSpan(start, start + words.Length)));
        }
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void No_mention_lies_in_boilerplate_but_in_a_caption_told_again(string name)
    {
        var (article, gold) = Read(name);

        var wrong =
            from mention in gold.GetProperty("mentions").EnumerateArray()
            let span = new TextSpan(mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32())
            from mark in article.Boilerplate
            where mark.Kind is not (BoilerplateKind.RepeatedCaption or BoilerplateKind.OutletSuffix) && mark.Span.Overlaps(span)
            select $"{mark.Kind}: {article.Words(span)}";
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void The_text_is_the_files_and_quotes_are_found_at_their_spans(string name)
    {
        var (article, gold) = Read(name);

        Assert.Equal(File.ReadAllText(PathOf(name)), article.Text);
        Assert.All(gold.GetProperty("mentions").EnumerateArray(), mention => Assert.Equal(
            mention.GetProperty("quote").GetString(),
            article.Words(new TextSpan(mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32()))));
    }

    private static (Article Article, JsonElement Gold) Read(string name)
    {
        var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(FixtureFiles.Folder, name + ".gold.json"))).RootElement;
        return (Reading.Bytes(File.ReadAllBytes(PathOf(name))), gold);
    }

    private static string PathOf(string name) => Path.Combine(FixtureFiles.Folder, name + ".txt");
}

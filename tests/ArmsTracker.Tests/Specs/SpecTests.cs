using ArmsTracker.Model;
using ArmsTracker.Tests.Extraction;

namespace ArmsTracker.Tests.Specs;

/// <summary>The examples, each a test: what a text says and, as much, what it does not say.</summary>
public sealed class SpecTests
{
    private static readonly Dictionary<string, SpecExample> _examples = SpecReader.ReadAll().ToDictionary(example => example.Title, StringComparer.Ordinal);

    public static TheoryData<string> Titles { get; } = [.. _examples.Keys];

    public static TheoryData<string> Languages { get; } = [.. _examples.Values.Select(example => example.Language).Distinct()];

    [Theory]
    [MemberData(nameof(Titles))]
    public void An_example_holds_exactly_these_mentions(string example)
    {
        var spec = _examples[example];
        var article = Extracting.Article(spec.Text, spec.Language, spec.Published);

        var found = Extracting.Mentions(article);

        Assert.All(found, mention => Assert.Equal(mention.Quote, new ScalarOffsets(spec.Text).Slice(spec.Text, mention.Span)));
        if (SpecComparison.Difference(spec, found) is { } difference)
        {
            Assert.Fail(difference);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_family_of_rules_has_examples_of_what_is_and_of_what_is_not(string language)
    {
        string[] families = ["topics", "events", "modality", "parties", "quantities", "dates", "places", "systems", "attribution", "clauses", "scope"];
        var byFamily = _examples.Values.Where(example => example.Language == language).ToLookup(example => example.Family);

        Assert.Equal(families.Order(), byFamily.Select(family => family.Key).Order());
        Assert.All(byFamily, family => Assert.Contains(family, example => example.IsNegative));
        Assert.All(byFamily, family => Assert.Contains(family, example => example.Mentions.Count > 0));
    }
}

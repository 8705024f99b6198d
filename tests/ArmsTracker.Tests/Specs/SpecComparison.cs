using System.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Specs;

/// <summary>Lays what an example expects beside what was found.</summary>
internal static class SpecComparison
{
    /// <summary>Null where all is as expected, else a page that shows the text, both sides, and why each value was read.</summary>
    public static string? Difference(SpecExample example, IReadOnlyList<Mention> found)
    {
        var agrees = example.Mentions.Count == found.Count && example.Mentions.Zip(found).All(pair => !Misses(pair.First, pair.Second).Any());
        if (agrees)
        {
            return null;
        }

        var page = new StringBuilder().AppendLine().AppendLine(example.Title).AppendLine($"  at {example.Place}").AppendLine().AppendLine($"  {example.Text}").AppendLine();
        page.AppendLine($"Expected {example.Mentions.Count}, found {found.Count}.");
        for (var i = 0; i < Math.Max(example.Mentions.Count, found.Count); i++)
        {
            var expected = i < example.Mentions.Count ? example.Mentions[i] : null;
            Show(page, i + 1, expected, i < found.Count ? found[i] : null);
        }

        return page.ToString();
    }

    private static IEnumerable<string> Misses(ExpectedMention expected, Mention found)
    {
        if (expected.Quote != found.Quote)
        {
            yield return $"quote: expected «{expected.Quote}»";
        }

        foreach (var (attribute, value) in expected.Values.Where(value => Values.Of(found, value.Key) != value.Value))
        {
            yield return $"{attribute}: expected {value}, found {Values.Of(found, attribute)}";
        }
    }

    private static void Show(StringBuilder page, int number, ExpectedMention? expected, Mention? found)
    {
        page.AppendLine().AppendLine($"{number}. {(found is null ? $"NOT FOUND «{expected!.Quote}»" : $"«{found.Quote}»")}");
        if (expected is not null && found is not null)
        {
            foreach (var miss in Misses(expected, found))
            {
                page.AppendLine($"   WRONG {miss}");
            }
        }
        else if (found is not null)
        {
            page.AppendLine("   NOT EXPECTED");
        }

        foreach (var evidence in found?.Evidence ?? [])
        {
            page.AppendLine($"     {evidence.Attribute} = {evidence.Value} ({evidence.Rule}{(evidence.Span is { } span ? $" at {span.Start}–{span.End}" : "")})");
        }
    }
}

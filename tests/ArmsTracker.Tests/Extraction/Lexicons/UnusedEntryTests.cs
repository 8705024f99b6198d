using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Text;
using ArmsTracker.Tests.Specs;
using YamlDotNet.RepresentationModel;

namespace ArmsTracker.Tests.Extraction.Lexicons;

/// <summary>
/// How many words of the lexicons no example and no annotated article ever uses. Whole classes of words are listed that
/// no example needs one by one, so the number is no fault; but it may not grow without being looked at.
/// </summary>
public sealed class UnusedEntryTests
{
    private static readonly IReadOnlyList<SpecExample> _examples = SpecReader.ReadAll();

    [Theory]
    [InlineData("de", 0.95)]
    [InlineData("en", 0.83)]
    [InlineData("es", 0.89)]
    [InlineData("fr", 0.90)]
    [InlineData("it", 0.75)]
    [InlineData("pl", 0.95)]
    [InlineData("ru", 0.95)]
    [InlineData("uk", 0.95)]
    public void The_share_of_words_that_no_example_uses_does_not_grow(string language, double most)
    {
        var forms = YamlFile.Names($"Extraction/Languages/{language}/")
            .Where(file => !file.EndsWith("settings.yaml", StringComparison.Ordinal))
            .SelectMany(file => Forms(file, YamlFile.Load(file).Root)).ToArray();
        var index = new PatternIndex(forms.SelectMany(form => Pattern.Parse(form.Form).Select(pattern => new PatternEntry(pattern, new SystemSense(form.Place)))));
        var found = new List<Mark>();
        foreach (var text in Texts(language))
        {
            var tokens = Tokenizer.Tokenize(text).ToArray();
            index.Find(tokens, 0, tokens.Length, found);
        }

        var used = found.Select(mark => ((SystemSense)mark.Sense).Id).ToHashSet(StringComparer.Ordinal);
        var unused = forms.Where(form => !used.Contains(form.Place)).ToArray();
        var share = (double)unused.Length / forms.Length;
        Assert.True(share <= most, $"{unused.Length} of {forms.Length} words of {language} are used by no example ({share:F3}), the first of them {string.Join(", ", unused.Take(20).Select(form => $"'{form.Form}' ({form.Place})"))}");
    }

    private static IEnumerable<string> Texts(string language) =>
        _examples.Where(example => example.Language == language).Select(example => example.Text)
            .Concat(Directory.EnumerateFiles(FixtureFiles.Folder, $"*_{language}_*.txt", SearchOption.AllDirectories).Select(File.ReadAllText))
            .Concat(language == "it" ? Directory.EnumerateFiles(FixtureFiles.Seeds, "*.txt").Select(File.ReadAllText) : []);

    private static IEnumerable<(string Form, string Place)> Forms(string file, YamlNode? node) => node switch
    {
        YamlSequenceNode list => list.Children.SelectMany(child => Forms(file, child)),
        YamlMappingNode map => map.Children.Where(child => child.Key is YamlScalarNode { Value: not ("topics" or "range") })
            .SelectMany(child => child.Value is YamlSequenceNode words ? words.Children.OfType<YamlScalarNode>().Select(word => (word.Value!, $"{file}:{word.Start.Line}:{word.Start.Column}")) : []),
        _ => [],
    };
}

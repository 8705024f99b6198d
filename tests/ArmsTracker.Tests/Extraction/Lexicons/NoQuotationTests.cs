using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Text;
using YamlDotNet.RepresentationModel;

namespace ArmsTracker.Tests.Extraction.Lexicons;

/// <summary>
/// The lexicons hold words of the language and not sentences of the annotated articles, which would say nothing of how
/// an article is read that nobody here has seen.
/// </summary>
public sealed class NoQuotationTests
{
    private const int Long = 6;

    public static TheoryData<string> Files { get; } = [.. YamlFile.Names("Extraction/Languages/"), .. YamlFile.Names("Extraction/Gazetteer/")];

    [Theory]
    [MemberData(nameof(Files))]
    public void No_long_pattern_is_taken_from_an_annotated_article(string file)
    {
        var texts = Directory.EnumerateFiles(FixtureFiles.Folder, "*.txt", SearchOption.AllDirectories)
            .Where(path => File.Exists(Path.ChangeExtension(path, ".gold.json")))
            .Select(path => Tokenizer.Tokenize(File.ReadAllText(path)).ToArray()).ToArray();
        Assert.NotEmpty(texts);

        // The sense of each pattern is the form it was written as.
        var index = new PatternIndex(Words(YamlFile.Load(file).Root)
            .Where(form => form.Split(' ').Count(word => word != "..") >= Long && !IsName(form))
            .SelectMany(form => Patterns(form).Select(pattern => new PatternEntry(pattern, new SystemSense(form)))));
        var quoted = new List<Mark>();
        foreach (var tokens in texts)
        {
            index.Find(tokens, 0, tokens.Length, quoted);
        }

        Assert.Empty(quoted);
    }

    private static IEnumerable<string> Words(YamlNode? node) => node switch
    {
        YamlScalarNode { Value: { } value } => [value],
        YamlSequenceNode list => list.Children.SelectMany(Words),
        YamlMappingNode map => map.Children.Where(child => child.Key is not YamlScalarNode { Value: "name" }).SelectMany(child => Words(child.Value)),
        _ => [],
    };

    /// <summary>"Institute for Science and International Security": what has such a name can only be called by it.</summary>
    private static bool IsName(string form) => form.Split(' ').All(word => word.Length <= 3 || char.IsUpper(word[0]));

    private static IReadOnlyList<Pattern> Patterns(string form)
    {
        try
        {
            return Pattern.Parse(form);
        }
        catch (FormatException)
        {
            // A value that is no pattern: a number, an id with a mark.
            return [];
        }
    }
}

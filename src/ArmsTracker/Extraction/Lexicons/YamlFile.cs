using System.Globalization;
using System.Reflection;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>One embedded YAML file, read so that every complaint can name its line.</summary>
internal sealed class YamlFile
{
    private YamlFile(string name, YamlNode? root) => (Name, Root) = (name, root);

    public string Name { get; }

    /// <summary>The document, or null where the file holds only comments.</summary>
    public YamlNode? Root { get; }

    /// <summary>The embedded files whose names begin with <paramref name="folder"/>, in the order of their names.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static YamlFile Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new LexiconException(name, 0, "the file is missing from the program.");
        using var reader = new StreamReader(stream);
        return Parse(name, reader);
    }

    public static YamlFile Parse(string name, TextReader reader)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(reader);
        }
        catch (YamlException e)
        {
            throw new LexiconException(name, e.Start.Line, e.Message);
        }

        return new YamlFile(name, yaml.Documents.Count == 0 ? null : yaml.Documents[0].RootNode);
    }

    public LexiconException Error(YamlNode node, string message) => new(Name, node.Start.Line, message);

    public IEnumerable<YamlNode> Items(YamlNode? node) => node switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        _ => throw Error(node, "a list is expected here."),
    };

    public string Text(YamlNode node) => node is YamlScalarNode { Value: { } value }
        ? value
        : throw Error(node, "a word is expected here.");

    public IReadOnlyList<string> Texts(YamlNode? node) => node is YamlScalarNode ? [Text(node)] : [.. Items(node).Select(Text)];

    /// <summary>The entries of a mapping, each key one of <paramref name="known"/>.</summary>
    public YamlRecord Record(YamlNode node, params ReadOnlySpan<string> known)
    {
        if (node is not YamlMappingNode map)
        {
            throw Error(node, "an entry of 'key: value' lines is expected here.");
        }

        var values = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Children)
        {
            var name = Text(key);
            if (!known.Contains(name))
            {
                throw Error(key, $"unknown key '{name}'; known are {string.Join(", ", known.ToArray())}.");
            }

            values[name] = value;
        }

        return new YamlRecord(this, map, values);
    }
}

/// <summary>One mapping of a YAML file whose keys have been checked.</summary>
internal sealed record YamlRecord(YamlFile File, YamlNode Node, IReadOnlyDictionary<string, YamlNode> Values)
{
    public YamlNode? this[string key] => Values.GetValueOrDefault(key);

    public string Text(string key) => Values.TryGetValue(key, out var node)
        ? File.Text(node)
        : throw File.Error(Node, $"'{key}' is missing.");

    public string? OptionalText(string key) => Values.TryGetValue(key, out var node) ? File.Text(node) : null;

    public IReadOnlyList<string> Texts(string key) => File.Texts(this[key]);

    public bool Flag(string key) => OptionalText(key) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw File.Error(Values[key], $"'{key}' is true or false."),
    };

    public double Number(string key) =>
        double.TryParse(Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw File.Error(Values[key], $"'{key}' is a number.");
}

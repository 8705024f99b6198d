using System.Globalization;
using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;
using YamlDotNet.RepresentationModel;

namespace ArmsTracker.Tests.Specs;

/// <summary>Reads examples. What it does not know is an error that names file and line, never a check left out.</summary>
internal static class SpecReader
{
    private static readonly string[] _lists = ["topics", "systems", "attribution"];
    private static readonly string[] _words = ["event", "modality", "supplier", "recipient", "event_date"];

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Specs");

    public static IReadOnlyList<SpecExample> ReadAll() =>
        [.. from path in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            from example in Read(Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllText(path))
            select example];

    /// <param name="name">The file below <c>Specs/</c>: <c>it/topics.yaml</c>.</param>
    /// <exception cref="LexiconException">An entry is wrong; the message names file and line.</exception>
    public static IEnumerable<SpecExample> Read(string name, string yaml)
    {
        using var reader = new StringReader(yaml);
        var file = YamlFile.Parse(name, reader);
        foreach (var node in file.Items(file.Root))
        {
            var entry = file.Record(node, "name", "text", "published", "mentions");
            var text = entry.Text("text").Trim();
            var mentions = entry["mentions"] ?? throw file.Error(node, "'mentions' is missing; a text without any has 'mentions: []'.");
            yield return new SpecExample(
                Path.GetDirectoryName(name)!,
                Path.GetFileNameWithoutExtension(name),
                entry.Text("name"),
                $"{name}:{node.Start.Line}",
                text,
                entry.OptionalText("published") is { } published ? DateOf(file, entry["published"]!, published) : null,
                [.. file.Items(mentions).Select(mention => ReadMention(file, mention, text))]);
        }
    }

    private static ExpectedMention ReadMention(YamlFile file, YamlNode node, string text)
    {
        var entry = file.Record(node, ["quote", "quantity", "places", .. _lists, .. _words]);
        var quote = entry.OptionalText("quote") ?? text;
        if (!text.Contains(quote, StringComparison.Ordinal))
        {
            throw file.Error(entry["quote"]!, $"the text does not hold the words '{quote}'.");
        }

        var values = entry.Values.Keys.Where(key => key != "quote").ToDictionary(
            key => key,
            key => key switch
            {
                "quantity" => Quantity(file, entry.Values[key]),
                "places" => Places(file, entry.Values[key]),
                _ when _lists.Contains(key) => Values.OfList(entry.Texts(key)),
                _ => entry.Text(key),
            },
            StringComparer.Ordinal);
        return new ExpectedMention(quote, values);
    }

    /// <summary><c>[{id: alabuga, role: site}]</c>, or <c>none</c>.</summary>
    private static string Places(YamlFile file, YamlNode node) => IsNone(file, node) ? ExpectedMention.None : Values.OfList(
        file.Items(node).Select(place => file.Record(place, "id", "role")).Select(place => Values.OfPlace(place.Text("id"), place.Text("role"))));

    /// <summary><c>{min: 400, unit: drone}</c>, or <c>none</c>.</summary>
    private static string Quantity(YamlFile file, YamlNode node)
    {
        if (IsNone(file, node))
        {
            return ExpectedMention.None;
        }

        var entry = file.Record(node, "min", "max", "unit", "approximate");
        return Values.OfQuantity(Bound("min"), Bound("max"), entry.OptionalText("unit"), entry.Flag("approximate"));

        long? Bound(string key) => entry.OptionalText(key) is not { } number ? null
            : long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
            : throw file.Error(entry[key]!, $"'{number}' is no whole number.");
    }

    private static bool IsNone(YamlFile file, YamlNode node) => node is YamlScalarNode && file.Text(node) == ExpectedMention.None;

    private static EdtfDate DateOf(YamlFile file, YamlNode node, string text) =>
        EdtfDate.TryParse(text, out var date) ? date : throw file.Error(node, $"'{text}' is no EDTF date.");
}

using System.Collections.Frozen;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>Reads systems, places and sources from <c>Extraction/Gazetteer/*.yaml</c>.</summary>
public static class GazetteerReader
{
    private const string Folder = "Extraction/Gazetteer/";

    private static readonly string[] _placeKinds = ["port", "plant", "base", "test-site", "airport", "city", "region", "sea", "river"];

    private static readonly string[] _sourceKinds =
        ["newspaper", "agency", "broadcaster", "aggregator", "specialist-press", "government", "person", "think-tank", "unnamed"];

    /// <exception cref="LexiconException">An entry is wrong; the message names file and line.</exception>
    public static Gazetteer Read() => Read(YamlFile.Load);

    internal static Gazetteer Read(Func<string, YamlFile> open)
    {
        var systems = ReadEntries(open(Folder + "systems.yaml"), ["topics", "country", "family"], (id, entry) => new WeaponSystem(
            id, entry.Text("name"), ReadTopics(entry), entry.Text("country"), entry.OptionalText("family")));
        var places = ReadEntries(open(Folder + "places.yaml"), ["kind", "country", "latitude", "longitude"], (id, entry) => new Place(
            id, entry.Text("name"), entry.Text("country"), entry.Number("latitude"), entry.Number("longitude"), Kind(entry, _placeKinds)));
        var sources = ReadEntries(open(Folder + "sources.yaml"), ["kind", "country", "part_of"], (id, entry) => new Source(
            id, entry.Text("name"), Kind(entry, _sourceKinds), entry.OptionalText("country"), entry.OptionalText("part_of")));
        CheckReferences(systems, "family", system => system.Family);
        CheckReferences(sources, "part_of", source => source.PartOf);
        return new Gazetteer(
            systems.ToFrozen(), places.ToFrozen(), sources.ToFrozen(), systems.Aliases, places.Aliases, sources.Aliases);
    }

    private static Entries<T> ReadEntries<T>(YamlFile file, string[] keys, Func<string, YamlRecord, T> read)
    {
        var entries = new Entries<T>([], []);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in file.Items(file.Root))
        {
            var entry = file.Record(node, [.. keys, "id", "name", "aliases"]);
            var id = entry.Text("id");
            if (!entries.ById.TryAdd(id, (entry, read(id, entry))))
            {
                throw file.Error(node, $"'{id}' stands here a second time.");
            }

            foreach (var text in entry.Texts("aliases").Prepend(entry.Text("name")).Distinct())
            {
                CheckAlias(entry, text);
                if (!owners.TryAdd(text, id))
                {
                    throw file.Error(node, $"'{text}' is a name of '{owners[text]}' too.");
                }

                entries.Aliases.Add(new Alias(id, text));
            }
        }

        return entries;
    }

    private static IReadOnlyList<Topic> ReadTopics(YamlRecord entry) =>
        [.. entry.Texts("topics").Select(name => Vocabulary.Topics.TryParse(name, out var topic)
            ? topic
            : throw entry.File.Error(entry.Node, $"'{name}' is no topic."))];

    private static string Kind(YamlRecord entry, string[] kinds) => kinds.Contains(entry.Text("kind"))
        ? entry.Text("kind")
        : throw entry.File.Error(entry.Values["kind"], $"'{entry.Text("kind")}' is no kind; known are {string.Join(", ", kinds)}.");

    private static void CheckAlias(YamlRecord entry, string alias)
    {
        try
        {
            _ = Pattern.Parse(alias);
        }
        catch (FormatException e)
        {
            throw entry.File.Error(entry.Node, e.Message);
        }
    }

    private static void CheckReferences<T>(Entries<T> entries, string key, Func<T, string?> reference)
    {
        foreach (var (entry, value) in entries.ById.Values)
        {
            if (reference(value) is { } id && !entries.ById.ContainsKey(id))
            {
                throw entry.File.Error(entry.Node, $"{key} names '{id}', which does not exist.");
            }
        }
    }

    private sealed record Entries<T>(Dictionary<string, (YamlRecord Entry, T Value)> ById, List<Alias> Aliases)
    {
        public FrozenDictionary<string, T> ToFrozen() =>
            ById.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal);
    }
}

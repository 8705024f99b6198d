using System.Collections.Frozen;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>Reads systems, places and sources from <c>Extraction/Gazetteer/*.yaml</c>.</summary>
public static class GazetteerReader
{
    private const string Folder = "Extraction/Gazetteer/";

    /// <exception cref="LexiconException">An entry is wrong; the message names file and line.</exception>
    public static Gazetteer Read()
    {
        var systems = ReadEntries("systems.yaml", ["topics", "country", "family"], (id, entry) => new WeaponSystem(
            id, entry.Text("name"), ReadTopics(entry), entry.Text("country"), entry.OptionalText("family")));
        var places = ReadEntries("places.yaml", ["kind", "country", "latitude", "longitude"], (id, entry) => new Place(
            id, entry.Text("name"), entry.Text("country"), entry.Number("latitude"), entry.Number("longitude"), entry.Text("kind")));
        var sources = ReadEntries("sources.yaml", ["kind", "country", "part_of"], (id, entry) => new Source(
            id, entry.Text("name"), entry.Text("kind"), entry.OptionalText("country"), entry.OptionalText("part_of")));
        CheckReferences(systems, "family", system => system.Family);
        CheckReferences(sources, "part_of", source => source.PartOf);
        return new Gazetteer(
            systems.ToFrozen(), places.ToFrozen(), sources.ToFrozen(), systems.Aliases, places.Aliases, sources.Aliases);
    }

    private static Entries<T> ReadEntries<T>(string name, string[] keys, Func<string, YamlRecord, T> read)
    {
        var file = YamlFile.Load(Folder + name);
        var entries = new Entries<T>([], []);
        foreach (var node in file.Items(file.Root))
        {
            var entry = file.Record(node, [.. keys, "id", "name", "aliases"]);
            var id = entry.Text("id");
            if (!entries.ById.TryAdd(id, (entry, read(id, entry))))
            {
                throw file.Error(node, $"'{id}' stands here a second time.");
            }

            entries.Aliases.AddRange(entry.Texts("aliases").Prepend(entry.Text("name")).Distinct().Select(text => new Alias(id, text)));
        }

        return entries;
    }

    private static IReadOnlyList<Topic> ReadTopics(YamlRecord entry) =>
        [.. entry.Texts("topics").Select(name => Vocabulary.Topics.TryParse(name, out var topic)
            ? topic
            : throw entry.File.Error(entry.Node, $"'{name}' is no topic."))];

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

using System.Collections.Frozen;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>Which source an unnamed "official", "intelligence" or "ministry" of a country is: <c>Gazetteer/roles.yaml</c>.</summary>
internal sealed class RoleTable
{
    private readonly FrozenDictionary<(string Role, string Country), string> _sources;

    private RoleTable(FrozenDictionary<(string, string), string> sources) => _sources = sources;

    /// <summary>The source, or null where this role of this country has none.</summary>
    /// <param name="country">Null for a role without a nationality.</param>
    public string? Source(string role, string? country) => _sources.GetValueOrDefault((role, country ?? "any"));

    public static RoleTable Read(Gazetteer gazetteer)
    {
        var file = YamlFile.Load("Extraction/Gazetteer/roles.yaml");
        var sources = new Dictionary<(string, string), string>();
        foreach (var node in file.Items(file.Root))
        {
            var entry = file.Record(node, "role", "country", "source");
            if (!gazetteer.Sources.ContainsKey(entry.Text("source")))
            {
                throw file.Error(node, $"'{entry.Text("source")}' is no source.");
            }

            foreach (var country in entry.Texts("country"))
            {
                if (!sources.TryAdd((entry.Text("role"), country), entry.Text("source")))
                {
                    throw file.Error(node, $"{entry.Text("role")} of {country} stands here a second time.");
                }
            }
        }

        return new RoleTable(sources.ToFrozenDictionary());
    }
}

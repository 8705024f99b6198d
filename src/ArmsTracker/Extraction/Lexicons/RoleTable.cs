using System.Collections.Frozen;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>Which source an unnamed "official", "intelligence" or "ministry" of a country is: <c>Gazetteer/roles.yaml</c>.</summary>
internal sealed class RoleTable
{
    public const string FileName = "Extraction/Gazetteer/roles.yaml";

    /// <summary>"the newspaper", "the ministry": whichever was named last, so that no table can name it.</summary>
    private static readonly string[] _pointing = ["outlet", "ministry"];

    private readonly FrozenDictionary<(string Role, string Country), string> _sources;
    private readonly FrozenSet<string> _roles;

    private RoleTable(FrozenDictionary<(string Role, string Country), string> sources)
    {
        _sources = sources;
        _roles = sources.Keys.Select(key => key.Role).Concat(_pointing).ToFrozenSet(StringComparer.Ordinal);
    }

    public bool Knows(string role) => _roles.Contains(role);

    /// <summary>The source, or null where this role of this country has none.</summary>
    /// <param name="country">Null for a role without a nationality.</param>
    public string? Source(string role, string? country) => _sources.GetValueOrDefault((role, country ?? "any"));

    /// <exception cref="LexiconException">An entry is wrong; the message names file and line.</exception>
    public static RoleTable Read(Func<string, YamlFile> open, Gazetteer gazetteer)
    {
        var file = open(FileName);
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

using System.Collections.Frozen;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>The lexicons of all languages, and what the gazetteer says in each of them.</summary>
internal sealed class LexiconSet
{
    private const string Folder = "Extraction/Languages/";

    private readonly FrozenDictionary<string, LanguageLexicon> _languages;

    private LexiconSet(Gazetteer gazetteer, RoleTable roles, FrozenDictionary<string, LanguageLexicon> languages) =>
        (Gazetteer, Roles, People, _languages) = (gazetteer, roles, new PeopleBySound(gazetteer), languages);

    public Gazetteer Gazetteer { get; }

    public RoleTable Roles { get; }

    public PeopleBySound People { get; }

    public IEnumerable<string> Languages => _languages.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null where the language is not supported.</summary>
    public LanguageLexicon? this[string? language] => language is null ? null : _languages.GetValueOrDefault(language);

    /// <exception cref="LexiconException">An entry is wrong; the message names file and line.</exception>
    public static LexiconSet Read()
    {
        var gazetteer = GazetteerReader.Read();
        var roles = RoleTable.Read(YamlFile.Load, gazetteer);
        var shared = Shared(gazetteer);
        var languages = YamlFile.Names(Folder)
            .Select(name => name[Folder.Length..].Split('/')[0])
            .Distinct()
            .ToFrozenDictionary(language => language, Language, StringComparer.Ordinal);
        return new LexiconSet(gazetteer, roles, languages);

        LanguageLexicon Language(string language) =>
            LexiconReader.Read(language, name => YamlFile.Load($"{Folder}{language}/{name}"), shared, gazetteer, roles);
    }

    private static List<PatternEntry> Shared(Gazetteer gazetteer)
    {
        var entries = new List<PatternEntry>();
        Add(gazetteer.SystemAliases, id => new SystemSense(id));
        Add(gazetteer.PlaceAliases, id => new PlaceSense(id));
        Add(gazetteer.SourceAliases, id => new SourceSense(id));
        return entries;

        void Add(IReadOnlyList<Alias> aliases, Func<string, Sense> sense)
        {
            foreach (var alias in aliases)
            {
                entries.AddRange(Pattern.Parse(alias.Text).Select(pattern => new PatternEntry(pattern, sense(alias.Id))));
            }
        }
    }
}

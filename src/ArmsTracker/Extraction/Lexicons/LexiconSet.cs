using System.Collections.Frozen;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>
/// The lexicons of all languages, and what the gazetteer says in each of them. That of a language is read when a text in
/// it is first met: reading one takes a third of a second and keeps about seven megabytes, and a server that only shows
/// pages needs none.
/// </summary>
internal sealed class LexiconSet
{
    private const string Folder = "Extraction/Languages/";

    private readonly FrozenDictionary<string, Lazy<LanguageLexicon>> _languages;
    private readonly Lazy<PeopleBySound> _people;

    private LexiconSet(Gazetteer gazetteer, Func<string, YamlFile> open)
    {
        Gazetteer = gazetteer;
        Roles = RoleTable.Read(open, gazetteer);
        _people = new Lazy<PeopleBySound>(() => new PeopleBySound(gazetteer));
        var shared = new Lazy<List<PatternEntry>>(() => Shared(gazetteer));
        _languages = YamlFile.Names(Folder)
            .Select(name => name[Folder.Length..].Split('/')[0])
            .Distinct()
            .ToFrozenDictionary(language => language, language => new Lazy<LanguageLexicon>(() => Read(language)), StringComparer.Ordinal);

        LanguageLexicon Read(string language) =>
            LexiconReader.Read(language, name => open($"{Folder}{language}/{name}"), shared.Value, gazetteer, Roles);
    }

    public Gazetteer Gazetteer { get; }

    public RoleTable Roles { get; }

    public PeopleBySound People => _people.Value;

    public IEnumerable<string> Languages => _languages.Keys.Order(StringComparer.Ordinal);

    /// <summary>Null where the language is not supported.</summary>
    /// <exception cref="LexiconException">Its lexicon is read now, and an entry is wrong; the message names file and line.</exception>
    public LanguageLexicon? this[string? language] => Has(language) ? _languages[language!].Value : null;

    /// <summary>Whether the language is supported.</summary>
    public bool Has(string? language) => language is not null && _languages.ContainsKey(language);

    /// <param name="open">Opens a lexicon file; null for those of the program.</param>
    /// <exception cref="LexiconException">An entry of the table of roles is wrong; the message names file and line.</exception>
    public static LexiconSet Of(Gazetteer gazetteer, Func<string, YamlFile>? open = null) => new(gazetteer, open ?? YamlFile.Load);

    /// <summary>Reads every lexicon, as a build does, so that none is wrong when a text first needs it.</summary>
    /// <exception cref="LexiconException">An entry is wrong; the message names file and line.</exception>
    public static void Check(Func<string, YamlFile>? open = null)
    {
        var lexicons = Of(GazetteerReader.Read(open ?? YamlFile.Load), open);
        var errors = new List<string>();
        foreach (var language in lexicons.Languages)
        {
            try
            {
                _ = lexicons[language];
            }
            catch (LexiconException e)
            {
                errors.Add(e.Message);
            }
        }

        if (errors.Count > 0)
        {
            throw new LexiconException(string.Join(Environment.NewLine, errors));
        }
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

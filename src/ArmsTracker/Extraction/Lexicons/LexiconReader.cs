using System.Collections.Frozen;
using System.Globalization;
using ArmsTracker.Extraction.Text;
using ArmsTracker.Model;
using YamlDotNet.RepresentationModel;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>Reads the files of one language, <c>Extraction/Languages/&lt;lang&gt;/*.yaml</c>, into patterns with senses.</summary>
internal sealed class LexiconReader
{
    private readonly List<PatternEntry> _entries = [];
    private readonly Dictionary<(string Form, string Kind), (string File, long Line)> _seen = [];
    private readonly Dictionary<(string Reading, string Kind), (string File, long Line)> _readings = [];
    private readonly List<LexiconException> _errors = [];
    private readonly Func<string, YamlFile> _open;
    private readonly RoleTable _roles;

    private readonly LanguageSettings _settings;

    private LexiconReader(Func<string, YamlFile> open, RoleTable roles) => (_open, _roles, _settings) = (open, roles, ReadSettings(open("settings.yaml")));

    /// <summary>The lexicon of a language, with the gazetteer's names.</summary>
    /// <param name="open">Opens one of the language's files by its name, e.g. "arms.yaml".</param>
    /// <exception cref="LexiconException">An entry is wrong; the message names file and line.</exception>
    public static LanguageLexicon Read(string language, Func<string, YamlFile> open, IReadOnlyList<PatternEntry> shared, Gazetteer gazetteer, RoleTable roles)
    {
        var reader = new LexiconReader(open, roles);
        var settings = reader._settings;
        reader.ReadList("actors.yaml", ["country", "nouns", "adjectives", "datives", "ablatives", "genitives", "locatives", "comitatives"], reader.ReadActor);
        reader.ReadList("arms.yaml", ["topics", "unit", "form", "words"], reader.ReadArms);
        reader.ReadList("events.yaml", ["event", "frame", "weak", "verbs", "participles", "nouns"], reader.ReadEvent);
        reader.ReadList("cues.yaml", ["modality", "words"], entry =>
            reader.Add(entry, "words", new CueSense(Value<Modality>(entry, "modality", Vocabulary.Modalities.TryParse))));
        reader.ReadList("particles.yaml", ["particle", "words"], entry =>
            reader.Add(entry, "words", new ParticleSense(Name<Particle>(entry, "particle"))));
        reader.ReadList("attribution.yaml", ["speech", "role", "words"], reader.ReadAttribution);
        reader.ReadList("numbers.yaml", ["value", "scale", "range", "bound", "words"], reader.ReadNumber);
        reader.ReadList("dates.yaml", ["month", "weekday", "date", "words"], reader.ReadDate);
        reader.ReadList("ignored.yaml", ["words"], entry => reader.Add(entry, "words", new IgnoredSense()));
        if (reader._errors.Count > 0)
        {
            throw new LexiconException(string.Join(Environment.NewLine, reader._errors.Select(error => error.Message)));
        }

        PatternEntry[] entries = [.. shared, .. reader._entries];
        return new LanguageLexicon(language, new PatternIndex(entries), new RelevanceFilter(entries, gazetteer), settings);
    }

    private static LanguageSettings ReadSettings(YamlFile file)
    {
        var entry = file.Record(
            file.Root ?? throw new LexiconException(file.Name, 1, "the settings are missing."),
            "abbreviations", "dot_makes_ordinal", "decimal_comma", "possible_endings", "conditional_endings", "attacking_missiles", "day_follows_month", "latin", "accents_tell", "nouns_have_capitals", "verb_second", "adjective_first", "comma_before_relative", "plural_endings", "no_articles");
        return new LanguageSettings(
            entry.Texts("abbreviations").Select(word => Normaliser.Fold(word)).ToFrozenSet(StringComparer.Ordinal),
            entry.Flag("dot_makes_ordinal"),
            entry.Flag("decimal_comma"),
            entry.Texts("possible_endings"),
            entry.Texts("conditional_endings"),
            [.. entry.Texts("attacking_missiles").Select(word => Normaliser.Fold(word))],
            entry.Flag("day_follows_month"),
            ReadLatin(entry),
            entry.Flag("accents_tell"),
            entry.Flag("nouns_have_capitals"),
            entry.Flag("verb_second"),
            entry.Flag("adjective_first"),
            entry.Flag("comma_before_relative"),
            [.. entry.Texts("plural_endings").Select(ending => Normaliser.Fold(ending))],
            entry.Flag("no_articles"));
    }

    /// <summary>"х kh": a letter, a blank, and what it is in Latin letters; nothing behind the blank where it has no sound.</summary>
    private static FrozenDictionary<char, string> ReadLatin(YamlRecord entry)
    {
        var letters = new Dictionary<char, string>();
        foreach (var text in entry.Texts("latin"))
        {
            if (text.Split(' ') is not ([{ Length: 1 }] or [{ Length: 1 }, _]) || !letters.TryAdd(text[0], text[1..].Trim()))
            {
                throw entry.File.Error(entry.Values["latin"], $"'{text}' is no letter with its Latin letters, or stands here a second time.");
            }
        }

        return letters.ToFrozenDictionary();
    }

    private void ReadList(string name, string[] keys, Action<YamlRecord> read)
    {
        var file = _open(name);
        foreach (var node in file.Items(file.Root))
        {
            read(file.Record(node, keys));
        }
    }

    private void ReadActor(YamlRecord entry)
    {
        var country = entry.Text("country");
        Add(entry, "nouns", new ActorSense(country, ActorForm.Noun));
        Add(entry, "adjectives", new ActorSense(country, ActorForm.Adjective));
        Add(entry, "datives", new ActorSense(country, ActorForm.Dative));
        Add(entry, "ablatives", new ActorSense(country, ActorForm.Ablative));
        Add(entry, "genitives", new ActorSense(country, ActorForm.Genitive));
        Add(entry, "locatives", new ActorSense(country, ActorForm.Locative));
        Add(entry, "comitatives", new ActorSense(country, ActorForm.Comitative));
    }

    private void ReadArms(YamlRecord entry)
    {
        var topics = entry.Texts("topics").Select(name => Vocabulary.Topics.TryParse(name, out var topic)
            ? topic
            : throw entry.File.Error(entry.Node, $"'{name}' is no topic.")).ToArray();
        QuantityUnit? unit = entry["unit"] is null ? null : Value<QuantityUnit>(entry, "unit", Vocabulary.Units.TryParse);
        var form = entry["form"] is null ? ArmsForm.Named : Name<ArmsForm>(entry, "form");
        Add(entry, "words", new ArmsSense(topics, unit, form));
    }

    private void ReadEvent(YamlRecord entry)
    {
        var kind = Value<EventKind>(entry, "event", Vocabulary.Events.TryParse);
        var frame = Name<Frame>(entry, "frame");
        foreach (var (key, wordClass) in new[] { ("verbs", WordClass.Verb), ("participles", WordClass.Participle), ("nouns", WordClass.Noun) })
        {
            Add(entry, key, new EventSense(kind, frame, wordClass, entry.Flag("weak")));
        }
    }

    private void ReadAttribution(YamlRecord entry)
    {
        Sense sense = entry["role"] is null ? new SpeechSense(Name<Speech>(entry, "speech"))
            : _roles.Knows(entry.Text("role")) ? new RoleSense(entry.Text("role"))
            : throw entry.File.Error(entry.Values["role"], $"'{entry.Text("role")}' is no role of {RoleTable.FileName}.");
        Add(entry, "words", sense);
    }

    private void ReadNumber(YamlRecord entry)
    {
        Sense sense;
        if (entry["bound"] is not null)
        {
            sense = new BoundSense(Name<Bound>(entry, "bound"));
        }
        else if (entry["scale"] is not null)
        {
            var (low, high) = Range(entry);
            sense = new NumberSense(Number(entry, entry.Text("scale")), 0, IsScale: true, low, high);
        }
        else if (entry["range"] is not null)
        {
            var (low, high) = Range(entry);
            sense = new NumberSense(low, high, IsScale: false);
        }
        else
        {
            sense = new NumberSense(Number(entry, entry.Text("value")), 0, IsScale: false);
        }

        Add(entry, "words", sense);
    }

    private static (long Low, long High) Range(YamlRecord entry) =>
        entry["range"] is not { } range ? (0, 0)
        : entry.File.Texts(range).Select(text => Number(entry, text)).ToArray() is [var low, var high] ? (low, high)
        : throw entry.File.Error(range, "a range has two ends.");

    private void ReadDate(YamlRecord entry)
    {
        Sense sense = entry["month"] is not null ? new MonthSense(OneOf(entry, "month", [.. Enumerable.Range(1, 12), .. Enumerable.Range(21, 4)]))
            : entry["weekday"] is not null ? new WeekdaySense(OneOf(entry, "weekday", [.. Enumerable.Range(1, 7)]))
            : new DateSense(Name<DateWord>(entry, "date"));
        Add(entry, "words", sense);
    }

    private void Add(YamlRecord entry, string key, Sense sense)
    {
        if (entry[key] is not { } list)
        {
            return;
        }

        var items = list is YamlScalarNode ? [list] : entry.File.Items(list);
        foreach (var node in items)
        {
            var form = entry.File.Text(node);
            if (!_seen.TryAdd((form, sense.GetType().Name), (entry.File.Name, node.Start.Line)))
            {
                var first = _seen[(form, sense.GetType().Name)];
                _errors.Add(entry.File.Error(node, $"'{form}' stands here a second time; the first is {first.File}:{first.Line}."));
                continue;
            }

            try
            {
                var patterns = Pattern.Parse(form, _settings.AccentsTell);
                var reading = (string.Join(" / ", patterns.Select(pattern => pattern.Key)), sense.GetType().Name);
                if (!_readings.TryAdd(reading, (entry.File.Name, node.Start.Line)))
                {
                    _errors.Add(entry.File.Error(node, $"'{form}' is never reached: {_readings[reading].File}:{_readings[reading].Line} matches the same words."));
                    continue;
                }

                _entries.AddRange(patterns.Select(pattern => new PatternEntry(pattern, sense)));
            }
            catch (FormatException e)
            {
                _errors.Add(entry.File.Error(node, e.Message));
            }
        }
    }

    private delegate bool TryParse<T>(string? name, out T value);

    private static T Value<T>(YamlRecord entry, string key, TryParse<T> parse) =>
        parse(entry.Text(key), out var value) ? value : throw entry.File.Error(entry.Values[key], $"'{entry.Text(key)}' is no {key}.");

    /// <summary>An enum's value written in lower case with hyphens: "last-year".</summary>
    private static T Name<T>(YamlRecord entry, string key)
        where T : struct, Enum
    {
        var text = entry.Text(key);
        return !text.Any(char.IsAsciiDigit) && Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw entry.File.Error(entry.Values[key], $"'{text}' is no {key}.");
    }

    private static int OneOf(YamlRecord entry, string key, int[] values) =>
        int.TryParse(entry.Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && values.Contains(value)
            ? value
            : throw entry.File.Error(entry.Values[key], $"'{entry.Text(key)}' is no {key}; known are {string.Join(", ", values)}.");

    private static long Number(YamlRecord entry, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw entry.File.Error(entry.Node, $"'{text}' is no whole number.");
}

using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>
/// Finds the people who speak in an article and are not named as in the lists: "Senator Jane Roe said", "ha detto il
/// portavoce Mario Rossi", and everywhere else "Rossi". Who is in a list under another spelling is that person. All
/// others become sources of this article, part of the body that their office belongs to. Names are looked for only
/// beside an office or a verb of saying, in Latin letters or in an alphabet that the language's settings tell in Latin
/// letters.
/// </summary>
internal sealed class PersonFinder(Document document)
{
    private const int LongestName = 3;

    /// <summary>A shorter sound is shared by too many words.</summary>
    private const int ShortestSound = 3;

    private readonly Dictionary<string, Source> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _people = new(StringComparer.Ordinal);

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, Source> People => _people;

    /// <summary>The sentences, with marks for the people named in them.</summary>
    public List<Reading> WithPeople(List<Reading> readings)
    {
        var names = readings.ConvertAll(Names);
        Introduce(readings, names);
        return [.. readings.Select((reading, i) => WithPeople(reading, names[i]))];
    }

    /// <summary>Everyone whom some sentence names in full and some sentence lets speak, or gives an office.</summary>
    private void Introduce(List<Reading> readings, List<List<(int First, int End)>> names)
    {
        var unproven = new Dictionary<string, (Reading Reading, int First, int End)>(StringComparer.Ordinal);
        var speaking = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < readings.Count; i++)
        {
            var reading = readings[i];
            LearnListed(reading);
            foreach (var (first, end) in names[i])
            {
                if (end - first == 1)
                {
                    if (Introductions.StandsByVerb(reading, first, end))
                    {
                        speaking.Add(reading.Tokens[first].Norm);
                    }
                }
                else if (end - first <= LongestName && (ListedAs(reading, first, end) ?? Introduced(reading, first, end)) is { } person)
                {
                    Learn(reading.Tokens[end - 1].Norm, person);
                }
                else if (end - first <= LongestName && !IsDoubtful(reading, first))
                {
                    unproven.TryAdd(reading.Tokens[end - 1].Norm, (reading, first, end));
                }
            }
        }

        foreach (var surname in speaking)
        {
            if (!_bySurname.ContainsKey(surname) && unproven.TryGetValue(surname, out var name))
            {
                Learn(surname, NewPerson(name.Reading, name.First, name.End));
            }
        }
    }

    private void Learn(string surname, Source person)
    {
        _bySurname[surname] = person;
        _bySound[NameSound.Of(Latin(surname))] = person;
    }

    /// <summary>"Mohammad Bagheri" is in the lists, and from then on "Bagheri" is he, whoever else may bear that name.</summary>
    private void LearnListed(Reading reading)
    {
        foreach (var (mark, source) in reading.Find<SourceSense>())
        {
            if (mark.Length > 1 && reading.Tokens[mark.End - 1].Case == LetterCase.Capital && document.SourceOf(source.Id) is { Kind: "person" } person)
            {
                Learn(reading.Tokens[mark.End - 1].Norm, person);
            }
        }
    }

    private Reading WithPeople(Reading reading, List<(int First, int End)> names)
    {
        List<Mark>? found = null;
        foreach (var (first, end) in names)
        {
            if (Known(reading, first, end) is { } person)
            {
                (found ??= []).Add(new Mark(first, end, new SourceSense(person.Id)));
            }
        }

        return found is null ? reading : reading.With(found);
    }

    private Source? Known(Reading reading, int first, int end)
    {
        var surname = reading.Tokens[end - 1].Norm;
        if (end - first > 1)
        {
            return end - first <= LongestName && ListedAs(reading, first, end) is { } listed ? listed
                : _bySurname.GetValueOrDefault(surname) is { } person && (first > reading.First || _people.ContainsKey(IdOf(reading, first, end))) ? person : null;
        }

        return _bySurname.GetValueOrDefault(surname) is { } known ? known
            : NameSound.Of(Latin(surname)) is { Length: >= ShortestSound } sound && _bySound.TryGetValue(sound, out var other)
                && Introductions.StandsByVerb(reading, first, end) ? other : null;
    }

    private Source? ListedAs(Reading reading, int first, int end)
    {
        for (var given = first; given < end - 1; given++)
        {
            if (document.Lexicons.People.Find(Latin(reading.Tokens[given].Norm), Latin(reading.Tokens[end - 1].Norm)) is { } id)
            {
                return document.SourceOf(id);
            }
        }

        return null;
    }

    private Source? Introduced(Reading reading, int first, int end) =>
        Introductions.Office(reading, first, end) is not null || (!IsDoubtful(reading, first) && Introductions.Speaks(reading, first, end))
            ? NewPerson(reading, first, end)
            : null;

    /// <summary>"Einem Bericht zufolge": where every noun has a capital, the head of a sentence is no name by itself.</summary>
    private bool IsDoubtful(Reading reading, int first) => document.Lexicon.Settings.NounsHaveCapitals && first == reading.First;

    private Source NewPerson(Reading reading, int first, int end)
    {
        var id = IdOf(reading, first, end);
        if (!_people.TryGetValue(id, out var person))
        {
            var body = Introductions.Office(reading, first, end) is { } office ? Introductions.BodyOf(reading, office) : null;
            var name = document.Article.Text[reading.Tokens[first].Start..reading.Tokens[end - 1].End];
            _people[id] = person = new Source(id, name, "person", body is null ? null : document.SourceOf(body).Country, body);
        }

        return person;
    }

    private string IdOf(Reading reading, int first, int end) =>
        string.Join('-', Enumerable.Range(first, end - first).Select(i => Latin(reading.Tokens[i].Norm)));

    /// <summary>The name in Latin letters: an id has no others.</summary>
    private string Latin(string norm)
    {
        var letters = document.Lexicon.Settings.Latin;
        return letters.Count == 0 ? norm : string.Concat(norm.Select(letter => letters.TryGetValue(letter, out var latin) ? latin : letter.ToString()));
    }

    private static List<(int First, int End)> Names(Reading reading)
    {
        var names = new List<(int First, int End)>();
        for (var i = reading.First; i < reading.End; i++)
        {
            if (!IsName(reading, i))
            {
                continue;
            }

            var end = i + 1;
            while (end < reading.End && end - i <= LongestName && IsName(reading, end) && reading.Tokens[end].Gap is Gap.Space or Gap.Hyphen)
            {
                end++;
            }

            names.Add((i, end));
            i = end - 1;
        }

        return names;
    }

    /// <summary>A word with a capital that no list knows.</summary>
    private static bool IsName(Reading reading, int i)
    {
        var token = reading.Tokens[i];
        if (!token.IsWord || token.Case != LetterCase.Capital || token.Norm.Length < 2 || !(char.IsAscii(token.Norm[0]) || reading.Document.Lexicon.Settings.Latin.ContainsKey(token.Norm[0])))
        {
            return false;
        }

        foreach (var mark in reading.Marks)
        {
            if (mark.First > i)
            {
                break;
            }

            if (i < mark.End && mark.Sense is not (CueSense or DateSense { Word: DateWord.InYear } or ArmsSense { Form: ArmsForm.Military }))
            {
                return false;
            }
        }

        return true;
    }
}

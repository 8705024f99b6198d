using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>
/// Finds the people who speak in an article and are in no list: "Senator Jane Roe said", "ha detto il portavoce Mario
/// Rossi", and later "Rossi". Each becomes a source of this article, part of the body that the office before the name
/// belongs to. Names are looked for only beside an office or a verb of saying, in Latin letters or in an alphabet that
/// the language's settings tell in Latin letters.
/// </summary>
internal sealed class PersonFinder(Document document)
{
    private const int LongestName = 3;

    private readonly Dictionary<string, Source> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _people = new(StringComparer.Ordinal);

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, Source> People => _people;

    /// <summary>The marks of a sentence, with those of the people named in it.</summary>
    public Reading WithPeople(Reading reading)
    {
        var found = new List<Mark>();
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

            if (SourceAt(reading, i, end) is { } source)
            {
                found.Add(new Mark(i, end, new SourceSense(source.Id)));
            }

            i = end - 1;
        }

        return found.Count == 0 ? reading : reading.With(found);
    }

    private Source? SourceAt(Reading reading, int first, int end)
    {
        var tokens = reading.Tokens;
        if (end - first == 1)
        {
            return _bySurname.GetValueOrDefault(tokens[first].Norm);
        }

        // "Einem Bericht zufolge": where every noun has a capital, the head of a sentence is no name by itself.
        var isDoubtful = document.Lexicon.Settings.NounsHaveCapitals && first == reading.First;
        if (end - first > LongestName || !(Office(reading, first) is { } || (!isDoubtful && Speaks(reading, first, end))))
        {
            return _bySurname.GetValueOrDefault(tokens[end - 1].Norm) is { } known && first > reading.First ? known : null;
        }

        var id = string.Join('-', Enumerable.Range(first, end - first).Select(i => Latin(tokens[i].Norm)));
        if (!_people.TryGetValue(id, out var person))
        {
            var body = Office(reading, first) is { } office ? BodyOf(reading, office) : null;
            var name = document.Article.Text[tokens[first].Start..tokens[end - 1].End];
            var country = body is null ? null : document.SourceOf(body).Country;
            _people[id] = person = new Source(id, name, "person", country, body);
        }

        _bySurname[tokens[end - 1].Norm] = person;
        return person;
    }

    /// <summary>The name in Latin letters: an id has no others.</summary>
    private string Latin(string norm)
    {
        var letters = document.Lexicon.Settings.Latin;
        return string.Concat(norm.Select(letter => letters.TryGetValue(letter, out var latin) ? latin : letter.ToString()));
    }

    /// <summary>The office directly before a name: "portavoce", "Foreign Ministry spokesman".</summary>
    private static Mark? Office(Reading reading, int name)
    {
        foreach (var (mark, _) in reading.Find<RoleSense>(Math.Max(reading.First, name - 8), name))
        {
            if (mark.End == name || (mark.End == name - 1 && reading.Tokens[name - 1].Is(",")))
            {
                return mark;
            }
        }

        return null;
    }

    private static string? BodyOf(Reading reading, Mark office) =>
        SourceFinder.Find(reading).Find(source => source.First <= office.First && office.End <= source.End)?.Id is { } id
        && reading.Document.SourceOf(id) is { IsOutlet: false, Kind: not "person" } ? id : null;

    /// <summary>Whether a verb of saying stands directly beside the name: "Jane Roe told", "said Jane Roe".</summary>
    private static bool Speaks(Reading reading, int first, int end)
    {
        var longest = reading.Document.Lexicon.Settings.NounsHaveCapitals ? 2 : LongestName;
        return end - first <= longest && reading.Find<SpeechSense>(Math.Max(reading.First, first - 4), Math.Min(reading.End, end + 4)).Any(found =>
            found.Sense.Speech is Speech.Say or Speech.Tell or Speech.SameSpeaker or Speech.AccordingTo or Speech.Deny or Speech.Believe
            && (found.Mark.First == end || found.Mark.End == first) && (found.Mark.First == end) != (found.Sense.Speech == Speech.AccordingTo));
    }

    /// <summary>A word with a capital that no list knows; one at the head of a sentence only where another one follows.</summary>
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

using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>What a sentence says of someone whom it names: an office, or that he speaks.</summary>
internal static class Introductions
{
    /// <summary>The office of whoever is named: "portavoce Mario Rossi", "Jane Roe, an analyst in London", or null.</summary>
    public static Mark? Office(Reading reading, int first, int end) => OfficeBefore(reading, first) ?? (end - first > 1 ? OfficeAfter(reading, end) : null);

    /// <summary>The body that an office belongs to, or null where the sentence does not say it.</summary>
    public static string? BodyOf(Reading reading, Mark office) =>
        reading.Sources.Find(source => source.First <= office.First && office.End <= source.End)?.Id is { } id
        && reading.Document.SourceOf(id) is { IsOutlet: false, Kind: not "person" } ? id : null;

    /// <summary>Whether a verb of saying stands directly beside the name: "Jane Roe told", "said Jane Roe".</summary>
    public static bool Speaks(Reading reading, int first, int end)
    {
        const int longestName = 3;
        var longest = reading.Document.Lexicon.Settings.NounsHaveCapitals ? 2 : longestName;
        return end - first <= longest && reading.Find<SpeechSense>(Math.Max(reading.First, first - 4), Math.Min(reading.End, end + 4)).Any(found =>
            found.Sense.Speech is Speech.Say or Speech.Tell or Speech.SameSpeaker or Speech.AccordingTo or Speech.Deny or Speech.Believe
            && (found.Mark.First == end || found.Mark.End == first) && (found.Mark.First == end) != (found.Sense.Speech == Speech.AccordingTo));
    }

    /// <summary>Whether a verb of saying stands before or behind a surname: "said Roe" too, which alone would make no name.</summary>
    public static bool StandsByVerb(Reading reading, int first, int end) => reading.Find<SpeechSense>(Math.Max(reading.First, first - 4), Math.Min(reading.End, end + 4))
        .Any(found => found.Mark.End == first || (found.Mark.First == end && found.Sense.Speech != Speech.AccordingTo));

    /// <summary>"Foreign Ministry spokesman Roe"; "the spokesman of the Air Force, Roe"; "an expert on missiles, Roe, said".</summary>
    private static Mark? OfficeBefore(Reading reading, int name)
    {
        const int reach = 9;

        // "member of the Security Committee" names a body.
        if (name > reading.First && (reading.Has(Particle.The, name - 1, name) || reading.Has(Particle.Of, name - 1, name)))
        {
            return null;
        }

        var comma = name > reading.First && reading.Tokens[name - 1].Is(",") ? name - 1 : name;
        foreach (var (mark, _) in reading.Find<RoleSense>(Math.Max(reading.First, name - reach), name))
        {
            if (mark.End == name || mark.End == comma || IsOneWith(reading, mark, comma))
            {
                return mark;
            }
        }

        return null;
    }

    /// <summary>Whether the words from an office to <paramref name="end"/> only tell whose it is: "spokesman of the armed forces of Ukraine".</summary>
    private static bool IsOneWith(Reading reading, Mark office, int end)
    {
        if (!reading.Has(Particle.Of, office.End, Math.Min(reading.End, office.End + 2)))
        {
            return false;
        }

        return reading.Sources.Exists(source => source.First <= office.First && source.End == end);
    }

    /// <summary>"Roe, an analyst in London", "Roe, capo del centro"; but in "in Fort Worth, officials say" nobody has an office.</summary>
    private static Mark? OfficeAfter(Reading reading, int end)
    {
        const int reach = 5;
        if (end + 1 >= reading.End || !reading.Tokens[end].Is(","))
        {
            return null;
        }

        foreach (var (mark, _) in reading.Find<RoleSense>(end + 1, Math.Min(reading.End, end + 1 + reach)))
        {
            var isTold = mark.First > end + 1 || reading.Has(Particle.Of, mark.End, Math.Min(reading.End, mark.End + 1));
            return isTold && !reading.HasPunctuation(",;:.", end + 1, mark.First) && !reading.Find<SpeechSense>(end + 1, mark.First).Any()
                && !reading.Has(Particle.Relative, end + 1, mark.First) ? mark : null;
        }

        return null;
    }
}

using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>Sources that stand before or behind what they say, with no verb.</summary>
internal static class Headings
{
    /// <summary>"Wsj: …", "Washington: «…»", "Kirby on 15 May: …".</summary>
    public static bool IsHeading(Reading reading, NamedSource source)
    {
        var colon = source.End;
        while (colon < reading.End && colon - source.End < 4 && !reading.Tokens[colon].Is(":")
            && (reading.Tokens[colon].IsNumber || reading.Marks.Any(mark => mark.First <= colon && colon < mark.End && mark.Sense is MonthSense or WeekdaySense or DateSense or ParticleSense)))
        {
            colon++;
        }

        if (source.Id is null || colon + 1 >= reading.End || !reading.Tokens[colon].Is(":"))
        {
            return false;
        }

        var quoted = reading.Tokens[colon + 1].Kind == Text.TokenKind.Punctuation;
        var begins = source.First - reading.First <= 2 || reading.Tokens[source.First - 1].Kind == Text.TokenKind.Punctuation;
        return begins && (quoted || !source.IsCountry);
    }

    /// <summary>"… - The Washington Post", "… – Rostec chief", "… (Reuters)" at the end of a sentence or headline.</summary>
    public static bool IsSuffix(Reading reading, NamedSource source, SpeakerMemory memory)
    {
        const int shortestHeadline = 3;
        if (source.IsCountry || source.Id is null || source.First <= reading.First + shortestHeadline)
        {
            return false;
        }

        var rest = reading.End - source.End;
        var isLast = rest == 0 || (rest <= 2 && reading.Tokens[source.End].Kind == Text.TokenKind.Punctuation);
        var before = reading.Tokens[source.First - 1].Norm;
        return isLast && (before is "-" or "–" or "—" or "|" || (memory.IsOutlet(source)
            && (before is "(" || reading.Tokens[source.First - 2].Norm is "-" or "–" or "—" or "|" or "(")));
    }
}

using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Text;

namespace ArmsTracker.Extraction.Rules;

/// <summary>
/// Briefings and interviews: "MR. KIRBY: Good morning." begins a speech that goes on until another label, and whatever
/// is said in it has the speaker for its source, whomever else he cites.
/// </summary>
internal static class Transcripts
{
    private const int LongestLabel = 6;

    public static void Share(Document document, List<Credit>[] credits)
    {
        var labels = document.Readings.Select(LabelOf).ToArray();
        var often = labels.OfType<string>().CountBy(label => label, StringComparer.Ordinal).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);

        // Whoever is labelled alone, as in a live blog, talks to nobody.
        if (labels.OfType<string>().Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return;
        }

        string? speaker = null;
        foreach (var reading in document.Readings)
        {
            var label = labels[reading.Index];
            if (label is not null && (often.Contains(label) || IsInCapitals(label)))
            {
                speaker = SpeakerOf(reading);
            }

            if (speaker is not null)
            {
                Credit(credits[reading.Index], speaker, reading);
            }
        }
    }

    private static void Credit(List<Credit> credits, string speaker, Reading reading)
    {
        if (!credits.Exists(credit => credit.Id == speaker))
        {
            // Whom the speaker cites stands behind him in the chain.
            credits.Insert(0, new Credit(speaker, credits.Count == 0 ? Link.Speaker : Link.Outlet, reading.First, reading.First, "attribution/transcript"));
        }
    }

    /// <summary>The words before the colon at the head of a paragraph, or the "Q" of a question; null where there is no label.</summary>
    private static string? LabelOf(Reading reading)
    {
        var tokens = reading.Tokens;
        if (tokens[reading.First] is { Gap: not Gap.Paragraph } && reading.First > 0)
        {
            return null;
        }

        if (tokens[reading.First].Is("q") && tokens[reading.First].Case != LetterCase.Lower)
        {
            return "Q";
        }

        for (var i = reading.First; i < Math.Min(reading.End, reading.First + LongestLabel); i++)
        {
            if (tokens[i].Is(":"))
            {
                return i == reading.First ? null : reading.Document.Article.Text[tokens[reading.First].Start..tokens[i - 1].End];
            }

            if (!(tokens[i].IsWord && tokens[i].Case != LetterCase.Lower) && tokens[i].Norm is not ("." or "-" or "’" or "'"))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsInCapitals(string label) => !label.Any(char.IsLower);

    /// <summary>The person of a label; nobody for "MODERATOR" and "Q".</summary>
    private static string? SpeakerOf(Reading reading)
    {
        foreach (var (_, source) in reading.Find<SourceSense>(reading.First, Math.Min(reading.End, reading.First + LongestLabel)))
        {
            if (reading.Document.SourceOf(source.Id).Kind == "person")
            {
                return source.Id;
            }
        }

        return null;
    }
}

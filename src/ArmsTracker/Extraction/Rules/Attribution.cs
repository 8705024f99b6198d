using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>Whom each sentence of a document credits, with what the sentences around it add.</summary>
internal sealed class Attribution
{
    private readonly List<Credit>[] _credits;

    private Attribution(List<Credit>[] credits) => _credits = credits;

    public static Attribution Read(Document document)
    {
        var memory = new SpeakerMemory(document);
        var credits = document.Readings.Select(reading => Credits.Of(reading, memory)).ToArray();
        PointBack(document, credits);
        ShareQuotations(document, credits);
        Transcripts.Share(document, credits);
        return new Attribution(credits);
    }

    /// <summary>Those whom the words from <paramref name="first"/> to <paramref name="end"/> credit, or else their sentence.</summary>
    public IReadOnlyList<Credit> Of(Reading reading, int first, int end)
    {
        var all = _credits[reading.Index];
        var own = all.Where(credit => credit.First >= first && credit.First < end).ToList();
        // Who denies one clause has not said the others.
        var chosen = own.Any(credit => credit.Link == Link.Speaker) ? own : NearestSpeech(all.FindAll(credit => credit.Rule != Credits.Denial || IsOnlyClause(reading, first, end)), first);
        return [.. chosen.OrderBy(credit => credit.Link).ThenBy(credit => credit.First).DistinctBy(credit => credit.Id)];
    }

    /// <summary>
    /// Those who are the source of a clause. A government that announces a measure, or condemns the deed of others, does
    /// so and reports nothing; what it only promises or threatens has it for its source.
    /// </summary>
    public static IReadOnlyList<Credit> WithoutWhoActs(Clause clause) =>
        clause is { Event.Event: EventKind.Responding, Modality: Modality.Asserted }
            && clause.Credits.Any(credit => clause.Reading.Document.SourceOf(credit.Id).Kind == "government")
            ? [.. clause.Credits.Where(credit => clause.Reading.Document.SourceOf(credit.Id).Kind != "government")]
            : clause.Credits;

    private static bool IsOnlyClause(Reading reading, int first, int end) => first - reading.First <= 2 && reading.End - end <= 2;

    /// <summary>Where a sentence has several speakers, the one before the words speaks, with those whom he credits.</summary>
    private static List<Credit> NearestSpeech(List<Credit> all, int first)
    {
        var speakers = all.Where(credit => credit.Link == Link.Speaker).ToList();
        if (speakers.Count < 2 || speakers.Select(credit => credit.Rule).Distinct().Count() == 1 && speakers.All(s => s.First == speakers[0].First))
        {
            return all;
        }

        var nearest = speakers.LastOrDefault(credit => credit.First < first) ?? speakers[0];
        return [.. all.Where(credit => credit.Link != Link.Speaker || Math.Abs(credit.First - nearest.First) < 12)];
    }

    /// <summary>"Lo riporta il Washington Post": what a sentence says of the one before it.</summary>
    private static void PointBack(Document document, List<Credit>[] credits)
    {
        foreach (var reading in document.Readings.Skip(1))
        {
            var points = reading.Find<SpeechSense>().Any(found => found.Sense.Speech == Speech.PointsBack && found.Mark.First - reading.First <= 3);
            if (points && !credits[reading.Index - 1].Any(credit => credit.Link is Link.Speaker or Link.Outlet))
            {
                credits[reading.Index - 1].AddRange(credits[reading.Index].Select(credit => credit with { Rule = "attribution/next-sentence" }));
            }
        }
    }

    private static bool IsSpeech(Credit credit, Text.Quotation quotation) => credit.Link == Link.Speaker
        && credit.Rule != "attribution/quotation" && (credit.First < quotation.First || credit.First >= quotation.End);

    private static void ShareQuotations(Document document, List<Credit>[] credits)
    {
        var passed = 0;
        foreach (var quotation in document.Quotations)
        {
            while (passed < document.Readings.Count && document.Readings[passed].End <= quotation.First)
            {
                passed++;
            }

            var inside = document.Readings.Skip(passed).TakeWhile(reading => reading.First < quotation.End).ToList();
            if (inside.Count < 2)
            {
                continue;
            }

            var spoken = inside.Select(reading => credits[reading.Index]
                    .Where(credit => IsSpeech(credit, quotation)).ToList())
                .LastOrDefault(found => found.Count > 0);
            foreach (var reading in inside)
            {
                if (spoken is not null && !credits[reading.Index].Any(credit => IsSpeech(credit, quotation)))
                {
                    credits[reading.Index].Clear();
                    credits[reading.Index].AddRange(spoken.Select(credit => credit with { Rule = "attribution/quotation" }));
                }
            }
        }
    }
}

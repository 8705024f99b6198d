using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>How a source came into a chain; the order is the order in the chain, nearest first.</summary>
internal enum Link
{
    /// <summary>An outlet that cites, or was told by, those after it.</summary>
    Outlet,
    Speaker,
    Believer,
    Cited,
}

internal sealed record Credit(string Id, Link Link, int First, int End, string Rule);

/// <summary>Whom one sentence credits by its own words, and where they point back, by what was said before.</summary>
internal static class Credits
{
    public const string Denial = "attribution/denial";

    public static List<Credit> Of(Reading reading, SpeakerMemory memory)
    {
        var sources = SourceFinder.Find(reading);
        var credits = new List<Credit>();

        // "CNN, citing officials, reported": those cited stand nearer to the verb, but are not its subject.
        var cited = reading.Find<SpeechSense>().Where(found => found.Sense.Speech == Speech.Citing).SelectMany(found => Subjects.After(reading, sources, found.Mark.End));
        var speakers = sources.Except(cited).ToList();
        foreach (var (mark, sense) in reading.Find<SpeechSense>().Where(found => !IsPartOfPronoun(reading, found.Mark)))
        {
            switch (sense.Speech)
            {
                case Speech.Pronoun:
                    Add(memory.LastPerson(mark), Link.Speaker, "attribution/pronoun");
                    break;
                case Speech.AccordingTo:
                    Add(Subjects.After(reading, sources, mark.End), Link.Speaker, "attribution/according-to");
                    break;
                case Speech.Citing:
                    Add(Subjects.After(reading, sources, mark.End), Link.Cited, "attribution/citing");
                    break;
                case Speech.CitedBy:
                    Add(Subjects.After(reading, sources, mark.End).Take(1), Link.Outlet, "attribution/cited-by");
                    Add(Subjects.Before(reading, sources, mark.First), Link.Speaker, "attribution/cited");
                    break;
                case Speech.Tell:
                    Add(Subjects.After(reading, sources, mark.End).Where(source => memory.IsOutlet(source)), Link.Outlet, "attribution/told");
                    Add(Subjects.Of(reading, speakers, mark), Link.Speaker, "attribution/speaker");
                    break;
                case Speech.Deny:
                    Add(Subjects.Of(reading, speakers, mark), Link.Speaker, Denial);
                    break;
                case Speech.Believe:
                    Add(Subjects.Of(reading, speakers, mark), Link.Believer, "attribution/believer");
                    break;
                // "continues to supply" goes on with a deed and not with a speech.
                case Speech.SameSpeaker when reading.Has(Particle.To, mark.End, Math.Min(reading.End, mark.End + 1)):
                    break;
                case Speech.SameSpeaker:
                    Add(Subjects.Of(reading, speakers, mark) is { Count: > 0 } subject ? subject : memory.Last(mark), Link.Speaker, "attribution/same-speaker");
                    break;
                default:
                    Add(Subjects.Of(reading, speakers, mark), Link.Speaker, "attribution/speaker");
                    break;
            }
        }

        foreach (var source in sources)
        {
            if (Headings.IsHeading(reading, source) || Headings.IsSuffix(reading, source, memory))
            {
                Add([source], Link.Speaker, "attribution/heading");
            }
        }

        foreach (var source in sources.Where(source => source.Role == "source").ToList())
        {
            // "Bloomberg's source", "la fonte di Bloomberg": whoever speaks, speaks there to that outlet.
            const int beside = 2;
            var outlet = sources.Find(other => memory.IsOutlet(other) && (other.First - source.End is >= 0 and <= beside || source.First - other.End is >= 0 and < beside)
                && !reading.HasPunctuation(",;:", Math.Min(other.End, source.End), Math.Max(other.First, source.First)));
            if (outlet is not null && credits.Exists(credit => credit.First == source.First) && !credits.Exists(credit => credit.First == outlet.First))
            {
                Add([outlet], Link.Outlet, "attribution/source-of");
            }
        }

        if (credits.Count == 0 && IsWhollyQuoted(reading))
        {
            Add(memory.Last(new Mark(reading.First, reading.First + 1, new SpeechSense(Speech.SameSpeaker))), Link.Speaker, "attribution/quotation");
        }

        var settled = Settle(credits, memory);
        memory.Remember(sources, settled);
        return settled;

        void Add(IEnumerable<NamedSource> found, Link link, string rule)
        {
            foreach (var source in found)
            {
                if (memory.Resolve(reading, source) is { } id)
                {
                    credits.Add(new Credit(id, link, source.First, source.End, rule));
                }
            }
        }
    }

    /// <summary>The verb in "she said" has its subject, so that no name beside it is taken for one.</summary>
    private static bool IsPartOfPronoun(Reading reading, Mark verb) =>
        reading.Find<SpeechSense>().Any(found => found.Sense.Speech == Speech.Pronoun && found.Mark.Covers(verb));

    /// <summary>
    /// A source that both speaks and is cited is the cited one; where a body and one of its people speak, the person does.
    /// </summary>
    private static List<Credit> Settle(List<Credit> credits, SpeakerMemory memory)
    {
        var settled = new List<Credit>();

        // "…, the spokesman told reporters, Mehr reported": the outlet reports whoever speaks.
        if (credits.Exists(credit => credit.Link == Link.Speaker && !memory.IsOutlet(credit.Id)))
        {
            credits = [.. credits.Select(credit => credit.Link == Link.Speaker && memory.IsOutlet(credit.Id) ? credit with { Link = Link.Outlet } : credit)];
        }

        credits.RemoveAll(upper => upper.Link is Link.Speaker or Link.Believer && credits.Exists(lower => lower.Link == Link.Speaker && lower.Id != upper.Id && memory.IsAbove(upper.Id, lower.Id)));
        foreach (var credit in credits.OrderByDescending(credit => credit.Link == Link.Cited).ThenBy(credit => credit.Link))
        {
            if (!settled.Any(other => other.Id == credit.Id))
            {
                settled.Add(credit);
            }
        }

        return [.. settled.OrderBy(credit => credit.First)];
    }

    private static bool IsWhollyQuoted(Reading reading) => reading.Document.QuotationAt(reading.First + 1) is { } quotation
        && quotation.End >= reading.End - 3 && quotation.End - quotation.First > 3;
}

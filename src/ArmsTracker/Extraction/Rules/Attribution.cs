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

/// <summary>Whom each sentence of a document credits, with what the sentences around it add.</summary>
internal sealed class Attribution
{
    private const string Denial = "attribution/denial";

    private readonly List<Credit>[] _credits;

    private Attribution(List<Credit>[] credits) => _credits = credits;

    public static Attribution Read(Document document)
    {
        var memory = new SpeakerMemory(document);
        var credits = document.Readings.Select(reading => CreditsOf(reading, memory)).ToArray();
        PointBack(document, credits);
        ShareQuotations(document, credits);
        return new Attribution(credits);
    }

    /// <summary>Those whom the words from <paramref name="first"/> to <paramref name="end"/> credit, or else their sentence.</summary>
    public IReadOnlyList<Credit> Of(Reading reading, int first, int end)
    {
        var all = _credits[reading.Index];
        var own = all.Where(credit => credit.First >= first && credit.First < end).ToList();
        // Who denies one clause has not said the others.
        var chosen = own.Any(credit => credit.Link == Link.Speaker) ? own : NearestSpeech(all.FindAll(credit => credit.Rule != Denial || IsOnlyClause(reading, first, end)), first);
        return [.. chosen.OrderBy(credit => credit.Link).ThenBy(credit => credit.First).DistinctBy(credit => credit.Id)];
    }

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

    private static List<Credit> CreditsOf(Reading reading, SpeakerMemory memory)
    {
        var sources = SourceFinder.Find(reading);
        var credits = new List<Credit>();

        // "CNN, citing officials, reported": those cited stand nearer to the verb, but are not its subject.
        var cited = reading.Find<SpeechSense>().Where(found => found.Sense.Speech == Speech.Citing).SelectMany(found => SourcesAfter(reading, sources, found.Mark.End));
        var speakers = sources.Except(cited).ToList();
        foreach (var (mark, sense) in reading.Find<SpeechSense>().Where(found => !IsPartOfPronoun(reading, found.Mark)))
        {
            switch (sense.Speech)
            {
                case Speech.Pronoun:
                    Add(memory.LastPerson(mark), Link.Speaker, "attribution/pronoun");
                    break;
                case Speech.AccordingTo:
                    Add(SourcesAfter(reading, sources, mark.End), Link.Speaker, "attribution/according-to");
                    break;
                case Speech.Citing:
                    Add(SourcesAfter(reading, sources, mark.End), Link.Cited, "attribution/citing");
                    break;
                case Speech.CitedBy:
                    Add(SourcesAfter(reading, sources, mark.End).Take(1), Link.Outlet, "attribution/cited-by");
                    Add(SourcesBefore(reading, sources, mark.First), Link.Speaker, "attribution/cited");
                    break;
                case Speech.Tell:
                    Add(SourcesAfter(reading, sources, mark.End).Where(source => memory.IsOutlet(source)), Link.Outlet, "attribution/told");
                    Add(Subject(reading, speakers, mark), Link.Speaker, "attribution/speaker");
                    break;
                case Speech.Deny:
                    Add(Subject(reading, speakers, mark), Link.Speaker, Denial);
                    break;
                case Speech.Believe:
                    Add(Subject(reading, speakers, mark), Link.Believer, "attribution/believer");
                    break;
                // "continues to supply" goes on with a deed and not with a speech.
                case Speech.SameSpeaker when reading.Has(Particle.To, mark.End, Math.Min(reading.End, mark.End + 1)):
                    break;
                case Speech.SameSpeaker:
                    Add(Subject(reading, speakers, mark) is { Count: > 0 } subject ? subject : memory.Last(mark), Link.Speaker, "attribution/same-speaker");
                    break;
                default:
                    Add(Subject(reading, speakers, mark), Link.Speaker, "attribution/speaker");
                    break;
            }
        }

        foreach (var source in sources)
        {
            if (IsHeading(reading, source) || IsSuffix(reading, source, memory))
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

    private static bool IsOutlet(Reading reading, NamedSource source) => source.Id is not null && reading.Document.SourceOf(source.Id).IsOutlet;

    private static List<NamedSource> Subject(Reading reading, List<NamedSource> sources, Mark verb)
    {
        const int reachLeft = 14;
        const int reachRight = 9;
        var left = sources.LastOrDefault(source => source.End <= verb.First && verb.First - source.End <= reachLeft
            && !reading.Find<SpeechSense>(source.End, verb.First).Any(found => found.Sense.Speech is not (Speech.Citing or Speech.CitedBy))
            && !reading.HasPunctuation(":;", source.End, verb.First)
            && !(source.IsCountry && reading.Before(source.First) is Particle.From or Particle.To or Particle.In or Particle.Via or Particle.By or Particle.Of or Particle.Other)
            && !(source.IsCountry && reading.HasPunctuation(",", source.End, verb.First))
            && !reading.Find<EventSense>(source.End, verb.First).Any(found => found.Sense.Class == WordClass.Verb));
        var right = sources.FirstOrDefault(source => (source.First >= verb.End - 1 || (source.First > verb.First && source.End < verb.End)) && source.First - verb.End <= reachRight
            && !reading.Has(Particle.Relative, verb.End, source.First) && !reading.Has(Particle.That, verb.End, source.First)
            && !reading.HasPunctuation(":;.", verb.End, source.First)
            && !reading.Find<SpeechSense>(verb.End, source.First).Any()
            && !reading.Find<EventSense>(verb.End, source.First).Any(found => found.Sense.Class == WordClass.Verb)
            && (source.First <= verb.End || !(source.IsCountry && reading.Before(source.First) is Particle.From or Particle.To or Particle.In or Particle.Via)));
        const int shortestQuotation = 4;
        var followsQuotation = verb.First > reading.First && (reading.Tokens[verb.First - 1].Is(",") || reading.Document.QuotationAt(verb.First - 1) is not { } quotation || quotation.End - quotation.First >= shortestQuotation || quotation.End < verb.First - 2) && reading.Tokens[verb.First - 1].Norm is "\"" or "”" or "»" or "''" or "“" or "," or "’" or "–" or "—" or "'";
        // "Bisher dementierte Teheran …": where the verb stands second, a bare name directly behind it is its subject.
        var isInverted = reading.Document.Lexicon.Settings.VerbSecond && left is null && right is { IsCountry: true } && right.First <= verb.End + 1
            && reading.Before(right.First) is null or Particle.The;
        if (right is not null && ((right.IsCountry && !followsQuotation && !isInverted) || (verb.Sense is SpeechSense { Speech: Speech.Tell } && right.Role is null && !right.IsCountry && IsOutlet(reading, right))))
        {
            // "believes Moscow is", "told CNN": what follows is no subject.
            right = null;
        }

        // "Kirby, a spokesman, said Russia": the comma ends an apposition and no quotation.
        var endsApposition = left is not null && reading.Tokens[verb.First - 1].Is(",") && right is { IsCountry: true };
        var chosen = followsQuotation && !endsApposition ? right ?? left : left ?? right;
        if (chosen is null)
        {
            return [];
        }

        // Those who speak together stand side by side.
        var together = new List<NamedSource> { chosen };
        var at = sources.IndexOf(chosen);
        if (ReferenceEquals(chosen, left))
        {
            for (var i = at - 1; i >= 0 && Joined(reading, sources[i], together[0]); i--)
            {
                together.Insert(0, sources[i]);
            }
        }
        else
        {
            for (var i = at + 1; i < sources.Count && Joined(reading, together[^1], sources[i]); i++)
            {
                together.Add(sources[i]);
            }
        }

        return together;
    }

    private static List<NamedSource> SourcesAfter(Reading reading, List<NamedSource> sources, int from)
    {
        const int reach = 12;
        var found = new List<NamedSource>();
        foreach (var source in sources.Where(source => source.End > from))
        {
            if (found.Count > 0 && source.IsCountry && !found[^1].IsCountry && reading.HasPunctuation(",", found[^1].End, source.First))
            {
                // "According to the FT, Russia and Iran have signed": the comma ends the list of sources.
                break;
            }

            var isNext = found.Count == 0
                ? source.First - from <= reach && !reading.HasPunctuation(",;:()", from, Math.Max(from, source.First))
                    && !reading.Find<EventSense>(from, source.First).Any(e => e.Sense.Class == WordClass.Verb)
                : Joined(reading, found[^1], source);
            if (!isNext)
            {
                break;
            }

            found.Add(source);
        }

        return found;
    }

    private static List<NamedSource> SourcesBefore(Reading reading, List<NamedSource> sources, int before)
    {
        const int reach = 3;
        var last = sources.LastOrDefault(source => source.End <= before && before - source.End <= reach);
        return last is null || reading.HasPunctuation(",;:", last.End, before) ? [] : [last];
    }

    private static bool Joined(Reading reading, NamedSource a, NamedSource b)
    {
        const int reach = 7;
        return b.First - a.End <= reach
            && !reading.HasPunctuation(";:.", a.End, b.First)
            && !reading.Has(Particle.Relative, a.End, b.First) && !reading.Has(Particle.That, a.End, b.First)
            && (reading.Has(Particle.And, a.End, b.First) || IsListed(reading, a, b))
            && !reading.Find<EventSense>(a.End, b.First).Any(found => found.Sense.Class == WordClass.Verb)
            && !reading.Find<SpeechSense>(a.End, b.First).Any();
    }

    /// <summary>"Berlin, Paris and London": a comma joins names of a list, whose last name "and" joins.</summary>
    private static bool IsListed(Reading reading, NamedSource a, NamedSource b)
    {
        const int reach = 4;
        return b.First - a.End <= 2 && reading.Tokens[a.End].Is(",") && reading.Has(Particle.And, b.End, Math.Min(reading.End, b.End + reach))
            && SourceFinder.Find(reading).Any(source => source.First > b.End && source.First - b.End <= reach);
    }

    /// <summary>"Wsj: …", "Washington: «…»", "Kirby on 15 May: …".</summary>
    private static bool IsHeading(Reading reading, NamedSource source)
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
    private static bool IsSuffix(Reading reading, NamedSource source, SpeakerMemory memory)
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

    private static bool IsWhollyQuoted(Reading reading) => reading.Document.QuotationAt(reading.First + 1) is { } quotation
        && quotation.End >= reading.End - 3 && quotation.End - quotation.First > 3;

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

using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>Which of the sources named in a sentence belong to a verb of saying, and to which.</summary>
internal static class Subjects
{
    /// <summary>Who speaks: those whom the verb of saying has for its subject, before or behind it; none where nobody is named.</summary>
    public static List<NamedSource> Of(Reading reading, List<NamedSource> sources, Mark verb)
    {
        var left = Left(reading, sources, verb);
        var right = Right(reading, sources, verb);
        var followsQuotation = FollowsQuotation(reading, verb);

        // "Bisher dementierte Teheran …": where the verb stands second, a bare name directly behind it is its subject.
        var isInverted = reading.Document.Lexicon.Settings.VerbSecond && left is null && right is { IsCountry: true } && right.First <= verb.End + 1
            && reading.Before(right.First) is null or Particle.The;
        if (right is { IsCountry: true } && !followsQuotation && !isInverted)
        {
            // "believes Moscow is": what follows is no subject.
            right = null;
        }

        // "Kirby, a spokesman, said Russia": the comma ends an apposition and no quotation.
        var endsApposition = left is not null && reading.Tokens[verb.First - 1].Is(",") && right is { IsCountry: true };
        var chosen = followsQuotation && !endsApposition ? right ?? left : left ?? right;
        return chosen is null ? [] : Together(reading, sources, chosen, ReferenceEquals(chosen, left));
    }

    private static NamedSource? Left(Reading reading, List<NamedSource> sources, Mark verb)
    {
        for (var i = sources.Count - 1; i >= 0; i--)
        {
            if (!MayBeLeft(reading, sources[i], verb))
            {
                continue;
            }

            for (var before = i - 1; before >= 0 && MayBeLeft(reading, sources[before], verb); before--)
            {
                if (IsBeside(reading, sources[before], sources[i], verb))
                {
                    return sources[before];
                }
            }

            return sources[i];
        }

        return null;
    }

    /// <summary>
    /// Whether a later source only tells something of an earlier one, which is the subject: "Zvezda, owned by the
    /// ministry, has shown", "der Außenminister hat der Ukraine versichert".
    /// </summary>
    private static bool IsBeside(Reading reading, NamedSource subject, NamedSource later, Mark verb)
    {
        const int reach = 3;
        var isAddressed = later.IsCountry && !subject.IsCountry && later.First - subject.End <= reach
            && !reading.HasPunctuation(",;:", subject.End, later.First) && !reading.Has(Particle.And, subject.End, later.First);
        var isInParenthesis = reading.Tokens[subject.End].Is(",") && reading.Tokens[verb.First - 1].Is(",")
            && reading.Before(later.First) is Particle.Of or Particle.By or Particle.In or Particle.From or Particle.With or Particle.To
            && later.First > subject.End + 1;
        return isAddressed || isInParenthesis;
    }

    private static bool MayBeLeft(Reading reading, NamedSource source, Mark verb)
    {
        const int reach = 14;
        return source.End <= verb.First && verb.First - source.End <= reach
            && !reading.Find<SpeechSense>(source.End, verb.First).Any(found => found.Sense.Speech is not (Speech.Citing or Speech.CitedBy))
            && !reading.HasPunctuation(":;", source.End, verb.First)
            && !(source.IsCountry && reading.Before(source.First) is Particle.From or Particle.To or Particle.In or Particle.Via or Particle.By or Particle.Of or Particle.Other)
            && !(source.IsCountry && reading.HasPunctuation(",", source.End, verb.First))
            && !reading.Find<EventSense>(source.End, verb.First).Any(found => found.Sense.Class == WordClass.Verb);
    }

    private static NamedSource? Right(Reading reading, List<NamedSource> sources, Mark verb)
    {
        var isTold = verb.Sense is SpeechSense { Speech: Speech.Tell };
        foreach (var source in sources)
        {
            // "told CNN": who is told stands behind the verb, and whoever tells it behind him: "revelaron a Reuters seis fuentes".
            if (isTold && (source.First <= verb.End || source.Role == "outlet" || IsOutlet(reading, source)))
            {
                continue;
            }

            if ((source.First >= verb.End - 1 || (source.First > verb.First && source.End < verb.End)) && MayBeRight(reading, source, verb)
                && !(isTold && reading.HasPunctuation(",", verb.End, source.First)))
            {
                return source;
            }
        }

        return null;
    }

    private static bool MayBeRight(Reading reading, NamedSource source, Mark verb)
    {
        const int reach = 9;
        // "…, advirtiendo que Moscú colaborará": whoever stands behind "that" is spoken of.
        return source.First - verb.End <= reach
            && !reading.Has(Particle.Relative, verb.First + 1, source.End) && !reading.Has(Particle.That, verb.First + 1, source.End)
            && !reading.HasPunctuation(":;.", verb.End, source.First)
            && !reading.Find<SpeechSense>(verb.End, source.First).Any()
            && !reading.Find<EventSense>(verb.End, source.First).Any(found => found.Sense.Class == WordClass.Verb)
            && (source.First <= verb.End || !(source.IsCountry && reading.Before(source.First) is Particle.From or Particle.To or Particle.In or Particle.Via));
    }

    /// <summary>Whether what is said stands before the verb: a quotation ends there, or a comma does; a name in quotation marks is none.</summary>
    private static bool FollowsQuotation(Reading reading, Mark verb)
    {
        const int shortestQuotation = 4;
        if (verb.First == reading.First || reading.Tokens[verb.First - 1].Norm is not ("\"" or "”" or "»" or "''" or "“" or "," or "’" or "–" or "—" or "'"))
        {
            return false;
        }

        return reading.Tokens[verb.First - 1].Is(",") || reading.Document.QuotationAt(verb.First - 1) is not { } quotation
            || quotation.End - quotation.First >= shortestQuotation || quotation.End < verb.First - 2;
    }

    private static bool IsOutlet(Reading reading, NamedSource source) => source.Id is not null && reading.Document.SourceOf(source.Id).IsOutlet;

    /// <summary>Those who speak together stand side by side.</summary>
    private static List<NamedSource> Together(Reading reading, List<NamedSource> sources, NamedSource chosen, bool isLeft)
    {
        var together = new List<NamedSource> { chosen };
        var at = sources.IndexOf(chosen);
        for (var i = at - 1; isLeft && i >= 0 && Joined(reading, sources[i], together[0]) && !IsGoverned(reading, sources[i]); i--)
        {
            together.Insert(0, sources[i]);
        }

        for (var i = at + 1; !isLeft && i < sources.Count && Joined(reading, together[^1], sources[i]); i++)
        {
            together.Add(sources[i]);
        }

        return together;
    }

    /// <summary>"the visit to Teheran, and the White House warns": a country that something else governs speaks with nobody.</summary>
    private static bool IsGoverned(Reading reading, NamedSource source) => source.IsCountry
        && reading.Before(source.First) is Particle.From or Particle.To or Particle.In or Particle.Via or Particle.By or Particle.Of or Particle.With or Particle.Other;

    public static List<NamedSource> After(Reading reading, List<NamedSource> sources, int from)
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

    public static List<NamedSource> Before(Reading reading, List<NamedSource> sources, int before)
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
            && reading.Sources.Any(source => source.First > b.End && source.First - b.End <= reach);
    }
}

using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>Which of the sources named in a sentence belong to a verb of saying, and to which.</summary>
internal static class Subjects
{
    private static bool IsOutlet(Reading reading, NamedSource source) => source.Id is not null && reading.Document.SourceOf(source.Id).IsOutlet;

    public static List<NamedSource> Of(Reading reading, List<NamedSource> sources, Mark verb)
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
            && SourceFinder.Find(reading).Any(source => source.First > b.End && source.First - b.End <= reach);
    }
}

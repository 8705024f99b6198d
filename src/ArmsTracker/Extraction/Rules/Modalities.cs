using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>How firmly a clause is stated: its cues, the form of its verb, its negations, and who is credited.</summary>
internal static class Modalities
{
    public static void Read(Clause clause)
    {
        var (modality, rule, mark) = Strongest(clause);
        clause.Modality = modality;
        clause.Explain("modality", modality.Name(), rule, mark);
    }

    private static (Modality Modality, string Rule, Mark? Mark) Strongest(Clause clause)
    {
        var reading = clause.Reading;
        if (clause.IsNegatedRest)
        {
            var not = reading.Find<ParticleSense>(clause.First, clause.End).Last(found => found.Sense.Particle == Particle.Not).Mark;
            return clause.Credits.Any(credit => IsParty(reading.Document, credit.Id)) ? (Modality.Denied, "modality/but-not", not) : (Modality.Unconfirmed, "modality/but-not", not);
        }

        (Modality Modality, string Rule, Mark? Mark) found = (Modality.Asserted, "modality/plain", null);
        foreach (var (mark, cue) in reading.Find<CueSense>(clause.First, clause.End))
        {
            if (cue.Modality > found.Modality && !IsInsideNested(clause, mark) && !IsInRelative(clause, mark) && !IsOfSomethingElse(clause, mark))
            {
                found = (cue.Modality, "modality/cue", mark);
            }
        }

        var attitude = clause.EventMark is { Sense: EventSense { Event: EventKind.Negotiating } } deed ? Events.Attitude(reading, deed, clause.First) : null;
        if (found.Modality < Modality.Possible && attitude is { Particle: Particle.Ready } ready)
        {
            found = (Modality.Possible, "modality/ready", ready.Mark);
        }

        if (found.Modality < Modality.Possible && clause.EventMark is { } verb && PossibleForm(clause, verb) is { } form)
        {
            found = (Modality.Possible, "modality/verb-form", form);
        }

        if (found.Modality < Modality.Denied && attitude is not { Particle: Particle.Refuses } && Negation(clause) is { } negation)
        {
            var denied = clause.Credits.Count > 0 && clause.Credits.Any(credit => IsParty(reading.Document, credit.Id)) && !reading.Has(Particle.NotYet, clause.First, clause.End);
            var modality = denied ? Modality.Denied : Modality.Unconfirmed;
            if (modality > found.Modality)
            {
                found = (modality, denied ? "modality/negated-by-a-party" : "modality/negated", negation);
            }
        }

        if (found.Modality == Modality.Asserted && clause.Credits is [.., var root] && IsIntelligence(reading.Document, root)
            && (clause.Credits.Count == 1 || reading.Document.SourceOf(clause.Credits[0].Id).Kind is not ("unnamed" or "person")))
        {
            found = (Modality.Assessed, "modality/intelligence", new Mark(root.First, root.End, new IgnoredSense()));
        }

        return found;
    }

    /// <summary>A nested phrase speaks for itself: cues of the clause around it do not reach it.</summary>
    private static bool IsInsideNested(Clause clause, Mark mark) => clause.IsNested && mark.First < clause.EventMark!.Value.First;

    /// <summary>"is building a plant that could …": the doubt is of what the plant may do, not of the building.</summary>
    private static bool IsInRelative(Clause clause, Mark cue) =>
        clause.EventMark is { Sense: EventSense { Class: WordClass.Verb } } verb && cue.First >= verb.End && clause.Reading.Has(Particle.Relative, verb.End, cue.First)
        && cue.Sense is CueSense { Modality: Modality.Possible or Modality.Assessed };

    /// <summary>
    /// "asked for weapons ahead of a possible attack", "was delivered as Washington again threatens possible strikes": a
    /// doubt told beside the matter, or long after its verb, is of something else.
    /// </summary>
    private static bool IsOfSomethingElse(Clause clause, Mark cue)
    {
        const int reach = 6;
        if (cue.Sense is not CueSense { Modality: Modality.Possible or Modality.Assessed } || clause.EventMark is not { } word || clause.IsUnderstood)
        {
            return false;
        }

        return cue.First - word.End > reach || clause.Reading.Find<ParticleSense>(Math.Max(clause.First, cue.First - reach), cue.First).Any(found =>
            found.Sense.Particle == Particle.Background && !clause.Reading.HasPunctuation(",;:", found.Mark.End, cue.First)
            && !clause.Reading.Find<EventSense>(found.Mark.End, cue.First).Any());
    }

    private static Mark? PossibleForm(Clause clause, Mark verb)
    {
        var tokens = clause.Reading.Tokens;

        // The conditional of hearsay may stand in any verb that governs the matter: "emergerebbe che …", "si tratterebbe di …".
        for (var i = clause.First; i < clause.End && !clause.IsNested; i++)
        {
            if (clause.Reading.Has(Particle.Relative, i, i + 1) && i > verb.End)
            {
                break;
            }

            if (tokens[i].IsWord && (tokens[i].Case == LetterCase.Lower || i == clause.Reading.First) && EndsWithAny(clause, i, clause.Reading.Document.Lexicon.Settings.ConditionalEndings))
            {
                return new Mark(i, i + 1, verb.Sense);
            }
        }

        if (clause.Event!.Class == WordClass.Noun)
        {
            return FutureBehind(clause, verb);
        }

        for (var i = verb.First; i < verb.End; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && clause.Event.Class == WordClass.Verb && EndsWithAny(clause, i, clause.Reading.Document.Lexicon.Settings.PossibleEndings))
            {
                return new Mark(i, i + 1, verb.Sense);
            }
        }

        return null;
    }

    /// <summary>"Les livraisons s'étaleront …": the verb of which the deliveries are the subject is in the future.</summary>
    private static Mark? FutureBehind(Clause clause, Mark noun)
    {
        const int reach = 3;
        for (var i = noun.End; i < Math.Min(clause.End, noun.End + reach) && clause.Reading.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (clause.Reading.Tokens[i].Case == LetterCase.Lower && EndsWithAny(clause, i, clause.Reading.Document.Lexicon.Settings.PossibleEndings))
            {
                return new Mark(i, i + 1, noun.Sense);
            }
        }

        return null;
    }

    /// <summary>Endings are compared with the word as written: without its accent "fornirà" would end like "era".</summary>
    private static bool EndsWithAny(Clause clause, int token, IReadOnlyList<string> endings)
    {
        var found = clause.Reading.Tokens[token];
        var text = clause.Reading.Document.Article.Text;
        var word = text.AsSpan(found.Start, found.End - found.Start);

        // Agencies without accents on their keyboards write "fornira'" for "fornirà".
        if (found.End < text.Length && text[found.End] is '\'' or '’' && "aeiou".IndexOf(text[found.End - 1], StringComparison.Ordinal) is var vowel and >= 0)
        {
            word = $"{word[..^1]}{"àèìòù"[vowel]}";
        }

        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static Mark? Negation(Clause clause)
    {
        const int reach = 5;
        if (clause.EventMark is not { } verb)
        {
            return null;
        }

        // "russian equipment, and not Iranian drones": it is the arms that are denied.
        foreach (var (not, sense) in clause.Reading.Find<ParticleSense>(clause.First, clause.End))
        {
            if (sense.Particle == Particle.Not && clause.Reading.Marks.Any(mark => mark.First == not.End && mark.Sense is ArmsSense { Form: ArmsForm.Named } or SystemSense))
            {
                return not;
            }
        }

        var from = Math.Max(clause.First, verb.First - reach);
        foreach (var (mark, sense) in clause.Reading.Find<ParticleSense>(from, verb.End))
        {
            // "refused to sell" is one word for an event, and says nothing of whether it happened.
            if (sense.Particle is Particle.Not or Particle.NotYet && !verb.Covers(mark)
                && !clause.Reading.HasPunctuation(",;:", mark.End, Math.Max(mark.End, verb.First))
                && !clause.Reading.Find<EventSense>(mark.End, verb.First).Any())
            {
                return mark;
            }
        }

        return null;
    }

    private static bool IsParty(Document document, string id)
    {
        var source = document.SourceOf(id);
        return source.Country is Direction.Iran or Direction.Russia && !source.IsOutlet;
    }

    private static bool IsIntelligence(Document document, Credit credit)
    {
        if (credit.Link is not (Link.Speaker or Link.Cited))
        {
            return false;
        }

        for (Source? source = document.SourceOf(credit.Id); source is { Kind: "government" }; source = source.PartOf is { } body ? document.SourceOf(body) : null)
        {
            if (source.Name.Contains("intelligence", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

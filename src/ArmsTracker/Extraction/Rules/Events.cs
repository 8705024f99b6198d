using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>What happens in a clause.</summary>
internal static class Events
{
    /// <summary>The word for the event that rules the clause, or null where nothing happens to arms.</summary>
    public static Mark? Ruling(Reading reading, int first, int end)
    {
        Mark? best = null;
        var bestRank = int.MinValue;
        foreach (var (mark, sense) in reading.Find<EventSense>(first, end))
        {
            if (sense.Frame == Frame.Move && sense.Class != WordClass.Noun && !MovesArms(reading, mark, first, end))
            {
                continue;
            }

            var rank = Rank(reading, mark, sense, first);
            if (rank > bestRank)
            {
                (best, bestRank) = (mark, rank);
            }
        }

        if (best is { Sense: EventSense { Event: EventKind.Transferring or EventKind.Agreed } deed } done && Attitude(reading, done, first) is not null)
        {
            return done with { Sense = deed with { Event = EventKind.Negotiating } };
        }

        if (best is { Sense: EventSense { Event: EventKind.Using or EventKind.Displaying } } && PartsInside(reading, first, end) is { } parts)
        {
            return parts with { Sense = new EventSense(EventKind.Producing, Frame.Make, WordClass.Noun, Weak: false) };
        }

        return best is { Sense: EventSense { Event: EventKind.Displaying } } shown && IsShownByAThird(reading, shown, first, end)
            ? shown with { Sense = new EventSense(EventKind.Using, Frame.Use, WordClass.Verb, Weak: false) }
            : best ?? Implied(reading, first, end);
    }

    /// <summary>
    /// "The sanctions could be finalised", "pushed for stronger military ties": where a deal or a talk is about no arms, the
    /// measure or the partnership named with it is the matter.
    /// </summary>
    public static Mark? Beside(Clause clause)
    {
        if (clause.Event is not { Event: EventKind.Agreed or EventKind.Negotiating or EventKind.Transferring } || clause.Arms.Words.Count > 0 || clause.Arms.PointsBack)
        {
            return null;
        }

        foreach (var (mark, sense) in clause.Reading.Find<EventSense>(clause.First, clause.End))
        {
            if ((sense is { Event: EventKind.Responding, Class: WordClass.Noun, Weak: false } && !IsBackground(clause.Reading, mark, clause.First))
                || (sense.Event == EventKind.Cooperating && clause.Arms.IsMilitary && !clause.Reading.Find<ActorSense>(clause.First, clause.End).Any(found => found.Sense.Country == "UA")))
            {
                return mark;
            }
        }

        return null;
    }

    /// <summary>"refuses to sell", "ready, if asked, to deliver": the word before a deed that says how somebody stands to it.</summary>
    public static (Mark Mark, Particle Particle)? Attitude(Reading reading, Mark deed, int first)
    {
        const int reach = 10;
        (Mark, Particle)? found = null;
        foreach (var (mark, sense) in reading.Find<ParticleSense>(Math.Max(first, deed.First - reach), deed.First))
        {
            if (sense.Particle is Particle.Ready or Particle.Refuses && !reading.HasPunctuation(";:.", mark.End, deed.First)
                && !reading.Find<EventSense>(mark.End, deed.First).Any(other => other.Sense.Class != WordClass.Noun)
                && !reading.Has(Particle.Relative, mark.End, deed.First))
            {
                found = (mark, sense.Particle);
            }
        }

        return found;
    }

    /// <summary>"American parts in the drones": what wrecks hold tells of their making, not of their use.</summary>
    private static Mark? PartsInside(Reading reading, int first, int end)
    {
        const int reach = 6;
        var parts = reading.Find<ArmsSense>(first, end).FirstOrDefault(found => found.Sense is { Form: ArmsForm.Named, Topics: [Topic.Component] });
        if (parts.Sense is null)
        {
            return null;
        }

        var isInside = reading.Marks.Any(mark => mark.Sense is SystemSense or ArmsSense { Topics: [Topic.Drone] or [Topic.Missile] } && mark.First >= parts.Mark.End && mark.End <= end
            && reading.Find<ParticleSense>(parts.Mark.End, mark.First).Any(found => found.Sense.Particle == Particle.In && mark.First - found.Mark.End <= reach));
        return isInside ? parts.Mark : null;
    }

    /// <summary>"The Pentagon showed debris of Iranian drones": arms are displayed by one party to the other; others show what was used.</summary>
    private static bool IsShownByAThird(Reading reading, Mark verb, int first, int end)
    {
        var parties = reading.Find<ActorSense>(first, end).Where(found => found.Sense.Form != ActorForm.Adjective && found.Sense.Country is Direction.Iran or Direction.Russia).ToList();
        return !parties.Exists(found => found.Mark.End <= verb.First)
            && reading.Marks.Any(mark => mark.First >= first && mark.End <= verb.First && mark.Sense switch
            {
                ActorSense actor => actor.Country is not ("IR" or "RU" or "KP" or "CN"),
                SourceSense source => reading.Document.SourceOf(source.Id).Country is not (null or "IR" or "RU" or "KP" or "CN"),
                _ => false,
            });
    }

    /// <summary>Declarations arrive too: what moves must be arms, named shortly before the verb or right after it.</summary>
    private static bool MovesArms(Reading reading, Mark verb, int first, int end)
    {
        const int before = 14;
        const int after = 10;
        return reading.Marks.Any(mark => mark.Sense is SystemSense or ArmsSense { Form: not ArmsForm.Military }
            && mark.First >= Math.Max(first, verb.First - before) && mark.End <= Math.Min(end, verb.End + after));
    }

    /// <summary>Headlines do without a verb: "Iranian missiles for Russia", "Dall'Iran 300mila proiettili ai russi".</summary>
    private static Mark? Implied(Reading reading, int first, int end)
    {
        var arms = reading.Marks.FirstOrDefault(mark => mark.First >= first && mark.End <= end && mark.Sense is SystemSense or ArmsSense { Form: ArmsForm.Named or ArmsForm.Vague });
        var actors = reading.Find<ActorSense>(first, end).Where(found => found.Sense.Country is Direction.Iran or Direction.Russia).ToList();
        var to = actors.Find(found => reading.Before(found.Mark, found.Sense) == Particle.To || reading.Tokens[found.Mark.First].Norm is "ai" or "agli" or "alla" or "all");
        if (to.Sense is null)
        {
            to = actors.Find(found => reading.Before(found.Mark, found.Sense) == Particle.From);
        }

        return arms.Sense is not null && to.Sense is not null && (actors.Exists(found => found.Sense.Country != to.Sense.Country) || IsByOther(reading, arms, to.Sense.Country))
            ? new Mark(arms.First, arms.End, new EventSense(EventKind.Transferring, Frame.Give, WordClass.Noun, Weak: false))
            : null;
    }

    /// <summary>"Su-35s for Iran": the name of the weapon tells who gives.</summary>
    private static bool IsByOther(Reading reading, Mark arms, string recipient) => arms.Sense is SystemSense system
        && reading.Document.Lexicons.Gazetteer.Systems[system.Id].Country is Direction.Iran or Direction.Russia && reading.Document.Lexicons.Gazetteer.Systems[system.Id].Country != recipient;

    /// <summary>Whether a participle is the verb of its clause, because an auxiliary stands shortly before it.</summary>
    public static bool IsFinite(Reading reading, Mark participle, int first)
    {
        const int reach = 4;
        var from = Math.Max(first, participle.First - reach);
        return (reading.Find<ParticleSense>(from, participle.First).Any(found => found.Sense.Particle == Particle.Auxiliary)
                && !reading.HasPunctuation(",;:", from, participle.First))
            || HasSubject(reading, participle, first);
    }

    /// <summary>"Iran supplied", "Moscow secretly sent": where past and participle are one form, a bare name before it is its subject.</summary>
    private static bool HasSubject(Reading reading, Mark participle, int first) =>
        reading.Find<ActorSense>(first, participle.First).Any(found => found.Sense.Form == ActorForm.Noun
            && participle.First - found.Mark.End <= 1
            && !reading.HasPunctuation(",;:", found.Mark.End, participle.First)
            // "gave Tehran captured weapons": whoever another verb has taken is no subject.
            && !reading.Find<EventSense>(first, participle.First).Any(verb => verb.Mark.Covers(found.Mark))
            && reading.Before(found.Mark.First) is null or Particle.The or Particle.Relative or Particle.That or Particle.And or Particle.But or Particle.While);

    /// <summary>
    /// A measure rules what it is aimed at, a deal what it is about, a verb the nouns that it governs; the numbers
    /// order the kinds of event by which of two in one clause is the matter told.
    /// </summary>
    private static int Rank(Reading reading, Mark mark, EventSense sense, int first)
    {
        const int noun = 300;
        const int trainer = 200;
        const int modifier = 350;
        const int weak = 150;
        var rank = sense.Event switch
        {
            EventKind.Responding => 900,
            EventKind.Training => 850,
            EventKind.Displaying => 800,
            EventKind.Negotiating => 780,
            EventKind.Agreed => 750,
            EventKind.Using => 600,
            EventKind.Transferring => 560,
            EventKind.Producing => 540,
            _ => 60,
        };
        rank -= sense.Class switch
        {
            WordClass.Noun => sense.Event == EventKind.Training ? trainer : noun,
            WordClass.Participle when !IsFinite(reading, mark, first) => modifier,
            _ => 0,
        };
        const int purpose = 300;
        const int background = 450;
        const int governed = 350;
        return rank - (sense.Weak ? weak : 0)
            - (sense.Event == EventKind.Using && (IsPurpose(reading, mark, first) || FollowsTransfer(reading, mark, first)) ? purpose : 0)
            - (IsBackground(reading, mark, first) ? background : 0)
            - (sense.Event is EventKind.Responding or EventKind.Displaying or EventKind.Training && IsAfterVerb(reading, mark, first) ? background : 0)
            - (sense.Event == EventKind.Transferring && IsGoverned(reading, mark, first) ? governed : 0);
    }

    /// <summary>"for Russian use in Ukraine", "to be used against": what the arms are for is not yet their use.</summary>
    private static bool IsPurpose(Reading reading, Mark use, int first)
    {
        const int reach = 3;
        for (var i = use.First; i > Math.Max(first, use.First - reach); i--)
        {
            if (reading.Before(i) == Particle.To)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"has supplied drones so that the soldiers use them": what the arms are then used for is told with their supply.</summary>
    private static bool FollowsTransfer(Reading reading, Mark use, int first) => ((EventSense)use.Sense).Class == WordClass.Verb
        && reading.Find<EventSense>(first, use.First).Any(found => found.Sense is { Event: EventKind.Transferring, Weak: false }
            && (found.Sense.Class == WordClass.Verb || (found.Sense.Class == WordClass.Participle && IsFinite(reading, found.Mark, first))));

    /// <summary>"despite the sanctions", "after months of talks": no finite verb is background, and a comma ends it.</summary>
    private static bool IsBackground(Reading reading, Mark mark, int first)
    {
        const int reach = 6;
        var sense = (EventSense)mark.Sense;
        return sense.Class == WordClass.Noun && reading.Find<ParticleSense>(Math.Max(first, mark.First - reach), mark.First).Any(found =>
            found.Sense.Particle == Particle.Background && !reading.HasPunctuation(",;:", found.Mark.End, mark.First)
            && !reading.Find<EventSense>(found.Mark.End, mark.First).Any(other => other.Sense.Class == WordClass.Verb));
    }

    /// <summary>"has transferred missiles, making new sanctions inevitable": a noun behind the verb of the matter tells what comes of it.</summary>
    private static bool IsAfterVerb(Reading reading, Mark noun, int first) => ((EventSense)noun.Sense).Class == WordClass.Noun
        && reading.Find<EventSense>(first, noun.First).Any(found => found.Sense.Event is EventKind.Transferring or EventKind.Producing or EventKind.Agreed && !found.Sense.Weak
            && (found.Sense.Class == WordClass.Verb || (found.Sense.Class == WordClass.Participle && IsFinite(reading, found.Mark, first))));

    /// <summary>"agreements to supply missiles", "un contratto per la fornitura": the deal is told, the supply is what it is about.</summary>
    private static bool IsGoverned(Reading reading, Mark transfer, int first)
    {
        const int reach = 12;
        const int toVerb = 2;
        var isComplement = Enumerable.Range(0, toVerb + 1).Any(back => transfer.First - back > first && reading.Before(transfer.First - back) is Particle.To or Particle.Of);
        return isComplement && reading.Find<EventSense>(Math.Max(first, transfer.First - reach), transfer.First).Any(found =>
            found.Sense.Event is EventKind.Agreed or EventKind.Negotiating && !reading.HasPunctuation(",;:", found.Mark.End, transfer.First));
    }
}

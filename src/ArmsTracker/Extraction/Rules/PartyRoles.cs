using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>What one name in a clause says of who gives and who gets: its form, the particle before it and the deed around it.</summary>
internal static class PartyRoles
{
    /// <summary>Where the deed says nothing of giving, a name behind "to" may as well be where it was done: "signed in, sued, travelled to Moscow".</summary>
    private const double Beside = 1.2;

    public static void Vote(Clause clause, Mark mark, ActorSense actor, PartyVotes votes, double weight)
    {
        var reading = clause.Reading;
        var frame = Deed(clause).Frame;
        if (actor.Country is not (Direction.Iran or Direction.Russia or "KP" or "CN" or "BY" or "UA") || IsSpeaker(clause, mark))
        {
            return;
        }

        if (actor.Form == ActorForm.Adjective)
        {
            if (DescribesArms(reading, mark))
            {
                votes.Supplier(actor.Country, Parties.Sure * weight, mark);
            }
            else if (Deed(clause).Mark is { Sense: EventSense { Class: WordClass.Noun } } word && Math.Abs(mark.First - word.First) <= 2)
            {
                VoteSubject(frame, actor.Country, Parties.Likely * weight, mark, votes);
            }
            else
            {
                VoteOfPhrase(clause, frame, actor.Country, mark, votes, weight);
            }

            return;
        }

        var particle = ParticleOf(reading, mark, actor);
        VoteByParticle(clause, frame, particle, actor.Country, mark, votes, weight);
    }

    /// <summary>
    /// The word around which the parties stand: "condemned the purchase by Russia from Iran" tells who gives and gets by the
    /// purchase, and not by the condemning.
    /// </summary>
    private static (Mark? Mark, Frame Frame) Deed(Clause clause)
    {
        if (clause.Event is { Frame: Frame.Against } && clause.EventMark is { } told)
        {
            foreach (var (mark, sense) in clause.Reading.Find<EventSense>(told.End, clause.End))
            {
                if (sense.Frame is Frame.Give or Frame.Get or Frame.Use)
                {
                    return (mark, sense.Frame);
                }
            }
        }

        return clause.Event is { Frame: Frame.Open, Event: EventKind.Agreed or EventKind.Negotiating } && clause.EventMark is { } deal && About(clause, deal) is { } about
            ? about
            : (clause.EventMark, clause.Event?.Frame ?? Frame.Open);
    }

    /// <summary>"signed with Moscow a deal to buy missiles": what the deal is about says who gives and who gets.</summary>
    private static (Mark? Mark, Frame Frame)? About(Clause clause, Mark deal)
    {
        const int reach = 10;
        foreach (var (mark, sense) in clause.Reading.Find<EventSense>(deal.End, Math.Min(clause.End, deal.End + reach)))
        {
            if (sense is { Event: EventKind.Transferring or EventKind.Agreed or EventKind.Negotiating, Frame: Frame.Give or Frame.Get }
                && Enumerable.Range(0, 3).Any(back => mark.First - back >= deal.End && clause.Reading.Before(mark.First - back) is Particle.To or Particle.Of or Particle.With))
            {
                return (mark, sense.Frame);
            }
        }

        return null;
    }

    /// <summary>The particle before a name; the second of two names joined by "and" shares that of the first.</summary>
    private static Particle? ParticleOf(Reading reading, Mark mark, ActorSense actor)
    {
        var particle = reading.Before(mark, actor);
        if ((particle is not (Particle.And or null or Particle.The) && actor.Form != ActorForm.Genitive) || !reading.Has(Particle.And, Math.Max(reading.First, mark.First - 2), mark.First))
        {
            return particle == Particle.And ? null : particle;
        }

        foreach (var (other, sense) in reading.Find<ActorSense>(reading.First, mark.First))
        {
            if (sense.Form != ActorForm.Adjective && mark.First - other.End is >= 1 and <= 2 && reading.Has(Particle.And, other.End, mark.First))
            {
                return reading.Before(other, sense);
            }
        }

        return particle == Particle.And ? null : particle;
    }

    /// <summary>"Shahed ordinati da Mosca": the word for "from" is the one for "by" in some languages; nobody gets arms of his own make from the other.</summary>
    private static bool IsOfOthersMake(Clause clause, string country)
    {
        var makers = clause.Arms.Systems.Select(id => clause.Reading.Document.Lexicons.Gazetteer.Systems[id].Country).ToList();
        return makers.Count > 0 && makers.TrueForAll(maker => maker is Direction.Iran or Direction.Russia && maker != country);
    }

    /// <summary>"le forze russe", "Iranian officials": the phrase stands where its noun stands.</summary>
    private static void VoteOfPhrase(Clause clause, Frame frame, string country, Mark mark, PartyVotes votes, double weight)
    {
        const double phrase = 0.6;
        var reading = clause.Reading;
        Particle? particle = null;
        for (var i = mark.First; i > Math.Max(clause.First, mark.First - 3) && particle is null or Particle.The; i--)
        {
            particle = reading.Before(i);
        }

        VoteByParticle(clause, frame, particle, country, mark, votes, weight * phrase);
    }

    private static void VoteByParticle(Clause clause, Frame frame, Particle? particle, string country, Mark mark, PartyVotes votes, double weight)
    {
        var reading = clause.Reading;
        switch (particle)
        {
            case Particle.By when frame is Frame.Open or Frame.Against:
                break;
            case Particle.From or Particle.By:
                if ((frame is Frame.Use or Frame.Make && !IsOrigin(clause, mark)) || (frame == Frame.Get && (particle == Particle.By || IsOfOthersMake(clause, country))))
                {
                    votes.Recipient(country, Parties.Likely * weight, mark);
                }
                else
                {
                    votes.Supplier(country, Parties.Sure * weight, mark);
                }

                break;
            case Particle.To:
                if (frame == Frame.Get)
                {
                    votes.Supplier(country, Parties.Likely * weight, mark);
                }
                else
                {
                    votes.Recipient(country, (frame switch { Frame.Use => Parties.Weak, Frame.Open or Frame.Against => Beside, _ => Parties.Sure }) * weight, mark);
                }

                break;
            case Particle.In or Particle.Near:
                if (country != "UA" && frame is Frame.Give or Frame.Move or Frame.Make or Frame.Use)
                {
                    votes.Recipient(country, Parties.Weak * weight, mark);
                }

                break;
            case Particle.Of:
                if (Deed(clause).Mark is { Sense: EventSense { Class: WordClass.Noun } } noun && mark.First >= noun.End && mark.First - noun.End <= 3)
                {
                    VoteSubject(frame, country, Parties.Weak * weight, mark, votes);
                }

                break;
            case Particle.Via or Particle.Between or Particle.With or Particle.Other or Particle.Background:
                break;
            default:
                VoteBare(clause, frame, country, mark, votes, weight);
                break;
        }
    }

    /// <summary>A name without a particle is the subject before the verb, and whoever is given to after it.</summary>
    private static void VoteBare(Clause clause, Frame frame, string country, Mark mark, PartyVotes votes, double weight)
    {
        if (Deed(clause).Mark is not { } verb)
        {
            return;
        }

        if (mark.First < verb.First || IsSubjectBehind(clause, verb, mark))
        {
            // "Ukraine, Moscow: delivery of missiles": a colon ends what the names before it are the subject of.
            var share = mark.First < verb.First && clause.Reading.HasPunctuation(":", mark.End, verb.First) ? 0.25 : 1;
            VoteSubject(frame, country, Parties.Likely * weight * share, mark, votes);
        }
        else if (frame == Frame.Give)
        {
            votes.Recipient(country, Parties.Likely * weight, mark);
        }
    }

    /// <summary>
    /// "Gestern lieferte Moskau …", "que livre l'Iran à la Russie": the first name behind its verb is the subject where none
    /// stands before it, if the language puts it there or another name is the one given to.
    /// </summary>
    private static bool IsSubjectBehind(Clause clause, Mark verb, Mark mark)
    {
        var reading = clause.Reading;
        if (verb.Sense is not EventSense { Class: WordClass.Verb } || mark.Sense is not ActorSense { Form: ActorForm.Noun, Country: Direction.Iran or Direction.Russia } || HasActorBefore(clause))
        {
            return false;
        }

        var isGivenTo = false;
        foreach (var (other, actor) in reading.Find<ActorSense>(clause.First, clause.End))
        {
            if (actor.Form == ActorForm.Adjective || other == mark)
            {
                continue;
            }

            var particle = ParticleOf(reading, other, actor);
            if (other.First < mark.First && particle is null or Particle.The)
            {
                return false;
            }

            isGivenTo |= other.First > mark.First && particle == Particle.To;
        }

        return isGivenTo || reading.Document.Lexicon.Settings.VerbSecond;
    }

    /// <summary>"Iran, which supplies Russia": the relative pronoun itself may be the subject.</summary>
    private static bool HasActorBefore(Clause clause) => clause.Reading.Has(Particle.Relative, clause.First, clause.First + 1)
        && clause.Reading.Find<ActorSense>(Math.Max(clause.Reading.First, clause.First - 3), clause.First).Any(found => found.Sense.Form != ActorForm.Adjective);

    private static void VoteSubject(Frame frame, string country, double weight, Mark mark, PartyVotes votes)
    {
        switch (frame)
        {
            case Frame.Give:
                votes.Supplier(country, weight, mark);
                break;
            case Frame.Get or Frame.Use:
                votes.Recipient(country, weight, mark);
                break;
            case Frame.Make:
                votes.Recipient(country, weight / 2, mark);
                break;
            default:
                break;
        }
    }

    private static bool IsSpeaker(Clause clause, Mark mark) =>
        clause.Credits.Any(credit => credit.First <= mark.First && mark.End <= credit.End)
        && (clause.Event?.Event != EventKind.Transferring || !clause.Reading.Find<ActorSense>(mark.First, mark.End).Any(found => found.Sense.Country is Direction.Iran or Direction.Russia));

    /// <summary>"droni iraniani", "Iranian-made drones", "missili balistici a corto raggio iraniani".</summary>
    public static bool DescribesArms(Reading reading, Mark adjective)
    {
        const int reach = 4;
        foreach (var mark in reading.Marks)
        {
            if (mark.Sense is not (ArmsSense { Form: not ArmsForm.Military } or SystemSense)
                || (mark.Sense is ArmsSense arms && (arms.Topics.Contains(Topic.Facility) || arms.Topics.Contains(Topic.ShippingRoute))) || DescribesAnother(reading, mark))
            {
                continue;
            }

            var (first, end) = mark.First >= adjective.End ? (adjective.End, mark.First) : (mark.End, adjective.First);
            if (mark.First < adjective.First && reading.Document.Lexicon.Settings.AdjectiveFirst && !IsOfMaking(reading, adjective))
            {
                continue;
            }

            if (end - first >= 0 && end - first < reach && !reading.HasPunctuation(",;:.()", first, end)
                && !reading.Marks.Any(other => other.End > first && other.First < end && (other.First >= first || other.Sense is EventSense) && other.End <= end && other.Sense is EventSense { Class: not WordClass.Participle } or ParticleSense { Particle: Particle.To or Particle.In or Particle.And or Particle.From or Particle.Auxiliary or Particle.Other }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the Russian drone factory", "Russia drone sales", "Russian drone operators": the arms only say of what kind the thing behind them is.</summary>
    private static bool DescribesAnother(Reading reading, Mark arms) => arms.Sense is ArmsSense && arms.End < reading.End && reading.Tokens[arms.End].IsWord
        && reading.Marks.Any(mark => mark.First == arms.End && mark.Sense is ArmsSense { Topics: [Topic.Facility] or [Topic.ShippingRoute] } or EventSense { Class: WordClass.Noun } or RoleSense);

    /// <summary>"дроны иранского производства": only the words for making let the adjective stand behind the arms.</summary>
    private static bool IsOfMaking(Reading reading, Mark adjective) => reading.Find<EventSense>(adjective.First, Math.Min(reading.End, adjective.End + 2)).Any(found => found.Sense.Event == EventKind.Producing)
        || reading.Find<ArmsSense>(adjective.End, Math.Min(reading.End, adjective.End + 2)).Any();

    /// <summary>In "assembled from kits sent by Iran" the maker's frame does not reach past another word for arms.</summary>
    private static bool IsOrigin(Clause clause, Mark mark) =>
        clause.EventMark is { } verb && mark.First > verb.End
        && clause.Reading.Find<EventSense>(verb.End, mark.First).Any(found => found.Sense.Frame is Frame.Give or Frame.Move or Frame.Get);
}

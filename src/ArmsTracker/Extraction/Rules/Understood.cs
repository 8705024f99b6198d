using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>
/// What happens in a sentence that speaks of arms and has no word for an event: "Debris of an Iranian drone near Odesa",
/// "The first had four hundred drones", "Iran has always denied these allegations". Scope decides afterwards.
/// </summary>
internal static class Understood
{
    public static Mark? Of(Clause clause, Thread? thread)
    {
        if (clause.First != clause.Reading.First && clause.End != clause.Reading.End)
        {
            return null;
        }

        var arms = clause.Arms;
        var isNext = thread is not null && clause.Reading.Index - thread.Sentence <= 1;
        var isNear = thread is not null && clause.Reading.Index - thread.Sentence <= 2;
        if (DoubtIn(clause) is { } cue && isNear && (arms.Topics.Count > 0 || arms.PointsBack || IsShort(clause, cue)))
        {
            return thread!.Event is { } denied ? cue with { Sense = Sense(denied) } : null;
        }

        if (arms.Words.Count == 0)
        {
            return null;
        }

        var word = arms.Words[0].Mark;

        if (arms.Weapons.Any() && (clause.Reading.Find<ActorSense>().Any(found => found.Sense is { Country: "UA", Form: not ActorForm.Adjective }) || IsInOtherHands(clause)))
        {
            return word with { Sense = Sense(EventKind.Using) };
        }

        if (arms.Topics.Contains(Topic.Facility) && (arms.Topics.Contains(Topic.Drone) || (isNext && thread!.Event == EventKind.Producing)))
        {
            return word with { Sense = Sense(EventKind.Producing) };
        }

        return isNext && thread!.Event is EventKind.Transferring or EventKind.Agreed or EventKind.Producing && arms.Weapons.Any() && Quantities.Read(clause) is not null
            ? word with { Sense = Sense(thread.Event.Value) }
            : null;
    }

    /// <summary>"Iran has mostly Russian fighters": arms named as one party's beside the other party.</summary>
    private static bool IsInOtherHands(Clause clause)
    {
        const int reach = 5;
        var reading = clause.Reading;
        var actors = reading.Find<ActorSense>(clause.First, clause.End).ToList();
        return actors.Exists(maker => maker.Sense is { Form: ActorForm.Adjective, Country: Direction.Iran or Direction.Russia } && PartyRoles.DescribesArms(reading, maker.Mark)
            && actors.Exists(owner => owner.Sense is { Form: ActorForm.Noun, Country: Direction.Iran or Direction.Russia } && owner.Sense.Country != maker.Sense.Country
                && owner.Mark.End <= maker.Mark.First && maker.Mark.First - owner.Mark.End <= reach && reading.Before(owner.Mark.First) is null or Particle.The
                && !reading.Find<SpeechSense>(owner.Mark.End, maker.Mark.First).Any() && !reading.Has(Particle.Not, owner.Mark.End, maker.Mark.First)));
    }

    /// <summary>"Both Iran and Russia deny this", "There is no official confirmation": so short a sentence is of what the one before tells.</summary>
    private static bool IsShort(Clause clause, Mark cue)
    {
        const int longestDenial = 16;
        const int longestDoubt = 12;
        var isDenial = cue.Sense is CueSense { Modality: Modality.Denied };
        return clause.End - clause.First <= (isDenial ? longestDenial : longestDoubt)
            && (!isDenial || clause.Reading.Find<ActorSense>(clause.First, clause.End).Any(found => found.Sense.Country is Direction.Iran or Direction.Russia));
    }

    private static Mark? DoubtIn(Clause clause)
    {
        Mark? doubt = null;
        foreach (var (mark, cue) in clause.Reading.Find<CueSense>(clause.First, clause.End))
        {
            if (cue.Modality == Modality.Denied)
            {
                return IsByAThird(clause, mark) ? null : mark;
            }

            doubt = cue.Modality == Modality.Unconfirmed ? mark : doubt;
        }

        return doubt;
    }

    /// <summary>"The White House dismissed the reports": what a third country says no to, neither party denies.</summary>
    private static bool IsByAThird(Clause clause, Mark denial)
    {
        var isThird = false;
        foreach (var (_, actor) in clause.Reading.Find<ActorSense>(clause.First, denial.First))
        {
            if (actor.Country is Direction.Iran or Direction.Russia or ActorSense.Both)
            {
                return false;
            }

            isThird = true;
        }

        return isThird;
    }

    private static EventSense Sense(EventKind kind) => new(kind, kind switch
    {
        EventKind.Transferring => Frame.Give,
        EventKind.Using => Frame.Use,
        EventKind.Producing => Frame.Make,
        _ => Frame.Open,
    }, WordClass.Noun, Weak: false);
}

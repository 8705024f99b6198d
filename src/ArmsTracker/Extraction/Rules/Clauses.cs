using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>
/// Cuts a sentence where an event of its own begins (<see cref="Boundaries"/>), and joins what tells no event of its own.
/// </summary>
internal static class Clauses
{
    public static List<Clause> Cut(Reading reading)
    {
        var clauses = new List<Clause>();
        var first = reading.First;
        foreach (var boundary in Boundaries.Of(reading).Where(position => position > reading.First && position < reading.End).Distinct().Order())
        {
            if (boundary > first)
            {
                clauses.Add(new Clause(reading, first, boundary));
                first = boundary;
            }
        }

        clauses.Add(new Clause(reading, first, reading.End));
        foreach (var clause in clauses)
        {
            clause.EventMark = Events.Ruling(reading, clause.First, clause.End);
        }

        var negated = NegatedRest(clauses);
        Join(clauses);
        foreach (var clause in clauses)
        {
            Trim(clause);
        }

        clauses.AddRange(clauses.SelectMany(Nested).ToList());
        if (negated is not null)
        {
            clauses.Add(negated);
        }

        return clauses;
    }

    /// <summary>Takes the punctuation off both ends, save a quotation mark that belongs to the words.</summary>
    public static void Trim(Clause clause)
    {
        var tokens = clause.Reading.Tokens;
        while (clause.First < clause.End - 1 && tokens[clause.First].Norm is "," or ";" or ":" or "–" or "—" or "-" or ")" or "." or "”" or "»" or "…" or "•" or "·")
        {
            clause.First++;
        }

        while (clause.End - 1 > clause.First && tokens[clause.End - 1].Norm is "," or ";" or ":" or "–" or "—" or "-" or "(" || (clause.End < clause.Reading.End && IsAnd(clause.Reading, clause.End - 1) && clause.End - 1 > clause.First))
        {
            clause.End--;
        }
    }

    public static bool IsAnd(Reading reading, int position) =>
        reading.Find<ParticleSense>(position, position + 1).Any(found => found.Sense.Particle == Particle.And);

    /// <summary>"… but not afterwards": says no to the event before it, and is understood only with it.</summary>
    private static Clause? NegatedRest(List<Clause> clauses)
    {
        const int shortest = 6;
        if (clauses is not [.., { Event: not null } before, { Event: null } rest] || rest.End - rest.First > shortest
            || !rest.Reading.Has(Particle.But, rest.First, rest.First + 1) || !rest.Reading.Has(Particle.Not, rest.First, rest.End))
        {
            return null;
        }

        clauses.Remove(rest);
        return new Clause(before.Reading, before.First, rest.End) { EventMark = before.EventMark, IsNegatedRest = true };
    }

    /// <summary>"Though Tehran denies it, …": what is granted first says nothing of what follows.</summary>
    private static bool IsConcession(Clause clause) =>
        clause.First == clause.Reading.First && (clause.Reading.Has(Particle.But, clause.First, clause.First + 1) || clause.Reading.Has(Particle.While, clause.First, clause.First + 2))
        && clause.Reading.Find<CueSense>(clause.First, clause.End).Any(found => found.Sense.Modality == Modality.Denied);

    /// <summary>The word by which a party denies what the clause before tells: it is no doubt of that clause, but a statement of its own.</summary>
    private static Mark? DenialIn(Clause clause)
    {
        var reading = clause.Reading;
        foreach (var (mark, cue) in reading.Find<CueSense>(clause.First, clause.End))
        {
            if (cue.Modality == Modality.Denied
                && reading.Find<ActorSense>(clause.First, clause.End).Any(found => found.Sense is { Country: Direction.Iran or Direction.Russia, Form: not ActorForm.Adjective }))
            {
                return mark;
            }
        }

        return null;
    }

    /// <summary>A stretch without an event of its own belongs to the clause before it, or to the first one after it.</summary>
    private static void Join(List<Clause> clauses)
    {
        for (var i = clauses.Count - 1; i > 0; i--)
        {
            // "… is offering support that turns their ties into a partnership" is one matter with its effect.
            // "an agreement, which includes the purchase of …" is one matter with its contents.
            var isContents = clauses[i].Event is { Event: EventKind.Agreed or EventKind.Transferring, Class: WordClass.Noun }
                && clauses[i - 1].Event is { Event: EventKind.Agreed or EventKind.Negotiating } && clauses[i].Reading.Has(Particle.Relative, clauses[i].First, clauses[i].First + 1);
            var isEffect = clauses[i].Event is { Event: EventKind.Cooperating, Class: WordClass.Noun }
                && clauses[i - 1].Event is { Event: not EventKind.Cooperating } && clauses[i].Reading.Has(Particle.Relative, clauses[i].First, clauses[i].First + 1);
            if (clauses[i].Event is null && DenialIn(clauses[i]) is { } denial && clauses[i - 1].EventMark is { Sense: EventSense told })
            {
                (clauses[i].EventMark, clauses[i].IsUnderstood) = (denial with { Sense = told with { Class = WordClass.Noun } }, true);
            }
            else if (clauses[i].Event is null || isEffect || isContents || IsManner(clauses[i - 1], clauses[i]))
            {
                clauses[i - 1].End = clauses[i].End;
                clauses.RemoveAt(i);
            }
        }

        while (clauses.Count > 1 && clauses[0].Event is null)
        {
            clauses[1].First = IsConcession(clauses[0]) ? clauses[1].First : clauses[0].First;
            clauses.RemoveAt(0);
        }
    }

    /// <summary>"… used it in May, attacking targets", "…, approfondendo la cooperazione": a participle goes on with the same event, or tells what comes of it.</summary>
    private static bool IsManner(Clause before, Clause clause) => clause is { Event: { } deed, EventMark: { } word } && before.Event is { } main
        && word.First - clause.First <= 1 && !clause.Reading.Has(Particle.But, clause.First, clause.First + 1) && deed.Class != WordClass.Noun && clause.Reading.Tokens[clause.First - 1].Is(",")
        && (deed.Event == EventKind.Cooperating || deed.Event == main.Event) && !Events.IsFinite(clause.Reading, word, clause.First);

    /// <summary>"… 400 drones bought earlier from Tehran": arms with a participle that names who gave or got them.</summary>
    private static IEnumerable<Clause> Nested(Clause clause)
    {
        const int reach = 4;
        var reading = clause.Reading;
        if (clause.Event is not { } main)
        {
            yield break;
        }

        foreach (var (mark, sense) in reading.Find<EventSense>(clause.First, clause.End))
        {
            if (sense.Class != WordClass.Participle || mark == clause.EventMark || sense.Event == main.Event
                || sense.Event is not (EventKind.Transferring or EventKind.Agreed) || main.Event == EventKind.Responding
                || Events.IsFinite(reading, mark, clause.First))
            {
                continue;
            }

            var arms = reading.Marks.LastOrDefault(other => other.End <= mark.First && mark.First - other.End < reach && other.First >= clause.First
                && other.Sense is ArmsSense { Form: not ArmsForm.Military } or SystemSense);
            var party = reading.Find<ActorSense>(mark.End, clause.End)
                .FirstOrDefault(found => found.Mark.First - mark.End < reach && reading.Before(found.Mark, found.Sense) is Particle.From or Particle.By);
            if (arms.Sense is null || party.Sense is null || reading.HasPunctuation(",;", arms.End, party.Mark.First))
            {
                continue;
            }

            var first = arms.First;
            var noun = reading.Marks.LastOrDefault(other => other.End <= first && first - other.End <= 2 && other.First >= clause.First && other.Sense is ArmsSense { Form: ArmsForm.Named });
            first = noun.Sense is null || reading.HasPunctuation(",;:", noun.End, first) ? first : noun.First;
            var end = party.Mark.End;
            while (end < clause.End && reading.Tokens[end].Norm is not ("," or ";" or ":"))
            {
                end++;
            }

            while (first > clause.First && first - 1 >= reading.First && (reading.Tokens[first - 1].IsNumber
                || reading.Marks.Any(other => other.End == first && other.Sense is NumberSense or BoundSense { Bound: not Bound.Share })))
            {
                first--;
            }

            yield return new Clause(reading, first, end) { EventMark = mark, IsNested = true };
        }
    }
}

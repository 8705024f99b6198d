using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>
/// Cuts a sentence where an event of its own begins: at semicolons and dashes, at conjunctions and relative pronouns,
/// and before a participle that tells how arms came to be where they are.
/// </summary>
internal static class Clauses
{
    public static List<Clause> Cut(Reading reading)
    {
        var clauses = new List<Clause>();
        var first = reading.First;
        foreach (var boundary in Boundaries(reading).Where(position => position > reading.First && position < reading.End).Distinct().Order())
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

    private static bool IsAnd(Reading reading, int position) =>
        reading.Find<ParticleSense>(position, position + 1).Any(found => found.Sense.Particle == Particle.And);

    private static IEnumerable<int> Boundaries(Reading reading)
    {
        for (var i = reading.First + 1; i < reading.End; i++)
        {
            if (reading.Tokens[i].Kind == TokenKind.Punctuation && reading.Tokens[i].Norm is ";" or ":" or "–" or "—" or "-" or "--"
                && !IsOfInsertion(reading, i)
                && (i + 1 == reading.End || reading.Tokens[i + 1].Gap != Gap.None || reading.Tokens[i].Norm is not "-"))
            {
                yield return i + 1;
            }
        }

        foreach (var (mark, sense) in reading.Find<ParticleSense>())
        {
            var follows = mark.First > reading.First && reading.Tokens[mark.First - 1] is { Kind: TokenKind.Punctuation, Norm: "," or ";" or ")" or "–" or "—" };
            switch (sense.Particle)
            {
                case Particle.But or Particle.While or Particle.Gerund or Particle.InReturn:
                    yield return mark.First;
                    break;
                case Particle.Relative when IsRelative(reading, mark):
                    yield return mark.First;
                    break;
                case Particle.And when (follows && BringsVerb(reading, mark.End)) || BeginsFiniteClause(reading, mark.End) || BeginsAside(reading, mark.End):
                    yield return mark.End;
                    break;
                default:
                    break;
            }
        }

        // A concession at the head of the sentence ends at the first comma.
        if (reading.Has(Particle.But, reading.First, reading.First + 1) || reading.Has(Particle.While, reading.First, reading.First + 2))
        {
            var comma = reading.First + 1;
            while (comma < reading.End && !reading.Tokens[comma].Is(","))
            {
                comma++;
            }

            yield return comma + 1;
        }

        foreach (var (mark, sense) in reading.Find<EventSense>())
        {
            // "equipment used by Russian forces": a participle behind its arms begins a matter of its own.
            if (sense is { Event: EventKind.Using, Class: WordClass.Participle } && FollowsArms(reading, mark.First) && !Events.IsFinite(reading, mark, reading.First)
                && reading.Find<EventSense>(reading.First, mark.First).Any(found => found.Sense.Event != EventKind.Using))
            {
                yield return mark.First;
            }
        }

        foreach (var (mark, sense) in reading.Find<CueSense>())
        {
            if (sense.Modality == Modality.Denied && BeginOfDenial(reading, mark) is { } comma)
            {
                yield return comma + 1;
            }
        }

        // After a comma, a participle or a verb of its own begins another matter; a list of arms does not.
        for (var i = reading.First + 1; i + 1 < reading.End; i++)
        {
            if (reading.Tokens[i].Is(",") && BeginsEvent(reading, i + 1))
            {
                yield return i + 1;
            }
        }
    }

    /// <summary>"items on the list – such as fighters – have not arrived": the dashes around an insertion cut the clause before its verb.</summary>
    private static bool IsOfInsertion(Reading reading, int mark)
    {
        if (reading.Has(Particle.Auxiliary, mark + 1, Math.Min(mark + 2, reading.End)))
        {
            return true;
        }

        for (var i = mark + 1; i + 1 < reading.End; i++)
        {
            if (reading.Tokens[i].Norm is "–" or "—")
            {
                return reading.Has(Particle.Auxiliary, i + 1, i + 2);
            }
        }

        return false;
    }

    private static bool FollowsArms(Reading reading, int position) => IsSecondParticiple(reading, position) ||
        reading.Marks.Any(mark => mark.End <= position && position - mark.End <= 1 && mark.Sense is ArmsSense { Form: not ArmsForm.Military } or SystemSense);

    /// <summary>"drones made in Iran and used by Russia".</summary>
    private static bool IsSecondParticiple(Reading reading, int position)
    {
        const int reach = 8;
        return position > reading.First && IsAnd(reading, position - 1)
            && reading.Find<EventSense>(Math.Max(reading.First, position - reach), position - 1).Any(found => found.Sense.Class == WordClass.Participle
                && reading.Marks.Any(mark => mark.End <= found.Mark.First && found.Mark.First - mark.End <= 2 && mark.Sense is ArmsSense { Form: not ArmsForm.Military } or SystemSense));
    }

    /// <summary>The comma of ", a claim Iran denied": behind it a party says no to what the words before it tell.</summary>
    private static int? BeginOfDenial(Reading reading, Mark denial)
    {
        const int reach = 9;
        for (var i = denial.First - 1; i > reading.First && i > denial.First - reach; i--)
        {
            if (reading.Tokens[i].Is(","))
            {
                return i + 1 < reading.End && !IsAnd(reading, i + 1) && reading.Find<EventSense>(reading.First, i).Any(found => !found.Sense.Weak) && !reading.Find<EventSense>(i, denial.First).Any()
                    && reading.Find<ActorSense>(i, Math.Min(reading.End, denial.End + 3)).Any(found => found.Sense.Country is Direction.Iran or Direction.Russia) ? i : null;
            }
        }

        return null;
    }

    /// <summary>A relative pronoun stands behind arms, a deal, an actor or a comma; behind a verb of saying it is "that".</summary>
    private static bool IsRelative(Reading reading, Mark mark)
    {
        if (mark.First == reading.First)
        {
            return false;
        }

        if (reading.Tokens[mark.First - 1].Is(","))
        {
            return true;
        }

        return !reading.Document.Lexicon.Settings.CommaBeforeRelative
            && !reading.Marks.Any(other => other.End >= mark.First && other.First < mark.First && other.Sense is SpeechSense or CueSense or EventSense { Class: not WordClass.Noun })
            && (reading.Marks.Any(other => other.End == mark.First
                    && (other.Sense is ArmsSense or SystemSense or PlaceSense || other.Sense is ActorSense { Form: ActorForm.Adjective }))
                || HasVerbOfItsOwn(reading, mark));
    }

    /// <summary>"a deal worth $10 billion that would see …": behind any noun, where an event was told before and another follows.</summary>
    private static bool HasVerbOfItsOwn(Reading reading, Mark relative)
    {
        const int reach = 6;
        return reading.Find<EventSense>(reading.First, relative.First).Any(found => found.Sense.Class != WordClass.Noun)
            && reading.Find<EventSense>(relative.End, Math.Min(reading.End, relative.End + reach)).Any(found => found.Sense.Class != WordClass.Noun);
    }

    /// <summary>", and" goes on with a list unless a verb follows.</summary>
    private static bool BringsVerb(Reading reading, int position)
    {
        const int reach = 12;
        return reading.Find<EventSense>(position, Math.Min(position + reach, reading.End)).Any(found => found.Sense.Class != WordClass.Noun);
    }

    /// <summary>"and is drawing up sanctions", "und heute kann ich sagen, dass der erste Teil angekommen ist": an auxiliary soon after "and" lets the event stand far off.</summary>
    private static bool BeginsFiniteClause(Reading reading, int position)
    {
        const int reach = 9;
        const int bracket = 16;
        const int opening = 3;
        var head = Math.Min(position + opening, reading.End);
        var hasAuxiliary = reading.Has(Particle.Auxiliary, position, head) || reading.Find<CueSense>(position, head).Any(found => found.Sense.Modality == Modality.Possible);
        if (JoinsActors(reading, position) || reading.Find<ArmsSense>(position, Math.Min(position + 2, reading.End)).Any())
        {
            return false;
        }

        var tellsBefore = reading.Find<EventSense>(reading.First, position).Any(found => !found.Sense.Weak);
        var hasVerbBefore = reading.Find<EventSense>(reading.First, position).Any(found => found.Sense.Class != WordClass.Noun);
        foreach (var (mark, sense) in reading.Find<EventSense>(position, Math.Min(position + (hasAuxiliary ? bracket : reach), reading.End)))
        {
            var isClose = mark.End <= position + reach;
            var isFinite = sense.Class == WordClass.Verb || (sense.Class == WordClass.Participle && hasAuxiliary) || (sense.Event == EventKind.Responding && hasAuxiliary);
            if ((hasVerbBefore && isClose && isFinite && !sense.Weak)
                || (tellsBefore && !isClose && sense.Class != WordClass.Noun && reading.Find<ArmsSense>(position, mark.First).Any()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"between Russia and Iran": what stands on both sides of "and" are the parties, and no clauses.</summary>
    private static bool JoinsActors(Reading reading, int position) => reading.Find<ActorSense>(position, Math.Min(position + 2, reading.End)).Any(found => found.Mark.First == position)
        && reading.Marks.Any(mark => mark.End == position - 1 && mark.Sense is ActorSense);

    /// <summary>"and, with Iran's help, Russia is building …".</summary>
    private static bool BeginsAside(Reading reading, int position) => position < reading.End && reading.Tokens[position].Is(",")
        && reading.Find<EventSense>(position, Math.Min(position + 14, reading.End)).Any(found => found.Sense.Class != WordClass.Noun);

    /// <summary>"…, for acquiring drones": what a preposition governs is told with the clause before it.</summary>
    private static bool BeginsReason(Reading reading, int position) =>
        reading.Find<ParticleSense>(position, position + 1).Any(found => found.Sense.Particle is Particle.To or Particle.By)
        && reading.Find<EventSense>(position + 1, Math.Min(position + 3, reading.End)).Any(found => found.Mark.First == position + 1);

    private static bool BeginsEvent(Reading reading, int position)
    {
        const int reach = 4;
        return !BeginsReason(reading, position) && reading.Find<EventSense>(position, Math.Min(position + reach, reading.End))
            .Any(found => found.Sense.Class != WordClass.Noun && !reading.Find<ArmsSense>(position, found.Mark.First).Any() && !reading.Find<ActorSense>(position, found.Mark.First).Any())
            || (reading.Find<SpeechSense>(position, Math.Min(position + 1, reading.End)).Any(found => found.Sense.Speech == Speech.SameSpeaker)
                && reading.Tokens[position].Norm.EndsWith("ndo", StringComparison.Ordinal));
    }

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
        && word.First - clause.First <= 1 && deed.Class != WordClass.Noun && clause.Reading.Tokens[clause.First - 1].Is(",")
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

using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>Where in a sentence another matter may begin: the tokens at which it is cut into clauses.</summary>
internal static class Boundaries
{
    /// <summary>Positions of first tokens, in no order; one may come twice.</summary>
    public static IEnumerable<int> Of(Reading reading)
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
        return position > reading.First && Clauses.IsAnd(reading, position - 1)
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
                return i + 1 < reading.End && !Clauses.IsAnd(reading, i + 1) && reading.Find<EventSense>(reading.First, i).Any(found => !found.Sense.Weak) && !reading.Find<EventSense>(i, denial.First).Any()
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
        if (JoinsActors(reading, position) || reading.Find<ArmsSense>(position, reading.End).Any(found => found.Mark.First < position + 2))
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
}

using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>Settles which of several marks on the same words stand: the longer one among those that exclude each other.</summary>
internal static class MarkFilter
{
    private static readonly IgnoredSense _nothing = new();

    /// <summary>The marks that stand, in the order of the text; of those that begin together the longest first.</summary>
    public static Mark[] Settle(List<Mark> marks)
    {
        LongestFirst(marks);
        var kept = new List<Mark>(marks.Count);
        var longest = new Mark[8];
        Array.Fill(longest, new Mark(0, 0, _nothing));
        var ignored = marks.FindAll(static mark => mark.Sense is IgnoredSense);
        foreach (var mark in marks)
        {
            if (mark.Sense is IgnoredSense || IsIgnored(ignored, mark))
            {
                continue;
            }

            var group = Group(mark.Sense);
            if (group > 0 && IsHidden(longest[group], mark))
            {
                continue;
            }

            if (group > 0 && mark.End > longest[group].End)
            {
                longest[group] = mark;
            }

            // Several spellings of one name may normalise to the same words.
            if (!HasAtItsEnd(kept, mark))
            {
                kept.Add(mark);
            }
        }

        // Events first: what an event hides must not be hidden by an event that is none.
        RemoveOverruled(kept, static mark => mark.Sense is EventSense);
        RemoveOverruled(kept, static mark => mark.Sense is not EventSense);
        return [.. kept];
    }

    private static bool HasAtItsEnd(List<Mark> kept, Mark mark)
    {
        for (var i = kept.Count - 1; i >= 0 && kept[i].First == mark.First; i--)
        {
            if (kept[i] == mark)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>By where they begin, then the longest first; the rest as the lexicons have it, so that each run gives the same.</summary>
    private static void LongestFirst(List<Mark> marks)
    {
        for (var i = 1; i < marks.Count; i++)
        {
            var mark = marks[i];
            var at = i;
            while (at > 0 && (marks[at - 1].First > mark.First || (marks[at - 1].First == mark.First && marks[at - 1].End < mark.End)))
            {
                marks[at] = marks[at - 1];
                at--;
            }

            marks[at] = mark;
        }
    }

    /// <summary>An article may stand before the ignored name: "l'accordo" in "l'accordo sul grano".</summary>
    private static bool IsIgnored(List<Mark> ignored, Mark mark)
    {
        foreach (var name in ignored)
        {
            if (mark.First >= name.First - 1 && mark.End > name.First && mark.End <= name.End)
            {
                return true;
            }
        }

        return false;
    }

    private static void RemoveOverruled(List<Mark> kept, Predicate<Mark> which)
    {
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            if (!which(kept[i]))
            {
                continue;
            }

            foreach (var other in kept)
            {
                if (other.First >= kept[i].End)
                {
                    break;
                }

                if (other.End > kept[i].First && Overrules(other, kept[i]))
                {
                    kept.RemoveAt(i);
                    break;
                }
            }
        }
    }

    private static bool Overrules(Mark other, Mark mark) => (mark.Sense, other.Sense) switch
    {
        // "aerei da addestramento" are aircraft and no training; "la notizia arriva da" is a way of saying.
        (EventSense, ArmsSense { Form: ArmsForm.Named or ArmsForm.Vague } or SpeechSense) => other.Covers(mark),

        // "announced sanctions" is a measure, and whoever takes it reports nothing.
        (SpeechSense, EventSense { Event: Model.EventKind.Responding }) => other.First <= mark.First && mark.End <= other.End,

        // "Usa" is a country and no use.
        (EventSense, ActorSense or SystemSense or PlaceSense or SourceSense) => other.First <= mark.First && mark.End <= other.End,

        // "valutando la possibilità" is one event and no doubt about another.
        (CueSense, EventSense) => other.First < mark.First && mark.First < other.End,

        // The "С" of "С-300" is no "from".
        (ParticleSense or DateSense, SystemSense) => other.Covers(mark),

        // The "Mar Caspio" is no March.
        (MonthSense or WeekdaySense, ActorSense or SystemSense or PlaceSense or SourceSense) => other.Covers(mark),
        _ => false,
    };

    /// <summary>
    /// Hidden behind a longer mark of its group, or behind one of the same length that the lexicon names first,
    /// save that one name may be a country, a place and a source at once.
    /// </summary>
    private static bool IsHidden(Mark longest, Mark mark) =>
        mark.End <= longest.End && mark.First >= longest.First
        && (longest.Length > mark.Length || longest.Sense.GetType() == mark.Sense.GetType());

    private static int Group(Sense sense) => sense switch
    {
        ActorSense or SystemSense or PlaceSense or SourceSense => 1,
        EventSense => 2,
        ArmsSense { Form: not ArmsForm.Military } => 3,
        ParticleSense => 4,
        NumberSense or BoundSense => 5,
        MonthSense or WeekdaySense or DateSense => 6,
        RoleSense => 7,
        _ => 0,
    };
}

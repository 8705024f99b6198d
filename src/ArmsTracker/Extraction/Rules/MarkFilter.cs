using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>Settles which of several marks on the same words stand: the longer one among those that exclude each other.</summary>
internal static class MarkFilter
{
    public static List<Mark> Settle(List<Mark> marks)
    {
        marks.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        var kept = new List<Mark>(marks.Count);
        var longest = new Mark[8];
        Array.Fill(longest, new Mark(0, 0, new IgnoredSense()));
        var ignored = marks.FindAll(mark => mark.Sense is IgnoredSense);
        foreach (var mark in marks)
        {
            // An article may stand before the ignored name: "l'accordo" in "l'accordo sul grano".
            if (mark.Sense is IgnoredSense || ignored.Exists(name => mark.First >= name.First - 1 && mark.End > name.First && mark.End <= name.End))
            {
                continue;
            }

            var group = Group(mark.Sense);
            if ((group > 0 && IsHidden(longest[group], mark)))
            {
                continue;
            }

            if (group > 0 && mark.End > longest[group].End)
            {
                longest[group] = mark;
            }

            // Several spellings of one name may normalise to the same words.
            if (!kept.Exists(other => other == mark))
            {
                kept.Add(mark);
            }
        }

        // "aerei da addestramento" are aircraft and no training.
        // "valutando la possibilità" is one event and no doubt about another; the "Mar Caspio" is no March.
        kept.RemoveAll(mark => mark.Sense is EventSense && kept.Exists(other => other.Sense is ArmsSense { Form: ArmsForm.Named or ArmsForm.Vague } && other.Covers(mark)));
        // "Usa" is a country and no use; "la notizia arriva da" is a way of saying.
        kept.RemoveAll(mark => mark.Sense is EventSense && kept.Exists(other => (Group(other.Sense) == 1 && other.First <= mark.First && mark.End <= other.End)
            || (other.Sense is SpeechSense && other.Covers(mark))));
        kept.RemoveAll(mark => mark.Sense is CueSense && kept.Exists(other => other.Sense is EventSense && other.First < mark.First && mark.First < other.End));
        kept.RemoveAll(mark => mark.Sense is MonthSense or WeekdaySense && kept.Exists(other => Group(other.Sense) == 1 && other.Covers(mark)));
        return kept;
    }

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

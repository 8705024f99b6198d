using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Denials and contradictions: what two claims are to each other, judged by these two alone.</summary>
public static class Relations
{
    /// <summary>
    /// What the two are to each other, or null. It is the same whichever is given first, and depends on no other claim,
    /// so it may be stored and made anew when one of the two changes. Candidates worth asking about share an article,
    /// or are of one thread and event and near in time.
    /// </summary>
    public static Relation? Between(ClaimFacts a, ClaimFacts b)
    {
        if (string.CompareOrdinal(a.Id, b.Id) > 0)
        {
            (a, b) = (b, a);
        }

        return Denials.Denies(a, b) ? new Relation(a.Id, b.Id, RelationKind.Denies, Reasons.Denial(a, b))
            : Denials.Denies(b, a) ? new Relation(b.Id, a.Id, RelationKind.Denies, Reasons.Denial(b, a))
            : Contradiction(Placed.Of(a), Placed.Of(b));
    }

    private static Relation? Contradiction(Placed a, Placed b) =>
        Disagreement.FiguresDiffer(a, b) ? new Relation(a.Claim.Id, b.Claim.Id, RelationKind.Contradicts, Reasons.Figures(a, b))
        : Disagreement.StagesDiffer(a, b) ? new Relation(a.Claim.Id, b.Claim.Id, RelationKind.Contradicts, Reasons.Stages(a, b))
        : null;
}

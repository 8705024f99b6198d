namespace ArmsTracker.Model;

/// <summary>What one claim is to another.</summary>
public enum RelationKind
{
    /// <summary>A later stage, or a newer figure for a later time.</summary>
    Updates,

    /// <summary>One says that the other is not so.</summary>
    Denies,

    /// <summary>Figures, dates or stages that cannot both be true of one time. It has no direction.</summary>
    Contradicts,
}

/// <summary>A relation between two claims, with its reason.</summary>
/// <param name="From">The claim that updates or denies; of a contradiction, the one whose id comes first in ordinal order.</param>
/// <param name="Why">The reason in words that a reader understands: "from talks to contract".</param>
public sealed record Relation(string From, string To, RelationKind Kind, string Why);

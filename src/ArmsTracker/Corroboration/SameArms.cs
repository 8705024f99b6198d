using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Whether two claims can be about the same arms.</summary>
internal static class SameArms
{
    /// <summary>Same direction, kinds that meet and systems that do not differ; what names none of them can be about any.</summary>
    public static bool CanBe(ClaimFacts a, ClaimFacts b) =>
        a.Supplier == b.Supplier && a.Recipient == b.Recipient
        && (a.Kinds.Count == 0 || b.Kinds.Count == 0 || a.Kinds.Overlaps(b.Kinds))
        && (a.Systems.Count == 0 || b.Systems.Count == 0 || a.Systems.Overlaps(b.Systems));

    /// <summary>Whether both name a system, the same or one of the same family.</summary>
    public static bool ShareSystem(ClaimFacts a, ClaimFacts b) => a.Systems.Overlaps(b.Systems);

    /// <summary>
    /// Whether what was said of one decides about the other: no kind of arms in one alone, and more systems in common than apart.
    /// "The Su-35s are to come" is not settled by a list of five aircraft that arrived.
    /// </summary>
    public static bool AreAlike(ClaimFacts a, ClaimFacts b) =>
        (a.Kinds.Count == 0 || b.Kinds.Count == 0 || a.Kinds.SetEquals(b.Kinds))
        && (a.Systems.Count == 0 || b.Systems.Count == 0 || 2 * a.Systems.Intersect(b.Systems).Count() > a.Systems.Union(b.Systems).Count());
}

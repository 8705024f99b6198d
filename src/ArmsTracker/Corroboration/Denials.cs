using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Which claim a denial is aimed at.</summary>
internal static class Denials
{
    /// <summary>
    /// Whether the first says that the second is not so. A denial seldom says what it answers; the articles do, by telling both.
    /// Of several claims told beside it, it answers those that are told as widely as it is repeated, or wherever it is.
    /// </summary>
    public static bool Denies(ClaimFacts denial, ClaimFacts claim) =>
        denial.Stance == Stance.Denied && claim.Stance != Stance.Denied
        && SameArms.CanBe(denial, claim)
        && denial.Articles.Count(claim.Articles.Contains) is > 0 and var shared
        && (claim.Articles.Count >= denial.Articles.Count || 2 * shared > denial.Articles.Count)
        // Nobody denies what they say themselves.
        && !claim.Bodies.Any(denial.Bodies.Contains)
        // "We send no drones" is no answer to the parts found in them.
        && (!claim.IsComponent || denial.IsComponent || denial.Kinds.Count == 0)
        && (claim.Event == denial.Event ? IsAboutIt(denial, claim) : IsAboutTheTalks(denial, claim));

    private static bool IsAboutIt(ClaimFacts denial, ClaimFacts claim)
    {
        // A denied airlift is the whole of it: the flights, and what they are said to have carried.
        var flights = denial.IsRoute && denial.Kinds.Count == 0;
        return (claim.Thread == denial.Thread || (flights && (claim.IsRoute || claim.IsComponent)))
            && (claim.Stance != Stance.Unproven || (denial.IsRoute && claim.IsRoute));
    }

    /// <summary>While arms are only sought, "we deliver none" answers the talk of it, if all that repeat the denial tell of the talk.</summary>
    private static bool IsAboutTheTalks(ClaimFacts denial, ClaimFacts claim) =>
        claim.Thread == denial.Thread && claim.Event == EventKind.Negotiating
        && denial.Event is EventKind.Transferring or EventKind.Agreed
        && claim.Stance != Stance.Unproven && denial.Articles.IsSubsetOf(claim.Articles);
}

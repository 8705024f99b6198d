using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Store.Claims;

/// <summary>The story of one matter, from talks to delivery to use.</summary>
/// <param name="Claims">How many claims it has.</param>
/// <param name="Articles">In how many articles they are told.</param>
/// <param name="Origins">How many independent origins its claims have, the ones of most claims first.</param>
/// <param name="Steps">One page of its claims in the order of time.</param>
/// <param name="Undated">Claims that no date gives a place in time; the first of them.</param>
/// <param name="Next">The place from which the following page begins; null on the last.</param>
public sealed record ThreadDetail(
    Named Thread,
    int Claims,
    int Articles,
    IReadOnlyList<ThreadOrigin> Origins,
    IReadOnlyList<ThreadStep> Steps,
    IReadOnlyList<ThreadStep> Undated,
    int UndatedCount,
    string? Next,
    IReadOnlyList<ThreadPeriod> Periods);

/// <param name="Claims">How many claims of the thread go back to it.</param>
public sealed record ThreadOrigin(Named Body, string? ArticleId, int Claims);

/// <summary>A claim of a thread with what it is to others.</summary>
/// <param name="Gap">How many months nothing is told before it: null where that is less than a quarter of a year.</param>
public sealed record ThreadStep(TimelineClaim Claim, Stage Stage, int? Gap, IReadOnlyList<StepRelation> Relations);

/// <param name="IsFrom">Whether the other claim is the one that updates, denies or contradicts.</param>
public sealed record StepRelation(RelationKind Kind, bool IsFrom, string Why, string ClaimId, string Statement);

/// <summary>How many claims of an event fall into a month.</summary>
public sealed record ThreadPeriod(EdtfPart Period, EventKind Event, int Claims, int Denied);

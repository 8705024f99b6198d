using ArmsTracker.Model;
using ArmsTracker.Store.Claims;

namespace ArmsTracker.Api;

/// <summary>The story of one matter.</summary>
/// <param name="Claims">How many claims it has.</param>
/// <param name="Articles">In how many articles they are told.</param>
/// <param name="Next">The address of the following page, or null.</param>
/// <param name="Steps">One page of its claims in the order of time.</param>
/// <param name="Undated">The first of those that have no place in time; <paramref name="UndatedClaims"/> are all.</param>
internal sealed record ThreadAnswer(
    string Key,
    string Name,
    int Claims,
    int Articles,
    string? Next,
    IReadOnlyList<StepAnswer> Steps,
    IReadOnlyList<StepAnswer> Undated,
    int UndatedClaims,
    IReadOnlyList<ThreadOriginAnswer> Origins,
    IReadOnlyList<ThreadPeriodAnswer> Periods)
{
    public static ThreadAnswer Of(ThreadDetail thread) => new(
        thread.Thread.Id,
        thread.Thread.Name,
        thread.Claims,
        thread.Articles,
        thread.Next is { } next ? $"/api/threads/{Uri.EscapeDataString(thread.Thread.Id)}?from={Uri.EscapeDataString(next)}" : null,
        [.. thread.Steps.Select(StepAnswer.Of)],
        [.. thread.Undated.Select(StepAnswer.Of)],
        thread.UndatedCount,
        [.. thread.Origins.Select(origin => new ThreadOriginAnswer(NamedAnswer.Of(origin.Body), origin.ArticleId, origin.Claims))],
        [.. thread.Periods.Select(period => new ThreadPeriodAnswer(period.Period.ToString(), period.Event.Name(), period.Claims, period.Denied))]);
}

/// <param name="GapMonths">How many months nothing is told before it; null where that is less than a quarter of a year.</param>
/// <param name="Quote">The mention that speaks for the claim.</param>
internal sealed record StepAnswer(StageAnswer Stage, int? GapMonths, string Quote, MentionPlace Mention, IReadOnlyList<RelationAnswer> Relations)
{
    public static StepAnswer Of(ThreadStep step) => new(
        StageAnswer.Of(step.Stage), step.Gap, step.Claim.Quote.Text, MentionPlace.Of(step.Claim.Quote), [.. step.Relations.Select(RelationAnswer.Of)]);
}

/// <param name="Claims">How many claims of the thread go back to it.</param>
internal sealed record ThreadOriginAnswer(NamedAnswer Body, string? Article, int Claims);

/// <param name="Period">A month, season or year, as EDTF.</param>
internal sealed record ThreadPeriodAnswer(string Period, string Event, int Claims, int Denied);

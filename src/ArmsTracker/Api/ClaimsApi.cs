using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ArmsTracker.Api;

public static class ClaimsApi
{
    private const string Address = "/api/claims";

    /// <summary>The timeline for programs: the same query string as the page's, and the page's claims with all their mentions.</summary>
    public static void MapClaims(this IEndpointRouteBuilder routes) => routes.MapGet(Address, ReadAsync);

    private static async Task<Results<JsonHttpResult<ClaimsAnswer>, ValidationProblem>> ReadAsync(
        HttpRequest request, TimelineReader timeline, Gazetteer gazetteer, CancellationToken cancellation)
    {
        var (query, problems) = TimelineQueryString.Parse(request.Query, gazetteer);
        // A page leaves out what it does not understand and says so; a program would take the answer for what it asked.
        if (problems.Count > 0)
        {
            return TypedResults.ValidationProblem(
                problems.GroupBy(problem => problem.Parameter).ToDictionary(group => group.Key, group => group.Select(problem => problem.Message).ToArray()),
                title: "A parameter cannot be used.");
        }

        var page = await timeline.ReadAsync(query, cancellation);
        var claims = page.Lanes.SelectMany(lane => lane.Claims).ToList();
        var mentions = await timeline.MentionsAsync(claims.Select(claim => claim.Id), cancellation);
        return TypedResults.Json(
            new ClaimsAnswer(
                page.Total,
                page.Articles,
                Link(page.Following),
                Link(page.Preceding),
                [.. claims.Select(claim => ClaimAnswer.Of(claim, mentions[claim.Id]))]),
            ApiJson.Options);
    }

    private static string? Link(TimelineQuery? query) => query is null ? null : Address + query.ToQueryString();
}

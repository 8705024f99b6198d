using ArmsTracker.Store.Claims;
using ArmsTracker.Store.Timeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ArmsTracker.Api;

public static class ClaimApi
{
    /// <summary>One claim with all its mentions, its origins, and what it is to other claims. An address from before it became one with another leads to its own.</summary>
    public static void MapClaim(this IEndpointRouteBuilder routes) => routes.MapGet("/api/claims/{id}", ReadAsync);

    private static async Task<Results<JsonHttpResult<ClaimDetailAnswer>, RedirectHttpResult, NotFound>> ReadAsync(
        string id, StoredClaims claims, TimelineReader timeline, CancellationToken cancellation)
    {
        if (await claims.FindAsync(id, cancellation) is not { } detail)
        {
            return TypedResults.NotFound();
        }

        if (detail.Claim.Id != id)
        {
            return TypedResults.Redirect("/api/claims/" + detail.Claim.Id, permanent: true, preserveMethod: true);
        }

        var mentions = await timeline.MentionsAsync([id], cancellation);
        return TypedResults.Json(ClaimDetailAnswer.Of(detail, mentions[id]), ApiJson.Options);
    }
}

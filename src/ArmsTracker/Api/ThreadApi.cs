using ArmsTracker.Store.Claims;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ArmsTracker.Api;

public static class ThreadApi
{
    /// <summary>A thread with one page of its claims in the order of time.</summary>
    public static void MapThread(this IEndpointRouteBuilder routes) => routes.MapGet("/api/threads/{key}", ReadAsync);

    private static async Task<Results<JsonHttpResult<ThreadAnswer>, NotFound>> ReadAsync(
        string key, string? from, StoredThreads threads, CancellationToken cancellation) =>
        await threads.FindAsync(key, from, cancellation) is { } thread
            ? TypedResults.Json(ThreadAnswer.Of(thread), ApiJson.Options)
            : TypedResults.NotFound();
}

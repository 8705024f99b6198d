using ArmsTracker.Model;
using ArmsTracker.Store.Sources;
using ArmsTracker.Store.Timeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ArmsTracker.Api;

public static class SourcesApi
{
    /// <summary>A source for programs: what its page shows.</summary>
    public static void MapSources(this IEndpointRouteBuilder routes) => routes.MapGet("/api/sources/{id}", ReadAsync);

    private static async Task<Results<JsonHttpResult<SourceAnswer>, NotFound>> ReadAsync(
        string id, StoredSources sources, CancellationToken cancellation) =>
        await sources.FindAsync(id, cancellation) is { } detail
            ? TypedResults.Json(SourceAnswer.Of(detail), ApiJson.Options)
            : TypedResults.NotFound();
}

/// <param name="Articles">How many articles it publishes.</param>
/// <param name="Mentions">How many mentions credit it or one that belongs to it.</param>
/// <param name="Told">How many mentions its articles have.</param>
/// <param name="Own">How many of them it tells in its own voice.</param>
internal sealed record SourceAnswer(
    string Id,
    string Name,
    string Kind,
    string? Country,
    string? PartOf,
    int Articles,
    int Mentions,
    string? First,
    string? Last,
    int Told,
    int Own,
    IReadOnlyList<RelianceAnswer> ReliesOn,
    IReadOnlyList<RelianceAnswer> ReliedOnBy,
    IReadOnlyList<TopicAnswer> Topics)
{
    public static SourceAnswer Of(SourceDetail detail) => new(
        detail.Summary.Id,
        detail.Summary.Name,
        detail.Summary.Kind,
        detail.Summary.Country,
        detail.Summary.PartOf?.Id,
        detail.Summary.Articles,
        detail.Summary.Mentions,
        detail.Summary.First?.ToString(),
        detail.Summary.Last?.ToString(),
        detail.Reliance.All,
        detail.Reliance.Own,
        [.. detail.Reliance.ReliesOn.Select(RelianceAnswer.Of)],
        [.. detail.Reliance.ReliedOnBy.Select(RelianceAnswer.Of)],
        [.. detail.Summary.Topics.Select(topic => new TopicAnswer(topic.Topic.Name(), topic.Published, topic.Quoted))]);
}

/// <param name="Source">A source's id; null for all articles whose publisher is not known, taken together.</param>
internal sealed record RelianceAnswer(string? Source, string Name, int Mentions, int Claims)
{
    public static RelianceAnswer Of(Reliance reliance) => new(reliance.Other?.Id, reliance.Name, reliance.Mentions, reliance.Claims);
}

/// <param name="Published">Claims told in its articles.</param>
/// <param name="Quoted">Claims credited to it or to one that belongs to it.</param>
internal sealed record TopicAnswer(string Topic, int Published, int Quoted);

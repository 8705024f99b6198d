using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Store.Timeline.Index;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Sources;

/// <summary>Counts what sources publish and are credited for.</summary>
internal sealed class SourceCounts(ArmsTrackerDb db, IndexSnapshot index, Gazetteer gazetteer)
{
    /// <param name="id">The only source to count for, or null for all.</param>
    public async Task<IReadOnlyList<SourceSummary>> ReadAsync(string? id, CancellationToken cancellation)
    {
        var published = await PublishedAsync(id, cancellation);
        var quoted = await QuotedAsync(id, cancellation);
        var topics = Topics();
        return
        [
            .. published.Keys.Union(quoted.Keys)
                .Select(source => Summary(source, published.GetValueOrDefault(source), quoted.GetValueOrDefault(source), topics[source]))
                .OrderByDescending(source => source.Articles + source.Mentions)
                .ThenBy(source => source.Name, StringComparer.InvariantCultureIgnoreCase),
        ];
    }

    private SourceSummary Summary(string id, Tally? published, Tally? quoted, IEnumerable<TopicCount> topics)
    {
        var source = gazetteer.Sources.GetValueOrDefault(id);
        var first = new[] { published?.First, quoted?.First }.Min();
        var last = new[] { published?.Last, quoted?.Last }.Max();
        return new SourceSummary(
            id,
            gazetteer.Source(id).Name,
            source?.Kind ?? "unlisted",
            source?.Country,
            source?.PartOf is { } body ? gazetteer.Source(body) : null,
            published?.Count ?? 0,
            quoted?.Count ?? 0,
            first is { } from ? TimePosition.Date(from) : null,
            last is { } to ? TimePosition.Date(to) : null,
            [.. topics]);
    }

    private Task<Dictionary<string, Tally>> PublishedAsync(string? id, CancellationToken cancellation) =>
        db.Articles.Where(article => article.PublisherId != null && (id == null || article.PublisherId == id))
            .GroupBy(article => article.PublisherId!)
            .Select(group => new Tally
            {
                Source = group.Key,
                Count = group.Count(),
                First = group.Min(article => article.PublishedKey),
                Last = group.Max(article => article.PublishedKey),
            })
            .ToDictionaryAsync(tally => tally.Source, cancellation);

    private Task<Dictionary<string, Tally>> QuotedAsync(string? id, CancellationToken cancellation) =>
        db.SourceBodies.Where(row => id == null || row.BodyId == id)
            .Join(db.MentionAttributions, row => row.SourceId, credit => credit.SourceId, (row, credit) => new { row.BodyId, credit.MentionId })
            .Join(db.Mentions, credit => credit.MentionId, mention => mention.Id,
                (credit, mention) => new { credit.BodyId, credit.MentionId, mention.Article!.PublishedKey })
            .GroupBy(credit => credit.BodyId)
            .Select(group => new Tally
            {
                Source = group.Key,
                // One mention may credit two who belong to one body.
                Count = group.Select(credit => credit.MentionId).Distinct().Count(),
                First = group.Min(credit => credit.PublishedKey),
                Last = group.Max(credit => credit.PublishedKey),
            })
            .ToDictionaryAsync(tally => tally.Source, cancellation);

    /// <summary>As the timeline shows them: claims of third countries are off there until asked for.</summary>
    private ILookup<string, TopicCount> Topics()
    {
        var published = index.CountTopics(TimelineFilter.Publisher);
        var quoted = index.CountTopics(TimelineFilter.SaidBy);
        return published.Keys.Union(quoted.Keys).OrderBy(key => key.Topic).ToLookup(
            key => key.Value,
            key => new TopicCount(key.Topic, published.GetValueOrDefault(key), quoted.GetValueOrDefault(key)));
    }

    private sealed class Tally
    {
        public required string Source { get; init; }

        public required int Count { get; init; }

        public int? First { get; init; }

        public int? Last { get; init; }
    }
}

using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Store.Sources;

/// <summary>A source that publishes or is quoted, itself or through those who belong to it.</summary>
/// <param name="PartOf">The body that it belongs to.</param>
/// <param name="Articles">How many articles it publishes.</param>
/// <param name="Mentions">How many mentions credit it or one that belongs to it.</param>
/// <param name="First">The earliest known publication date of these articles; null where none is known.</param>
/// <param name="Topics">Its claims by topic; those with none left out.</param>
public sealed record SourceSummary(
    string Id,
    string Name,
    string Kind,
    string? Country,
    Named? PartOf,
    int Articles,
    int Mentions,
    EdtfDate? First,
    EdtfDate? Last,
    IReadOnlyList<TopicCount> Topics);

/// <param name="Published">Claims told in its articles.</param>
/// <param name="Quoted">Claims credited to it or to one that belongs to it.</param>
public sealed record TopicCount(Topic Topic, int Published, int Quoted);

/// <param name="Members">The sources that belong to it and are credited somewhere.</param>
/// <param name="Latest">Its newest claims, published or credited.</param>
/// <param name="Reliance">Whom it relies on, and who relies on it.</param>
public sealed record SourceDetail(SourceSummary Summary, IReadOnlyList<Named> Members, SourceReliance Reliance, IReadOnlyList<TimelineClaim> Latest);

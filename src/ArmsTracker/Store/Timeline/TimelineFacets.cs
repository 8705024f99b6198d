using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Statements;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Timeline;

/// <summary>Counts what each value of each filter would leave of the result of the other filters.</summary>
internal static class TimelineFacets
{
    private static readonly string[] _directions = ["IR-RU", "RU-IR", "none"];

    public static async Task<IReadOnlyList<Facet>> CountAsync(
        ArmsTrackerDb db, Gazetteer gazetteer, TimelineQuery query, CancellationToken cancellation)
    {
        var facets = new List<Facet>();
        foreach (var filter in TimelineFilters.Names.All)
        {
            var counts = await CountAsync(db, db.Matching(query, except: filter), filter, cancellation);
            var offered = Offered(filter);
            var found = counts.Keys.Union(query.Values(filter)).Except(offered).Select(Value)
                .OrderByDescending(value => value.Count).ThenBy(value => value.Label, StringComparer.InvariantCultureIgnoreCase);
            facets.Add(new Facet(filter, [.. offered.Select(Value), .. found]));

            FacetValue Value(string value) =>
                new(value, Label(filter, value, gazetteer), counts.GetValueOrDefault(value), query.Has(filter, value));
        }

        return facets;
    }

    /// <summary>The values that are listed in this order whether or not there are claims of them.</summary>
    private static IEnumerable<string> Offered(TimelineFilter filter) => filter switch
    {
        TimelineFilter.Topic => Vocabulary.Topics.All.Select(value => value.Name()),
        TimelineFilter.Event => Vocabulary.Events.All.Select(value => value.Name()),
        TimelineFilter.Modality => Vocabulary.Modalities.All.Select(value => value.Name()),
        TimelineFilter.Direction => _directions,
        TimelineFilter.Origins => [TimelineFilters.TwoOrigins],
        TimelineFilter.Disputed => [TimelineFilters.Disputed],
        _ => [],
    };

    private static string Label(TimelineFilter filter, string value, Gazetteer gazetteer) => filter switch
    {
        TimelineFilter.Topic => Words.Of(Vocabulary.Topics.Parse(value)),
        TimelineFilter.Event => Words.Of(Vocabulary.Events.Parse(value)),
        TimelineFilter.Modality => Words.Of(Vocabulary.Modalities.Parse(value)),
        TimelineFilter.Direction => TimelineDirection.TryParse(value, out var direction) ? direction.Words : value,
        TimelineFilter.Origins => "at least two independent origins",
        TimelineFilter.Disputed => "denied or contradicted",
        TimelineFilter.Thread => gazetteer.Thread(value).Name,
        TimelineFilter.System => gazetteer.System(value).Name,
        TimelineFilter.Place => gazetteer.Place(value).Name,
        _ => gazetteer.Source(value).Name,
    };

    private static Task<Dictionary<string, int>> CountAsync(
        ArmsTrackerDb db, IQueryable<ClaimRow> claims, TimelineFilter filter, CancellationToken cancellation) => filter switch
        {
            TimelineFilter.Event => CountAsync(claims.Select(claim => claim.Event), value => value.Name(), cancellation),
            TimelineFilter.Modality => CountAsync(claims.Select(claim => claim.Modality), value => value.Name(), cancellation),
            TimelineFilter.Direction => CountAsync(claims.Select(claim => claim.Direction), value => value, cancellation),
            TimelineFilter.Thread => CountAsync(claims.Select(claim => claim.Thread), value => value, cancellation),
            TimelineFilter.Origins => CountAsync(claims.Where(claim => claim.OriginCount >= 2).Select(_ => TimelineFilters.TwoOrigins), value => value, cancellation),
            TimelineFilter.Disputed => CountAsync(claims.Where(claim => claim.IsDisputed).Select(_ => TimelineFilters.Disputed), value => value, cancellation),
            TimelineFilter.Topic => CountAsync(
                db.ClaimTopics.Join(claims, row => row.ClaimId, claim => claim.Id, (row, _) => row.Topic), value => value.Name(), cancellation),
            TimelineFilter.System => CountAsync(
                db.ClaimSystems.Join(claims, row => row.ClaimId, claim => claim.Id, (row, _) => row.SystemId), value => value, cancellation),
            TimelineFilter.Place => CountAsync(
                db.ClaimPlaces.Join(claims, row => row.ClaimId, claim => claim.Id, (row, _) => row.PlaceId), value => value, cancellation),
            TimelineFilter.Publisher => CountAsync(
                db.ClaimPublishers.Join(claims, row => row.ClaimId, claim => claim.Id, (row, _) => row.SourceId), value => value, cancellation),
            _ => CountAsync(
                db.ClaimSpeakers.Join(claims, row => row.ClaimId, claim => claim.Id, (row, _) => row.SourceId), value => value, cancellation),
        };

    private static async Task<Dictionary<string, int>> CountAsync<T>(
        IQueryable<T> values, Func<T, string> name, CancellationToken cancellation) =>
        (await values.GroupBy(value => value).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation))
        .ToDictionary(group => name(group.Key), group => group.Count);
}

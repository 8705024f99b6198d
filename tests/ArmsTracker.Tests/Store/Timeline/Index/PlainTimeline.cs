using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Timeline;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Tests.Store.Timeline.Index;

/// <summary>What the timeline is to answer, by plain questions to all rows of the store.</summary>
internal sealed class PlainTimeline
{
    private readonly List<ClaimRow> _claims;
    private readonly ILookup<long, (long Mention, long Article)> _mentions;
    private readonly Dictionary<long, string> _texts;

    private PlainTimeline(List<ClaimRow> claims, ILookup<long, (long Mention, long Article)> mentions, Dictionary<long, string> texts) =>
        (_claims, _mentions, _texts) = (claims, mentions, texts);

    public static async Task<PlainTimeline> ReadAsync(TestStore store)
    {
        await using var db = store.Open();
        var claims = await db.Claims.AsNoTracking().AsSplitQuery()
            .Include(claim => claim.Topics).Include(claim => claim.Systems).Include(claim => claim.Places)
            .Include(claim => claim.Publishers).Include(claim => claim.Speakers).ToListAsync();
        var mentions = await db.Mentions.Select(mention => new { mention.Id, mention.ClaimId, Article = mention.Article!.Family ?? mention.ArticleId, mention.Quote }).ToListAsync();
        return new PlainTimeline(
            claims,
            mentions.ToLookup(mention => mention.ClaimId, mention => (mention.Id, mention.Article)),
            mentions.ToDictionary(mention => mention.Id, mention => mention.Quote));
    }

    /// <summary>The addresses of all claims of a query, in its order.</summary>
    public IReadOnlyList<string> Ids(TimelineQuery query)
    {
        var found = Matching(query).ToList();
        var key = KeyOf(query.Basis);
        var dated = found.Where(claim => key(claim) is not null);
        var newest = query.Order == TimelineOrder.Newest;
        var ordered = newest
            ? dated.OrderByDescending(key).ThenByDescending(claim => claim.PublicId, StringComparer.Ordinal)
            : dated.OrderBy(key).ThenBy(claim => claim.PublicId, StringComparer.Ordinal);
        var undated = found.Where(claim => key(claim) is null)
            .OrderBy(claim => (query.Basis == DateBasis.Event ? claim.EventDate : claim.Published) is null)
            .ThenBy(claim => claim.PublicId, StringComparer.Ordinal);
        return [.. ordered.Concat(undated).Select(claim => claim.PublicId)];
    }

    public int Articles(TimelineQuery query) => Matching(query).SelectMany(claim => _mentions[claim.Id]).Select(mention => mention.Article).Distinct().Count();

    public IReadOnlyDictionary<string, int> Facet(TimelineQuery query, TimelineFilter filter) => Matching(query, filter)
        .SelectMany(claim => ValuesOf(claim, filter)).GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count());

    public IReadOnlyList<(int Heading, EventKind Event, int Count)> Periods(TimelineQuery query) =>
    [
        .. Matching(query).Where(claim => KeyOf(query.Basis)(claim) is not null)
            .GroupBy(claim => (Heading: KeyOf(query.Basis)(claim)!.Value / 100, claim.Event))
            .OrderBy(group => group.Key).Select(group => (group.Key.Heading, group.Key.Event, group.Count())),
    ];

    private IEnumerable<ClaimRow> Matching(TimelineQuery query, TimelineFilter? except = null) => _claims.Where(claim =>
        query.Active.Where(filter => filter != except).All(filter => ValuesOf(claim, filter).Intersect(query.Values(filter)).Any())
        && (query.View == TimelineView.Timeline || claim.IsDisputed)
        && (query.Context || !claim.IsContext)
        && IsInRange(claim, query)
        && (query.Text is not { } text || _mentions[claim.Id].Any(mention => _texts[mention.Mention].Split(' ').Contains(text))));

    private static bool IsInRange(ClaimRow claim, TimelineQuery query)
    {
        var (first, last) = query.Basis == DateBasis.Event ? (claim.EventFirst, claim.EventLast) : (claim.PublishedFirst, claim.PublishedLast);
        return (query.From is not { } from || last >= TimePosition.DayNumber(from.Earliest!.Value))
            && (query.To is not { } to || first <= TimePosition.DayNumber(to.Latest!.Value));
    }

    private static Func<ClaimRow, int?> KeyOf(DateBasis basis) => basis == DateBasis.Event ? claim => claim.EventKey : claim => claim.PublishedKey;

    private static IEnumerable<string> ValuesOf(ClaimRow claim, TimelineFilter filter) => filter switch
    {
        TimelineFilter.Topic => claim.Topics.Select(row => row.Topic.Name()),
        TimelineFilter.Publisher => claim.Publishers.Select(row => row.SourceId),
        TimelineFilter.SaidBy => claim.Speakers.Select(row => row.SourceId),
        TimelineFilter.Direction => [claim.Direction],
        TimelineFilter.Event => [claim.Event.Name()],
        TimelineFilter.Modality => [claim.Modality.Name()],
        TimelineFilter.System => claim.Systems.Select(row => row.SystemId),
        TimelineFilter.Place => claim.Places.Select(row => row.PlaceId),
        TimelineFilter.Thread => [claim.Thread],
        TimelineFilter.Origins => claim.OriginCount >= 2 ? [TimelineFilters.TwoOrigins] : [],
        TimelineFilter.Disputed => claim.IsDisputed ? [TimelineFilters.Disputed] : [],
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, null),
    };
}

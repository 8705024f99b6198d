using System.Globalization;
using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Search;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Timeline.Index;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Timeline;

/// <summary>Reads pages of the timeline: what is counted from the index in memory, the claims shown from the store.</summary>
public sealed class TimelineReader(
    IDbContextFactory<ArmsTrackerDb> databases, ReadConnections connections, TimelineIndex index, Gazetteer gazetteer)
{
    /// <summary>How many claims stand on a page.</summary>
    public const int PageSize = 50;

    private FacetNames? _names;

    /// <summary>
    /// One page with its counts, all of one moment. A cursor that fits no claim any more gives the page beyond its place,
    /// and one with nothing beyond it the first page.
    /// </summary>
    public async Task<TimelinePage> ReadAsync(TimelineQuery query, CancellationToken cancellation = default)
    {
        using var reading = connections.Take();
        var counted = await index.AtAsync(reading, cancellation);
        if (ChangeLog.Latest(reading) < counted.Change)
        {
            // Another request has moved the index on since this one began to read.
            reading.BeginAnew();
            counted = await index.AtAsync(reading, cancellation);
        }

        var mentions = Mentions(reading, query);
        using var result = counted.Find(query, mentions);
        var slice = Slice(result, query);
        var (articles, counts) = counted.Counted.Of(query, result);
        var names = NamesOf(counted);
        return new TimelinePage(
            query,
            result.Total,
            articles,
            Lanes(Shown(reading, query, counted, slice), slice),
            TimelineFacets.Of(query, counted, counts, names, gazetteer),
            TimelineFacets.Periods(counted, counts, names),
            slice is { HasFollowing: true, Claims: [.., var last] } ? query with { Cursor = last.Cursor(backward: false) } : null,
            slice is { HasPreceding: true, Claims: [var first, ..] } ? query with { Cursor = first.Cursor(backward: true) } : null,
            result.Total == 0 ? TimelineLoosening.Find(counted, query, mentions) : [],
            query.Text is { } text && SearchText.ToMatch(text) is { } match ? ArticleSearch.Find(reading, gazetteer, match) : []);
    }

    /// <summary>
    /// A word for all that a page shows now: while it is the same, so is the page. Null while a new index is being made,
    /// when pages are of an earlier moment than the store.
    /// </summary>
    public async Task<string?> MomentAsync(CancellationToken cancellation = default)
    {
        using var reading = connections.Take();
        var counted = await index.AtAsync(reading, cancellation);
        if (counted.Change < ChangeLog.Latest(reading))
        {
            return null;
        }

        // Articles that no claim was read from are found by their words all the same.
        var articles = reading.Ask("SELECT max(id) FROM articles");
        articles.Read();
        var moment = string.Create(CultureInfo.InvariantCulture, $"{counted.Change}-{articles.Long(0)}");
        articles.Reset();
        return moment;
    }

    /// <summary>One filter with all its values, counted as on the pages of the query.</summary>
    public async Task<Facet> FacetAsync(TimelineQuery query, TimelineFilter filter, CancellationToken cancellation = default)
    {
        using var reading = connections.Take();
        var counted = await index.AtAsync(reading, cancellation);
        using var result = counted.Find(query, Mentions(reading, query));
        var counts = counted.Counted.Of(query, result).Values;
        return TimelineFacets.Of(query, counted, counts, NamesOf(counted), gazetteer).Single(facet => facet.Filter == filter);
    }

    /// <summary>All mentions of these claims, by article and place in it.</summary>
    public async Task<ILookup<string, ClaimMention>> MentionsAsync(IEnumerable<string> claimIds, CancellationToken cancellation = default)
    {
        var ids = claimIds.ToArray();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Mentions.AsNoTracking().AsSplitQuery().Where(mention => ids.Contains(mention.Claim!.PublicId))
            .Include(mention => mention.Topics).Include(mention => mention.Systems)
            .Include(mention => mention.Places).Include(mention => mention.Attributions)
            .OrderBy(mention => mention.ArticleId).ThenBy(mention => mention.Start).ThenBy(mention => mention.Id)
            .Select(mention => new { ClaimId = mention.Claim!.PublicId, ArticleId = mention.Article!.PublicId, Row = mention })
            .ToListAsync(cancellation);
        return rows.ToLookup(one => one.ClaimId, one => new ClaimMention(one.ClaimId, one.Row.Anchor, one.ArticleId, one.Row.ToMention()));
    }

    /// <summary>The mentions that have the query's text; null where it has none. Text without a letter or digit in it is in no mention.</summary>
    private static int[]? Mentions(ReadConnection reading, TimelineQuery query) =>
        query.Text is null ? null : SearchText.ToMatch(query.Text) is { } match ? MentionSearch.Find(reading, match) : [];

    private static IndexSlice Slice(IndexResult result, TimelineQuery query)
    {
        var slice = result.Slice(query, PageSize);
        // Whoever comes back to the beginning finds it whole, also where claims have come in since.
        var isBeginning = slice.Claims.Count == 0 || (query.Cursor is { Backward: true } && !slice.HasPreceding);
        return query.Cursor is not null && isBeginning ? result.Slice(query.FirstPage(), PageSize) : slice;
    }

    private FacetNames NamesOf(IndexSnapshot counted)
    {
        var names = _names;
        if (names is null || !names.AreOf(counted.Values))
        {
            _names = names = new FacetNames(counted.Values, gazetteer);
        }

        return names;
    }

    private Dictionary<int, TimelineClaim> Shown(ReadConnection reading, TimelineQuery query, IndexSnapshot counted, IndexSlice slice)
    {
        var quotes = QuoteChoice.Find(reading, query, slice.Claims.Select(place => (long)place.Id));
        var shown = new Dictionary<int, TimelineClaim>(slice.Claims.Count);
        foreach (var (id, _, _) in slice.Claims)
        {
            if (counted.Shown.Find(id, quotes.GetValueOrDefault(id)) is { } known)
            {
                shown.Add(id, known);
            }
        }

        var missing = slice.Claims.Where(place => !shown.ContainsKey(place.Id)).Select(place => (long)place.Id);
        // What is read at another moment than the index's own must not stay with it.
        var isOfIndex = ChangeLog.Latest(reading) == counted.Change;
        foreach (var (id, claim) in ClaimProjection.Read(reading, gazetteer, missing, quotes))
        {
            shown.Add((int)id, claim);
            if (isOfIndex)
            {
                counted.Shown.Add((int)id, quotes.GetValueOrDefault(id), claim);
            }
        }

        return shown;
    }

    private static IReadOnlyList<TimelineLane> Lanes(Dictionary<int, TimelineClaim> claims, IndexSlice slice)
    {
        // While a new index is being made, a claim of the old one can be gone.
        var shown = slice.Claims.Where(place => claims.ContainsKey(place.Id));
        // Neighbours with the same heading; the order of the page already keeps them together.
        return
        [
            .. shown.GroupBy(place => (place.Lane, Heading: place.Key / 100)).Select(group => new TimelineLane(
                group.Key.Heading is { } heading ? TimePosition.Heading(heading) : null,
                group.Key.Lane switch
                {
                    Lane.Dated => null,
                    Lane.YearUnknown => UndatedReason.YearUnknown,
                    _ => UndatedReason.NoDate,
                },
                [.. group.Select(place => claims[place.Id])])),
        ];
    }
}

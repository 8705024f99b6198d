using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Search;
using ArmsTracker.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Timeline;

/// <summary>Reads pages of the timeline.</summary>
public sealed class TimelineReader(IDbContextFactory<ArmsTrackerDb> databases, Gazetteer gazetteer)
{
    /// <summary>How many claims stand on a page.</summary>
    public const int PageSize = 30;

    /// <summary>
    /// One page with its counts, all of one moment. A cursor that fits no claim any more gives the page beyond its place,
    /// and one with nothing beyond it the first page.
    /// </summary>
    public async Task<TimelinePage> ReadAsync(TimelineQuery query, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        var claims = db.Matching(query);
        var slice = await SliceAsync(claims, query, cancellation);
        var total = await claims.CountAsync(cancellation);
        return new TimelinePage(
            query,
            total,
            await ArticlesAsync(db, claims, cancellation),
            await LanesAsync(db, query, slice, cancellation),
            await TimelineFacets.CountAsync(db, gazetteer, query, cancellation),
            await PeriodsAsync(claims, query.Basis, cancellation),
            slice is { HasFollowing: true, Claims: [.., var last] } ? query with { Cursor = last.Cursor(backward: false) } : null,
            slice is { HasPreceding: true, Claims: [var first, ..] } ? query with { Cursor = first.Cursor(backward: true) } : null,
            total == 0 ? await TimelineLoosening.FindAsync(db, query, cancellation) : [],
            query.Text is { } text ? await ArticleSearch.FindAsync(db, gazetteer, text, cancellation) : []);
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

    private static async Task<PageSlice> SliceAsync(IQueryable<ClaimRow> claims, TimelineQuery query, CancellationToken cancellation)
    {
        var slice = await TimelinePaging.SliceAsync(claims, query, PageSize, cancellation);
        // Whoever comes back to the beginning finds it whole, also where claims have come in since.
        var isBeginning = slice.Claims.Count == 0 || (query.Cursor is { Backward: true } && !slice.HasPreceding);
        return query.Cursor is not null && isBeginning
            ? await TimelinePaging.SliceAsync(claims, query.FirstPage(), PageSize, cancellation)
            : slice;
    }

    private static Task<int> ArticlesAsync(ArmsTrackerDb db, IQueryable<ClaimRow> claims, CancellationToken cancellation) =>
        db.Mentions.Where(mention => claims.Select(claim => claim.Id).Contains(mention.ClaimId))
            .Select(mention => mention.ArticleId).Distinct().CountAsync(cancellation);

    private static async Task<IReadOnlyList<PeriodCount>> PeriodsAsync(
        IQueryable<ClaimRow> claims, DateBasis basis, CancellationToken cancellation)
    {
        var keys = basis == DateBasis.Event
            ? claims.Where(claim => claim.EventKey != null).Select(claim => new { Heading = claim.EventKey!.Value / 100, claim.Event })
            : claims.Where(claim => claim.PublishedKey != null).Select(claim => new { Heading = claim.PublishedKey!.Value / 100, claim.Event });
        var counts = await keys.GroupBy(key => key).Select(group => new { group.Key.Heading, group.Key.Event, Count = group.Count() })
            .ToListAsync(cancellation);
        return
        [
            .. counts.OrderBy(one => one.Heading).ThenBy(one => one.Event)
                .Select(one => new PeriodCount(TimePosition.Heading(one.Heading), one.Event, one.Count)),
        ];
    }

    private async Task<IReadOnlyList<TimelineLane>> LanesAsync(
        ArmsTrackerDb db, TimelineQuery query, PageSlice slice, CancellationToken cancellation)
    {
        long[] ids = [.. slice.Claims.Select(place => place.Id)];
        var quotes = await QuoteChoice.FindAsync(db, query, ids, cancellation);
        var claims = await ClaimProjection.ReadAsync(db, gazetteer, ids, quotes, cancellation);
        // Neighbours with the same heading; the order of the page already keeps them together.
        return
        [
            .. slice.Claims.Zip(claims).GroupBy(one => (one.First.Lane, Heading: one.First.Key / 100)).Select(group => new TimelineLane(
                group.Key.Heading is { } heading ? TimePosition.Heading(heading) : null,
                group.Key.Lane switch
                {
                    Lane.Dated => null,
                    Lane.YearUnknown => UndatedReason.YearUnknown,
                    _ => UndatedReason.NoDate,
                },
                [.. group.Select(one => one.Second)])),
        ];
    }
}

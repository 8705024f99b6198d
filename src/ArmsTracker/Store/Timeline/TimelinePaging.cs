using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Timeline;

/// <summary>Where a claim stands: enough to make a cursor of it.</summary>
internal sealed class ClaimPlace
{
    public required long Id { get; init; }

    public required string PublicId { get; init; }

    /// <summary>Null in the undated lanes.</summary>
    public required int? Key { get; init; }

    /// <summary>Whether there is a date at all, if only one without a year.</summary>
    public required bool HasDate { get; init; }

    public Lane Lane => Key is not null ? Lane.Dated : HasDate ? Lane.YearUnknown : Lane.NoDate;

    public TimelineCursor Cursor(bool backward) => new(backward, Lane, Key ?? 0, PublicId);
}

/// <summary>The claims of one page, and whether there are more on either side.</summary>
internal sealed record PageSlice(IReadOnlyList<ClaimPlace> Claims, bool HasFollowing, bool HasPreceding);

/// <summary>
/// Cuts a page out of the result by keyset: each lane is read from the cursor on along its index, and the next lane is
/// begun where it ends, so that page 1000 costs what page 1 does and nothing is shown twice while articles come in.
/// </summary>
internal static class TimelinePaging
{
    public static async Task<PageSlice> SliceAsync(
        IQueryable<ClaimRow> claims, TimelineQuery query, int size, CancellationToken cancellation)
    {
        var cursor = query.Cursor;
        var backward = cursor is { Backward: true };
        Lane[] lanes = backward ? [Lane.NoDate, Lane.YearUnknown, Lane.Dated] : [Lane.Dated, Lane.YearUnknown, Lane.NoDate];
        var found = new List<ClaimPlace>(size + 1);
        foreach (var lane in lanes.SkipWhile(lane => cursor is not null && lane != cursor.Lane))
        {
            // One more than is shown tells whether there is more.
            var wanted = size + 1 - found.Count;
            if (wanted > 0)
            {
                found.AddRange(await Read(claims, lane, query).Take(wanted).ToListAsync(cancellation));
            }
        }

        var hasMore = found.Count > size;
        var shown = found.Take(size).ToList();
        if (backward)
        {
            shown.Reverse();
        }

        // On the other side lies at least the claim that the cursor was made of.
        return new PageSlice(shown, backward || hasMore, backward ? hasMore : cursor is not null);
    }

    /// <summary>What a lane holds from the query's cursor on, nearest to it first.</summary>
    internal static IQueryable<ClaimPlace> Read(IQueryable<ClaimRow> claims, Lane lane, TimelineQuery query)
    {
        // Upwards along the index: for the oldest first, and for what stands before a page of the newest first.
        var upward = (lane != Lane.Dated || query.Order == TimelineOrder.Oldest) != (query.Cursor is { Backward: true });
        var places = Places(claims, lane, query.Basis);
        return Ordered(query.Cursor?.Lane == lane ? Beyond(places, query.Cursor, upward) : places, upward);
    }

    private static IQueryable<ClaimPlace> Places(IQueryable<ClaimRow> claims, Lane lane, DateBasis basis)
    {
        var places = basis == DateBasis.Event
            ? claims.Select(claim => new ClaimPlace
            {
                Id = claim.Id,
                PublicId = claim.PublicId,
                Key = claim.EventKey,
                HasDate = claim.EventDate != null,
            })
            : claims.Select(claim => new ClaimPlace
            {
                Id = claim.Id,
                PublicId = claim.PublicId,
                Key = claim.PublishedKey,
                HasDate = claim.Published != null,
            });
        return lane switch
        {
            Lane.Dated => places.Where(place => place.Key != null),
            Lane.YearUnknown => places.Where(place => place.Key == null && place.HasDate),
            _ => places.Where(place => place.Key == null && !place.HasDate),
        };
    }

    private static IQueryable<ClaimPlace> Ordered(IQueryable<ClaimPlace> places, bool upward) => upward
        ? places.OrderBy(place => place.Key).ThenBy(place => place.PublicId)
        : places.OrderByDescending(place => place.Key).ThenByDescending(place => place.PublicId);

    // The first comparison is what the index is entered by; the second tells ties apart.
    private static IQueryable<ClaimPlace> Beyond(IQueryable<ClaimPlace> places, TimelineCursor cursor, bool upward)
    {
        var (key, id) = (cursor.Key, cursor.ClaimId);
#pragma warning disable CA1309 // Translated to SQL, where ids are compared byte by byte.
        return (cursor.Lane, upward) switch
        {
            (Lane.Dated, true) => places.Where(place =>
                place.Key >= key && (place.Key > key || string.Compare(place.PublicId, id) > 0)),
            (Lane.Dated, false) => places.Where(place =>
                place.Key <= key && (place.Key < key || string.Compare(place.PublicId, id) < 0)),
            (_, true) => places.Where(place => string.Compare(place.PublicId, id) > 0),
            (_, false) => places.Where(place => string.Compare(place.PublicId, id) < 0),
        };
#pragma warning restore CA1309
    }
}

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>A claim of a page: enough to read it, and to make a cursor of it.</summary>
internal readonly record struct IndexedPlace(int Id, long PublicId, int Sort)
{
    public Lane Lane => IndexPlace.LaneOf(Sort);

    /// <summary>Null in the undated lanes.</summary>
    public int? Key => Lane == Lane.Dated ? Sort : null;

    public TimelineCursor Cursor(bool backward) => new(backward, Lane, Key ?? 0, Store.PublicId.FromNumber(PublicId));
}

/// <summary>The claims of one page, and whether there are more on either side.</summary>
internal sealed record IndexSlice(IReadOnlyList<IndexedPlace> Claims, bool HasFollowing, bool HasPreceding);

/// <summary>Cuts a page out of a result by keyset: page 1000 costs what page 1 does, and nothing is shown twice while articles come in.</summary>
internal static class IndexPaging
{
    /// <summary>Of a result that is so small a part of its segment, the claims are put in order instead of being met on the way.</summary>
    private const int Sparse = 512;

    public static IndexSlice Slice(IReadOnlyList<PartMatches> parts, TimelineQuery query, int size)
    {
        var backward = query.Cursor is { Backward: true };
        var order = new IndexOrder(query.Order);
        // One more than is shown tells whether there is more.
        var found = parts.SelectMany(part => Nearest(part, query, order).Take(size + 1)).ToList();
        found.Sort((left, right) => backward ? order.Compare(right, left) : order.Compare(left, right));
        var shown = found.Take(size).ToList();
        if (backward)
        {
            shown.Reverse();
        }

        // On the other side lies at least the claim that the cursor was made of.
        var hasMore = found.Count > size;
        return new IndexSlice(shown, backward || hasMore, backward ? hasMore : query.Cursor is not null);
    }

    /// <summary>The part's claims from the query's cursor on, nearest to it first.</summary>
    private static IEnumerable<IndexedPlace> Nearest(PartMatches part, TimelineQuery query, IndexOrder order)
    {
        var segment = part.Part.Segment;
        var line = segment.LineOf(query.Basis);
        var backward = query.Cursor is { Backward: true };
        if (!line.IsNumberedInOrder && part.Claims.Count() * (long)Sparse < segment.Count)
        {
            var sorted = Claims(part.Claims).Select(claim => Place(segment, line, claim)).Where(place => IsBeyond(place, query.Cursor, order)).ToList();
            sorted.Sort((left, right) => backward ? order.Compare(right, left) : order.Compare(left, right));
            return sorted;
        }

        return order.Runs(line, query.Cursor).SelectMany(run => Claims(part.Claims, line, run)).Select(claim => Place(segment, line, claim));
    }

    private static bool IsBeyond(IndexedPlace place, TimelineCursor? cursor, IndexOrder order) => cursor is null
        || order.Compare(place, new IndexedPlace(0, Store.PublicId.ToNumber(cursor.ClaimId), IndexPlace.SortOf(cursor.Lane, cursor.Key))) is var compared
            && (cursor.Backward ? compared < 0 : compared > 0);

    private static IndexedPlace Place(IndexSegment segment, IndexTimeLine line, int claim) => new(segment.Ids[claim], segment.PublicIds[claim], line.SortOf(claim));

    private static IEnumerable<int> Claims(ClaimSet claims)
    {
        for (var claim = claims.NextFrom(0); claim >= 0; claim = claims.NextFrom(claim + 1))
        {
            yield return claim;
        }
    }

    private static IEnumerable<int> Claims(ClaimSet claims, IndexTimeLine line, PositionRun run)
    {
        if (run.Upward)
        {
            for (var at = Next(run.First); at >= 0 && at <= run.Last; at = Next(at + 1))
            {
                yield return line.ClaimAt(at);
            }
        }
        else
        {
            for (var at = Previous(run.Last); at >= run.First; at = Previous(at - 1))
            {
                yield return line.ClaimAt(at);
            }
        }

        int Next(int at)
        {
            if (line.IsNumberedInOrder)
            {
                return claims.NextFrom(at);
            }

            while (at <= run.Last && !claims[line.ClaimAt(at)])
            {
                at++;
            }

            return at;
        }

        int Previous(int at)
        {
            if (line.IsNumberedInOrder)
            {
                return claims.PreviousFrom(at);
            }

            while (at >= run.First && !claims[line.ClaimAt(at)])
            {
                at--;
            }

            return at;
        }
    }
}

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>Positions of a time line from <paramref name="First"/> to <paramref name="Last"/>, both included, to be gone through upwards or downwards.</summary>
internal readonly record struct PositionRun(int First, int Last, bool Upward);

/// <summary>The order of a page: the dated claims with the newest or the oldest first, then those of an unknown year, then those without a date.</summary>
internal sealed class IndexOrder(TimelineOrder order)
{
    private readonly bool _newestFirst = order == TimelineOrder.Newest;

    public int Compare(IndexedPlace left, IndexedPlace right)
    {
        var compared = left.Sort != right.Sort ? left.Sort.CompareTo(right.Sort) : left.PublicId.CompareTo(right.PublicId);
        return _newestFirst && left.Lane == Lane.Dated && right.Lane == Lane.Dated ? -compared : compared;
    }

    /// <summary>The positions from the cursor on, nearest to it first.</summary>
    public IEnumerable<PositionRun> Runs(IndexTimeLine line, TimelineCursor? cursor)
    {
        var end = line.Count - 1;
        // The positions in the page's order are cut at the cursor, and turned into those of the line.
        var (first, last) = cursor is null ? (0, end)
            : cursor.Backward ? (0, Before(line, cursor, including: false) - 1)
            : (Before(line, cursor, including: true), end);
        var turned = _newestFirst ? line.Dated : 0;
        PositionRun[] runs =
        [
            new(turned - 1 - Math.Min(last, turned - 1), turned - 1 - first, Upward: false),
            new(Math.Max(first, turned), last, Upward: true),
        ];
        if (cursor is { Backward: true })
        {
            runs = [runs[1] with { Upward = false }, runs[0] with { Upward = true }];
        }

        return runs.Where(run => run.First <= run.Last);
    }

    /// <summary>How many claims of the line stand before the cursor in the page's order, or before and at it.</summary>
    private int Before(IndexTimeLine line, TimelineCursor cursor, bool including)
    {
        var (sort, id) = (IndexPlace.SortOf(cursor.Lane, cursor.Key), PublicId.ToNumber(cursor.ClaimId));
        return _newestFirst && cursor.Lane == Lane.Dated
            ? line.Dated - line.CountBefore(sort, id, !including)
            : line.CountBefore(sort, id, including);
    }
}

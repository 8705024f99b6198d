namespace ArmsTracker.Store.Timeline.Index;

/// <summary>One of the two time lines of a segment: where each claim stands on it, and in what order they do.</summary>
/// <param name="order">The claims from the oldest to the newest, then the undated ones; null where they are numbered so.</param>
internal sealed class IndexTimeLine(int[] sorts, int[] firsts, int[] lasts, long[] publicIds, int[]? order)
{
    public int Count => sorts.Length;

    /// <summary>How many are dated; the undated ones stand behind them.</summary>
    public int Dated { get; } = CountDated(sorts);

    public IndexPlace PlaceOf(int claim) => new(sorts[claim], firsts[claim], lasts[claim]);

    public int SortOf(int claim) => sorts[claim];

    public bool IsNumberedInOrder => order is null;

    public int ClaimAt(int position) => order is null ? position : order[position];

    /// <summary>How many stand before this place, or before it and at it.</summary>
    public int CountBefore(int sort, long publicId, bool including)
    {
        var (low, high) = (0, sorts.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var compared = Compare(ClaimAt(middle), sort, publicId);
            (low, high) = compared < 0 || (including && compared == 0) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Below 0 where the claim stands before the place, above where it stands behind.</summary>
    public int Compare(int claim, int sort, long publicId) =>
        sorts[claim] != sort ? sorts[claim].CompareTo(sort) : publicIds[claim].CompareTo(publicId);

    /// <summary>Takes the claims out of a set whose beginning cannot lie in the range, and the undated ones.</summary>
    /// <param name="from">As yyyymmdd, as <paramref name="to"/>; null where the range is open, on one side at most.</param>
    public void Narrow(ClaimSet claims, int? from, int? to)
    {
        var (least, most) = (from ?? int.MinValue, to ?? int.MaxValue);
        for (var word = 0; word < claims.Length; word++)
        {
            if (claims.Words[word] == 0)
            {
                continue;
            }

            var start = word << 6;
            var end = Math.Min(start + 64, sorts.Length);
            var inside = 0UL;
            for (var claim = start; claim < end; claim++)
            {
                inside |= (lasts[claim] >= least & firsts[claim] <= most ? 1UL : 0UL) << (claim - start);
            }

            claims.Words[word] &= inside;
        }
    }

    private static int CountDated(int[] sorts)
    {
        var dated = 0;
        foreach (var sort in sorts)
        {
            dated += IndexPlace.LaneOf(sort) == Lane.Dated ? 1 : 0;
        }

        return dated;
    }
}

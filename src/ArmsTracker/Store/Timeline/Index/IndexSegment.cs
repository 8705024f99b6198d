namespace ArmsTracker.Store.Timeline.Index;

/// <summary>The columns of some of the store's claims. Never changes. The claims are numbered in the order in which they happened.</summary>
/// <param name="ids">The numbers that the claims have in the store.</param>
/// <param name="publicIds">The digits of their addresses as numbers, which sort as they do.</param>
internal sealed class IndexSegment(
    int[] ids, long[] publicIds, IndexTimeLine happened, IndexTimeLine published, IndexColumn[] columns, IndexArticles articles, IndexMentions mentions)
{
    private readonly int[] _byId = ByNumber(ids);
    private readonly Lazy<IndexTotals> _all = new(() => IndexTotals.Of(columns, articles, ClaimSet.All(ids.Length)));
    private readonly Lazy<IndexTotals> _withoutContext = new(() =>
    {
        var claims = ClaimSet.All(ids.Length);
        var context = new ClaimSet(ids.Length);
        columns[IndexColumns.Traits].AddHaving([IndexValues.Context], context);
        claims.ExceptWith(context);
        return IndexTotals.Of(columns, articles, claims);
    });

    public int Count => ids.Length;

    public ReadOnlySpan<int> Ids => ids;

    public ReadOnlySpan<long> PublicIds => publicIds;

    public IndexTimeLine Happened => happened;

    public IndexTimeLine Published => published;

    public IReadOnlyList<IndexColumn> Columns => columns;

    public IndexArticles Articles => articles;

    public IndexMentions Mentions => mentions;

    public IndexTimeLine LineOf(DateBasis basis) => basis == DateBasis.Event ? happened : published;

    /// <summary>What the whole segment counts, with the claims about arms of third countries or without.</summary>
    public IndexTotals Totals(bool context) => (context ? _all : _withoutContext).Value;

    /// <summary>Counts what most pages begin with, so that none has to wait for it.</summary>
    public IndexSegment Counted()
    {
        _ = _withoutContext.Value;
        return this;
    }

    /// <summary>The claim with this number in the store, or below 0.</summary>
    public int Find(int id)
    {
        var (low, high) = (0, _byId.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = ids[_byId[middle]] < id ? (middle + 1, high) : (low, middle);
        }

        return low < _byId.Length && ids[_byId[low]] == id ? _byId[low] : -1;
    }

    private static int[] ByNumber(int[] ids)
    {
        var order = new int[ids.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort([.. ids], order);
        return order;
    }
}

/// <summary>A segment, and which of its claims have been changed or have gone since it was made.</summary>
internal sealed record IndexPart(IndexSegment Segment, ClaimSet Gone)
{
    public int GoneCount { get; } = Gone.Count();

    public int Alive => Segment.Count - GoneCount;

    /// <summary>Without these claims; itself where it has none of them.</summary>
    public IndexPart Without(IReadOnlyCollection<int> ids)
    {
        ClaimSet? gone = null;
        foreach (var id in ids)
        {
            if (Segment.Find(id) is >= 0 and var claim)
            {
                (gone ??= Gone.Copy()).Add(claim);
            }
        }

        return gone is null ? this : this with { Gone = gone };
    }
}

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>A query's claims, and what they count. Each count is made when it is asked for. To be disposed of when nothing more is.</summary>
internal sealed class IndexResult : IDisposable
{
    private readonly IndexSnapshot _index;
    private readonly TimelineQuery _query;
    private readonly Borrowed _borrowed = new();
    private readonly Portion[] _portions;

    /// <param name="find">Finds the claims of a part.</param>
    public IndexResult(IndexSnapshot index, TimelineQuery query, Func<IndexPart, Borrowed, PartMatches> find)
    {
        (_index, _query) = (index, query);
        Parts = [.. index.Parts.Select(part => find(part, _borrowed))];
        _portions = [.. Parts.Select(part => part.Part.Segment.Totals(query.Context).PortionOf(part.Claims, _borrowed))];
    }

    public IReadOnlyList<PartMatches> Parts { get; }

    public int Total => _portions.Sum(portion => portion.Count);

    /// <summary>How many articles the claims are told in; the versions of one count as one.</summary>
    public int Articles()
    {
        if (_portions is [{ Whole: { } whole, GoneThrough: [] }])
        {
            return whole.Articles;
        }

        // An article of a later part may be one of an earlier part too.
        var seen = new List<(IndexArticles Articles, ClaimSet Told)>(Parts.Count);
        var count = 0;
        foreach (var (part, portion) in Parts.Zip(_portions))
        {
            var articles = part.Part.Segment.Articles;
            var told = portion.Articles(articles, _borrowed);
            foreach (var (earlier, toldEarlier) in seen)
            {
                for (var article = told.NextFrom(0); article >= 0; article = told.NextFrom(article + 1))
                {
                    if (earlier.Find(articles.Id(article)) is >= 0 and var place && toldEarlier[place])
                    {
                        told.Remove(article);
                    }
                }
            }

            count += told.Count();
            seen.Add((articles, told));
        }

        return count;
    }

    /// <summary>By the number of each value, how many claims have it: of a filter that is on, under the other filters; of the strip's headings, by the query's dates.</summary>
    public int[] Count()
    {
        var counts = new int[_index.Values.Length];
        foreach (var (part, portion) in Parts.Zip(_portions))
        {
            var columns = part.Part.Segment.Columns;
            for (var column = 0; column < columns.Count; column++)
            {
                if (column != (_query.Basis == DateBasis.Event ? IndexColumns.Published : IndexColumns.Happened))
                {
                    portion.AddTo(counts, columns, column);
                }
            }
        }

        foreach (var filter in _query.Active)
        {
            var underOthers = CountUnderOthers(filter);
            for (var value = 0; value < counts.Length; value++)
            {
                if (_index.Values[value].Filter == filter)
                {
                    counts[value] = underOthers[value];
                }
            }
        }

        return counts;
    }

    /// <summary>The claims of a page from a place on, in the page's order.</summary>
    /// <param name="at">The query, at any of its pages.</param>
    public IndexSlice Slice(TimelineQuery at, int size) => IndexPaging.Slice(Parts, at, size);

    public void Dispose() => _borrowed.Dispose();

    private int[] CountUnderOthers(TimelineFilter filter)
    {
        var counts = new int[_index.Values.Length];
        foreach (var part in Parts)
        {
            var segment = part.Part.Segment;
            var column = IndexColumns.Of(filter);
            segment.Totals(_query.Context).PortionOf(part.Without(filter), _borrowed).AddTo(counts, segment.Columns, column);
        }

        return counts;
    }
}

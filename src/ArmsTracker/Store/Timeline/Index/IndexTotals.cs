namespace ArmsTracker.Store.Timeline.Index;

/// <summary>What a large set of a segment's claims counts, to count a subset by what is missing in it.</summary>
/// <param name="Claims">The set.</param>
/// <param name="Counts">By column and value, how many of them have it.</param>
/// <param name="Telling">By article of the segment, how many of them it tells.</param>
/// <param name="Articles">How many articles tell any of them.</param>
internal sealed record IndexTotals(ClaimSet Claims, int Count, int[][] Counts, int[] Telling, int Articles)
{
    public static IndexTotals Of(IReadOnlyList<IndexColumn> columns, IndexArticles articles, ClaimSet claims)
    {
        using var borrowed = new Borrowed();
        var count = claims.Count();
        var members = borrowed.Members(claims, count);
        var telling = new int[articles.Count];
        articles.Add(members, 1, telling);
        return new IndexTotals(claims, count, [.. columns.Select(Count)], telling, telling.Count(number => number > 0));

        int[] Count(IndexColumn column)
        {
            var counts = new int[column.HighestValue + 1];
            column.AddCounts(members, claims, 1, counts);
            return counts;
        }
    }

    /// <summary>These claims to be gone through, or where they are most of the set, those of it that are missing.</summary>
    /// <param name="claims">A subset of <see cref="Claims"/>.</param>
    public Portion PortionOf(ClaimSet claims, Borrowed borrowed)
    {
        var count = claims.Count();
        if (count * 2L <= Count)
        {
            return new Portion(borrowed.Members(claims, count), claims, count, null);
        }

        var missing = borrowed.Copy(Claims);
        missing.ExceptWith(claims);
        return new Portion(borrowed.Members(missing, Count - count), missing, count, this);
    }
}

/// <summary>A set of claims, as the smaller of itself and what another set has beside it.</summary>
/// <param name="GoneThrough">The claims themselves, or those that are missing in <paramref name="Whole"/>.</param>
/// <param name="Set">The same as a set.</param>
/// <param name="Count">How many claims the portion has.</param>
internal readonly record struct Portion(ArraySegment<int> GoneThrough, ClaimSet Set, int Count, IndexTotals? Whole)
{
    /// <summary>Adds the portion to the counts of the values that its claims have in a column.</summary>
    public void AddTo(int[] counts, IReadOnlyList<IndexColumn> columns, int column)
    {
        if (Whole is not null)
        {
            var whole = Whole.Counts[column];
            for (var value = 0; value < whole.Length; value++)
            {
                counts[value] += whole[value];
            }
        }

        columns[column].AddCounts(GoneThrough, Set, Whole is null ? 1 : -1, counts);
    }

    /// <summary>The articles that tell any of the claims, by their places in the segment.</summary>
    public ClaimSet Articles(IndexArticles articles, Borrowed borrowed)
    {
        var told = borrowed.Set(articles.Count);
        if (Whole is null)
        {
            articles.Add(GoneThrough, told);
            return told;
        }

        int[] telling = [.. Whole.Telling];
        articles.Add(GoneThrough, -1, telling);
        for (var article = 0; article < telling.Length; article++)
        {
            if (telling[article] > 0)
            {
                told.Add(article);
            }
        }

        return told;
    }
}

using System.Runtime.CompilerServices;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>In which articles each claim of a segment is told; the versions of one article count as one.</summary>
internal sealed class IndexArticles
{
    private readonly int[] _starts;
    private readonly int[] _articles;

    /// <summary>By place in the segment, ascending.</summary>
    private readonly int[] _ids;

    private IndexArticles(int[] starts, int[] articles, int[] ids) => (_starts, _articles, _ids) = (starts, articles, ids);

    /// <summary>How many articles the segment's claims are told in.</summary>
    public int Count => _ids.Length;

    /// <param name="starts">Where each claim's articles begin in <paramref name="articles"/>, and where the last one's end.</param>
    /// <param name="articles">The numbers that they have in the store.</param>
    /// <param name="order">By number in the segment, the claim's place among the arrived.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static IndexArticles Of(ReadOnlySpan<int> starts, ReadOnlySpan<int> articles, int[] order)
    {
        var ids = articles.ToArray();
        Array.Sort(ids);
        ids = [.. Distinct(ids)];
        var arranged = new int[articles.Length];
        var arrangedStarts = new int[order.Length + 1];
        var filled = 0;
        for (var claim = 0; claim < order.Length; claim++)
        {
            arrangedStarts[claim] = filled;
            foreach (var article in articles[starts[order[claim]]..starts[order[claim] + 1]])
            {
                arranged[filled++] = Array.BinarySearch(ids, article);
            }
        }

        arrangedStarts[^1] = filled;
        return new IndexArticles(arrangedStarts, arranged, ids);
    }

    /// <summary>The articles of a claim, by their places in the segment.</summary>
    public ReadOnlySpan<int> Of(int claim) => _articles.AsSpan(_starts[claim], _starts[claim + 1] - _starts[claim]);

    /// <summary>Adds to each article how many of these claims it tells.</summary>
    public void Add(ReadOnlySpan<int> claims, int sign, int[] telling)
    {
        foreach (var claim in claims)
        {
            foreach (var article in Of(claim))
            {
                telling[article] += sign;
            }
        }
    }

    /// <summary>Adds the articles that tell one of these claims.</summary>
    public void Add(ReadOnlySpan<int> claims, ClaimSet told)
    {
        foreach (var claim in claims)
        {
            foreach (var article in Of(claim))
            {
                told.Add(article);
            }
        }
    }

    /// <summary>The number that an article has in the store.</summary>
    public int Id(int article) => _ids[article];

    /// <summary>The article's place in the segment, or below 0.</summary>
    public int Find(int id) => Array.BinarySearch(_ids, id);

    private static IEnumerable<int> Distinct(int[] sorted)
    {
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                yield return sorted[i];
            }
        }
    }
}

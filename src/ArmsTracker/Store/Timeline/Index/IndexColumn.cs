using System.Runtime.CompilerServices;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>
/// The values that each claim of a segment has: by a code for a set of values where there are few such sets, as a list
/// otherwise. Counting waits for the memory and for nothing else, so both are as small as they can be.
/// </summary>
internal sealed class IndexColumn
{
    /// <summary>Of how many claims a value must be one's for a set of its own: a list of fewer takes no more memory, and less to go through.</summary>
    private const int FrequentIn = 64;

    /// <summary>What it costs to look at a claim of a list, against one word of a set.</summary>
    private const int ClaimCost = 4;

    /// <summary>With so many sets their tally stays in the processor's nearest memory.</summary>
    private const int MostCodes = 4096;

    // Either the code of each claim and the values of each code, or where each claim's values begin among all.
    private readonly ushort[] _codes = [];
    private readonly int[][] _values = [];
    private readonly int[] _starts = [];
    private readonly int[] _all = [];
    private readonly Dictionary<int, ClaimSet> _frequent = [];
    private readonly Dictionary<int, int[]> _rare = [];
    private readonly int _rareCount;

    /// <param name="codes">By claim.</param>
    /// <param name="values">By code.</param>
    public IndexColumn(int[] codes, int[][] values)
    {
        Count = codes.Length;
        if (values.Length <= MostCodes)
        {
            (_codes, _values) = (Array.ConvertAll(codes, code => (ushort)code), values);
        }
        else
        {
            (_starts, _all) = List(codes, values);
        }

        HighestValue = values.SelectMany(each => each).DefaultIfEmpty().Max();
        MakeSets();
        _rareCount = _rare.Values.Sum(claims => claims.Length);
    }

    /// <summary>The highest number of a value in it; 0 where it has none.</summary>
    public int HighestValue { get; }

    private int Count { get; }

    public ReadOnlySpan<int> ValuesOf(int claim) => _codes.Length > 0 ? _values[_codes[claim]] : _all.AsSpan(_starts[claim].._starts[claim + 1]);

    /// <summary>Adds the claims that have one of these values.</summary>
    public void AddHaving(ReadOnlySpan<int> wanted, ClaimSet found)
    {
        foreach (var value in wanted)
        {
            if (_frequent.TryGetValue(value, out var set))
            {
                found.UnionWith(set);
            }
            else if (_rare.TryGetValue(value, out var list))
            {
                foreach (var claim in list)
                {
                    found.Add(claim);
                }
            }
        }
    }

    /// <summary>Adds these claims to the counts of the values that they have, by whichever way there is less to go through.</summary>
    /// <param name="sign">1, or -1 to take them off.</param>
    public void AddCounts(ReadOnlySpan<int> claims, ClaimSet set, int sign, int[] counts)
    {
        if ((long)claims.Length * ClaimCost > ((long)_frequent.Count * set.Length) + ((long)_rareCount * ClaimCost))
        {
            CountByValue(set, sign, counts);
        }
        else if (_codes.Length > 0)
        {
            CountByCode(claims, sign, counts);
        }
        else
        {
            CountByList(claims, sign, counts);
        }
    }

    private void CountByList(ReadOnlySpan<int> claims, int sign, int[] counts)
    {
        var (starts, all) = (_starts, _all);
        foreach (var claim in claims)
        {
            var end = starts[claim + 1];
            for (var at = starts[claim]; at < end; at++)
            {
                counts[all[at]] += sign;
            }
        }
    }

    private void CountByValue(ClaimSet set, int sign, int[] counts)
    {
        foreach (var (value, having) in _frequent)
        {
            counts[value] += sign * set.CountIn(having);
        }

        foreach (var (value, having) in _rare)
        {
            var count = 0;
            foreach (var claim in having)
            {
                count += set[claim] ? 1 : 0;
            }

            counts[value] += sign * count;
        }
    }

    private void CountByCode(ReadOnlySpan<int> claims, int sign, int[] counts)
    {
        var tally = new int[_values.Length];
        foreach (var claim in claims)
        {
            tally[_codes[claim]]++;
        }

        for (var code = 0; code < tally.Length; code++)
        {
            if (tally[code] != 0)
            {
                foreach (var value in _values[code])
                {
                    counts[value] += sign * tally[code];
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MakeSets()
    {
        var counts = new Dictionary<int, int>();
        for (var claim = 0; claim < Count; claim++)
        {
            foreach (var value in ValuesOf(claim))
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
            }
        }

        foreach (var (value, count) in counts)
        {
            if (count > Count / FrequentIn)
            {
                _frequent.Add(value, new ClaimSet(Count));
            }
            else
            {
                _rare.Add(value, new int[count]);
            }
        }

        var filled = new int[HighestValue + 1];
        for (var claim = 0; claim < Count; claim++)
        {
            foreach (var value in ValuesOf(claim))
            {
                if (_frequent.TryGetValue(value, out var set))
                {
                    set.Add(claim);
                }
                else
                {
                    _rare[value][filled[value]++] = claim;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] Starts, int[] All) List(int[] codes, int[][] values)
    {
        var starts = new int[codes.Length + 1];
        for (var claim = 0; claim < codes.Length; claim++)
        {
            starts[claim + 1] = starts[claim] + values[codes[claim]].Length;
        }

        var all = new int[starts[^1]];
        for (var claim = 0; claim < codes.Length; claim++)
        {
            values[codes[claim]].CopyTo(all, starts[claim]);
        }

        return (starts, all);
    }
}

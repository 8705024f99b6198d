using System.Runtime.CompilerServices;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>Which claim of a segment each of its mentions belongs to, for what a text search finds.</summary>
internal sealed class IndexMentions
{
    /// <summary>The numbers that they have in the store, ascending.</summary>
    private readonly int[] _ids;
    private readonly int[] _claims;

    private IndexMentions(int[] ids, int[] claims) => (_ids, _claims) = (ids, claims);

    /// <param name="claims">By mention, the claim's place among the arrived.</param>
    /// <param name="numbers">By that place, the claim's number in the segment.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static IndexMentions Of(ReadOnlySpan<int> ids, ReadOnlySpan<int> claims, int[] numbers)
    {
        var sorted = ids.ToArray();
        var ofClaims = new int[claims.Length];
        for (var i = 0; i < ofClaims.Length; i++)
        {
            ofClaims[i] = numbers[claims[i]];
        }

        Array.Sort(sorted, ofClaims);
        return new IndexMentions(sorted, ofClaims);
    }

    /// <summary>Adds the claims of these mentions.</summary>
    /// <param name="mentions">Ascending; those of other segments are passed over.</param>
    public void AddClaims(ReadOnlySpan<int> mentions, ClaimSet found)
    {
        var from = 0;
        foreach (var mention in mentions)
        {
            from = Gallop(from, mention);
            if (from == _ids.Length)
            {
                break;
            }

            if (_ids[from] == mention)
            {
                found.Add(_claims[from]);
            }
        }
    }

    public ILookup<int, int> ByClaim() => _ids.Zip(_claims).ToLookup(one => one.Second, one => one.First);

    /// <summary>The first place from here on whose mention is not below; what is sought is mostly near.</summary>
    private int Gallop(int from, int mention)
    {
        var step = 1;
        while (from + step < _ids.Length && _ids[from + step] < mention)
        {
            from += step;
            step *= 2;
        }

        var (low, high) = (from, Math.Min(from + step, _ids.Length));
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _ids[middle] < mention ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

using System.Numerics;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>
/// A set of the claims of one segment, or of its articles: a bit for each. Unlike those of a BitArray its words can be
/// counted, gone through and given back to a pool.
/// </summary>
internal sealed class ClaimSet
{
    public ClaimSet(int size)
        : this(size, new ulong[WordsFor(size)])
    {
    }

    /// <param name="words">May be longer than it need be; what is beyond stays 0.</param>
    public ClaimSet(int size, ulong[] words) => (Size, Words) = (size, words);

    public int Size { get; }

    public ulong[] Words { get; }

    /// <summary>How many of the words belong to it.</summary>
    public int Length => WordsFor(Size);

    public Span<ulong> Span => Words.AsSpan(0, Length);

    public static int WordsFor(int size) => (size + 63) / 64;

    public static ClaimSet All(int size)
    {
        var set = new ClaimSet(size);
        set.Span.Fill(ulong.MaxValue);
        if (size % 64 != 0)
        {
            set.Words[^1] = (1UL << (size % 64)) - 1;
        }

        return set;
    }

    public bool this[int claim] => (Words[claim >> 6] >> (claim & 63) & 1) != 0;

    public ClaimSet Copy() => new(Size, Span.ToArray());

    public void Add(int claim) => Words[claim >> 6] |= 1UL << (claim & 63);

    public void Remove(int claim) => Words[claim >> 6] &= ~(1UL << (claim & 63));

    public int Count()
    {
        var count = 0;
        foreach (var word in Span)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>Writes the members, ascending.</summary>
    public void CopyTo(Span<int> members)
    {
        var filled = 0;
        for (var word = 0; word < Length; word++)
        {
            for (var bits = Words[word]; bits != 0; bits &= bits - 1)
            {
                members[filled++] = (word << 6) + BitOperations.TrailingZeroCount(bits);
            }
        }
    }

    /// <summary>How many members are in the other set too.</summary>
    public int CountIn(ClaimSet other)
    {
        var (mine, others) = (Words, other.Words);
        var count = 0;
        for (var i = 0; i < Length; i++)
        {
            count += BitOperations.PopCount(mine[i] & others[i]);
        }

        return count;
    }

    public void IntersectWith(ClaimSet other)
    {
        for (var i = 0; i < Length; i++)
        {
            Words[i] &= other.Words[i];
        }
    }

    public void ExceptWith(ClaimSet other)
    {
        for (var i = 0; i < Length; i++)
        {
            Words[i] &= ~other.Words[i];
        }
    }

    public void UnionWith(ClaimSet other)
    {
        for (var i = 0; i < Length; i++)
        {
            Words[i] |= other.Words[i];
        }
    }

    /// <summary>The first claim of the set from this one on upwards, or -1.</summary>
    public int NextFrom(int claim)
    {
        if (claim >= Size)
        {
            return -1;
        }

        var word = claim >> 6;
        for (var bits = Words[word] & (ulong.MaxValue << (claim & 63)); ; bits = Words[word])
        {
            if (bits != 0)
            {
                return (word << 6) + BitOperations.TrailingZeroCount(bits);
            }

            if (++word == Length)
            {
                return -1;
            }
        }
    }

    /// <summary>The first claim of the set from this one on downwards, or -1.</summary>
    public int PreviousFrom(int claim)
    {
        if (claim < 0)
        {
            return -1;
        }

        var word = claim >> 6;
        for (var bits = Words[word] & (ulong.MaxValue >> (63 - (claim & 63))); ; bits = Words[word])
        {
            if (bits != 0)
            {
                return (word << 6) + 63 - BitOperations.LeadingZeroCount(bits);
            }

            if (--word < 0)
            {
                return -1;
            }
        }
    }
}

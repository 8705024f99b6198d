using System.Buffers;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>
/// The arrays that one query works with, given back together when it is answered: new ones of a million claims each would
/// have the garbage collector go through the whole index after every few pages.
/// </summary>
internal sealed class Borrowed : IDisposable
{
    private readonly List<ulong[]> _words = [];
    private readonly List<int[]> _claims = [];

    /// <summary>An empty set.</summary>
    public ClaimSet Set(int size)
    {
        var set = Uncleared(size);
        Array.Clear(set.Words);
        return set;
    }

    public ClaimSet Copy(ClaimSet of)
    {
        var set = Uncleared(of.Size);
        of.Span.CopyTo(set.Span);
        set.Words.AsSpan(set.Length).Clear();
        return set;
    }

    /// <summary>The members of a set, ascending.</summary>
    public ArraySegment<int> Members(ClaimSet of, int count)
    {
        var members = ArrayPool<int>.Shared.Rent(count);
        _claims.Add(members);
        of.CopyTo(members);
        return new ArraySegment<int>(members, 0, count);
    }

    public void Dispose()
    {
        _words.ForEach(words => ArrayPool<ulong>.Shared.Return(words));
        _claims.ForEach(claims => ArrayPool<int>.Shared.Return(claims));
    }

    private ClaimSet Uncleared(int size)
    {
        var words = ArrayPool<ulong>.Shared.Rent(ClaimSet.WordsFor(size));
        _words.Add(words);
        return new ClaimSet(size, words);
    }
}

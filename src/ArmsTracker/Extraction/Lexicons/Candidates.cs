using System.Runtime.InteropServices;
using ArmsTracker.Extraction.Text;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>
/// The patterns that one word may begin, so set out that the two words behind it tell at once which of them can stand
/// there: "the" and "has" begin hundreds, and the time goes into fetching them from memory.
/// </summary>
internal sealed class Candidates
{
    /// <summary>Fewer are looked at one after the other.</summary>
    private const int Large = 6;

    /// <summary>By the beginning of the next word; a single list where there are few.</summary>
    private readonly Candidate[][] _byNext;

    /// <param name="norm">The first word.</param>
    /// <param name="entries">The patterns that it may begin, in the order of the lexicons.</param>
    public Candidates(string norm, IReadOnlyCollection<PatternEntry> entries)
    {
        Candidate[] inOrder = [.. entries.Select(entry => Candidate.Of(norm, entry))];
        _byNext = inOrder.Length < Large ? [inOrder] : ByNext(inOrder);
    }

    public static Candidates None { get; } = new("", []);

    /// <summary>Adds a mark for every pattern that begins at token <paramref name="first"/> and ends before <paramref name="limit"/>.</summary>
    public void Find(ReadOnlySpan<Token> tokens, int first, int limit, List<Mark> found)
    {
        if (ReferenceEquals(this, None))
        {
            return;
        }

        var second = Behind(tokens, first, limit);
        var third = Behind(tokens, second, limit);
        var (next, afterNext) = (Beginnings.At(tokens, second, limit), Beginnings.At(tokens, third, limit));
        foreach (ref readonly var candidate in _byNext[next % _byNext.Length].AsSpan())
        {
            if (!candidate.MayStandAt(in tokens[first], next, afterNext))
            {
                continue;
            }

            var end = candidate.Rest is { } pattern ? pattern.Match(tokens, first, limit) : first + 1;
            if (end > 0)
            {
                found.Add(new Mark(first, end, candidate.Sense));
            }
        }
    }

    /// <summary>Where a pattern goes on behind token <paramref name="position"/>.</summary>
    private static int Behind(ReadOnlySpan<Token> tokens, int position, int limit)
    {
        position++;
        while (position < limit && Pattern.IsPassedOver(in tokens[position]))
        {
            position++;
        }

        return position;
    }

    private static Candidate[][] ByNext(Candidate[] inOrder)
    {
        var always = Array.FindAll(inOrder, candidate => candidate.Next == Beginnings.Any);
        var byNext = new Candidate[Beginnings.Count][];
        for (var i = 0; i < byNext.Length; i++)
        {
            var possible = Array.FindAll(inOrder, candidate => Beginnings.Has(candidate.Next, i));

            // Most words follow with no pattern of their own.
            byNext[i] = possible.Length == always.Length ? always : possible;
        }

        return byNext;
    }

    /// <param name="Rest">The pattern where it says more than that its first word stands there; else null.</param>
    /// <param name="Next">The beginnings that its second word may have.</param>
    /// <param name="AfterNext">The beginnings that its third word may have.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Candidate(Sense Sense, Pattern? Rest, ulong Next, ulong AfterNext, LetterCase Case, bool MustBeAccented)
    {
        public static Candidate Of(string norm, PatternEntry entry)
        {
            var slots = entry.Pattern.Slots;
            var words = slots[0].Words.FindAll(word => word.AcceptsNorm(norm));
            var next = BeginningsOf(slots, 1);
            return new Candidate(
                entry.Sense,
                slots.Count == 1 && words.Count == 1 ? null : entry.Pattern,
                next,
                // Behind a gap the third word may stand anywhere.
                slots.Count > 1 && slots[1].AfterGap ? Beginnings.Any : BeginningsOf(slots, 2),
                words.Min(word => word.Case),
                words.TrueForAll(word => word.MustBeAccented));
        }

        public bool MayStandAt(in Token token, int next, int afterNext) =>
            token.Case >= Case && (!MustBeAccented || token.IsAccented) && Beginnings.Has(Next, next) && Beginnings.Has(AfterNext, afterNext);

        private static ulong BeginningsOf(IReadOnlyList<Slot> slots, int slot) => slots.Count <= slot || slots[slot].AfterGap
            ? Beginnings.Any
            : slots[slot].Words.Aggregate(0UL, (set, word) => set | Beginnings.SetOf(word));
    }

    /// <summary>Words by their first two letters, so coarsely that a set of beginnings is one number.</summary>
    private static class Beginnings
    {
        private const int Letters = 2;

        public const int Count = 64;

        public const ulong Any = ulong.MaxValue;

        /// <summary>Of the token there; 0 where the text has ended, so that a pattern may be tried in vain.</summary>
        public static int At(ReadOnlySpan<Token> tokens, int position, int limit) => position < limit ? Of(tokens[position].Norm) : 0;

        private static int Of(string norm) => norm.Length switch
        {
            0 => 0,
            1 => norm[0] % Count,
            _ => ((norm[0] * 31) + norm[1]) % Count,
        };

        public static ulong SetOf(WordPattern word) =>
            word.OpenStart || (word.OpenEnd && word.Norm.Length < Letters) ? Any : 1UL << Of(word.Norm);

        public static bool Has(ulong set, int beginning) => (set & (1UL << beginning)) != 0;
    }
}

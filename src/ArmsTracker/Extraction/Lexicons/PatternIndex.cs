using System.Collections.Frozen;
using ArmsTracker.Extraction.Text;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>All patterns of a language, found by their first word, so that text is read once however many there are.</summary>
internal sealed class PatternIndex
{
    private readonly FrozenDictionary<string, PatternEntry[]> _exact;
    private readonly FrozenDictionary<string, PatternEntry[]> _prefixes;
    private readonly FrozenDictionary<string, PatternEntry[]>.AlternateLookup<ReadOnlySpan<char>> _prefixLookup;
    private readonly PatternEntry[] _inner;
    private readonly int[] _prefixLengths;

    public PatternIndex(IEnumerable<PatternEntry> entries)
    {
        var exact = new Dictionary<string, List<PatternEntry>>(StringComparer.Ordinal);
        var prefixes = new Dictionary<string, List<PatternEntry>>(StringComparer.Ordinal);
        var inner = new List<PatternEntry>();
        foreach (var entry in entries)
        {
            foreach (var word in entry.Pattern.Slots[0].Words)
            {
                if (word.OpenStart)
                {
                    inner.Add(entry);
                }
                else
                {
                    var lists = word.OpenEnd ? prefixes : exact;
                    if (!lists.TryGetValue(word.Norm, out var list))
                    {
                        lists[word.Norm] = list = [];
                    }

                    list.Add(entry);
                }
            }
        }

        _exact = Freeze(exact);
        _prefixes = Freeze(prefixes);
        _prefixLookup = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        _inner = [.. inner.Distinct()];
        _prefixLengths = [.. _prefixes.Keys.Select(key => key.Length).Distinct().Order()];
    }

    /// <summary>A finder for one text. It remembers which patterns each word of the text may begin, and is for one thread.</summary>
    public PatternFinder Begin() => new(this);

    /// <summary>The patterns whose first word may be <paramref name="norm"/>, in the order of the lexicons.</summary>
    internal PatternEntry[] Candidates(string norm)
    {
        var candidates = new List<PatternEntry>();
        if (_exact.TryGetValue(norm, out var exact))
        {
            candidates.AddRange(exact);
        }

        foreach (var length in _prefixLengths)
        {
            if (length > norm.Length)
            {
                break;
            }

            if (_prefixLookup.TryGetValue(norm.AsSpan(0, length), out var prefixed))
            {
                candidates.AddRange(prefixed);
            }
        }

        candidates.AddRange(_inner.Where(entry => entry.Pattern.Slots[0].Words.Any(word => word.AcceptsNorm(norm))));
        return candidates.Count == 0 ? [] : [.. candidates];
    }

    private static FrozenDictionary<string, PatternEntry[]> Freeze(Dictionary<string, List<PatternEntry>> lists) =>
        lists.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Distinct().ToArray(), StringComparer.Ordinal);
}

/// <summary>Finds the patterns of an index in one text, whose words come again and again.</summary>
internal sealed class PatternFinder(PatternIndex index)
{
    private readonly Dictionary<string, PatternEntry[]> _candidates = new(StringComparer.Ordinal);

    /// <summary>Every place in <paramref name="tokens"/> where a pattern stands; patterns do not cross <paramref name="limit"/>.</summary>
    public void Find(ReadOnlySpan<Token> tokens, int first, int limit, List<Mark> found)
    {
        for (var i = first; i < limit; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation)
            {
                continue;
            }

            var norm = tokens[i].Norm;
            if (!_candidates.TryGetValue(norm, out var entries))
            {
                _candidates[norm] = entries = index.Candidates(norm);
            }

            foreach (var entry in entries)
            {
                var end = entry.Pattern.Match(tokens, i, limit);
                if (end > 0)
                {
                    found.Add(new Mark(i, end, entry.Sense));
                }
            }
        }
    }
}

internal sealed record PatternEntry(Pattern Pattern, Sense Sense);

/// <summary>A sense found in a text, from token <paramref name="First"/> to before token <paramref name="End"/>.</summary>
public readonly record struct Mark(int First, int End, Sense Sense)
{
    public int Length => End - First;

    public bool Covers(Mark other) => First <= other.First && other.End <= End && Length > other.Length;
}

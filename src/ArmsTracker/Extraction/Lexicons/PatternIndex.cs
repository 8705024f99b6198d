using System.Collections.Concurrent;
using System.Collections.Frozen;
using ArmsTracker.Extraction.Text;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>All patterns of a language, found by their first word, so that text is read once however many there are.</summary>
internal sealed class PatternIndex
{
    /// <summary>The words of the press come again in every article; of a hostile text's own words no more than these are kept.</summary>
    private const int MostKnown = 65_536;

    private readonly FrozenDictionary<string, PatternEntry[]> _exact;
    private readonly FrozenDictionary<string, PatternEntry[]> _prefixes;
    private readonly FrozenDictionary<string, PatternEntry[]>.AlternateLookup<ReadOnlySpan<char>> _prefixLookup;
    private readonly PatternEntry[] _inner;
    private readonly int[] _prefixLengths;

    private readonly ConcurrentDictionary<string, Candidates> _known = new(StringComparer.Ordinal);
    private int _count;

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

    /// <summary>Every place in <paramref name="tokens"/> where a pattern stands; patterns do not cross <paramref name="limit"/>.</summary>
    public void Find(ReadOnlySpan<Token> tokens, int first, int limit, List<Mark> found)
    {
        for (var i = first; i < limit; i++)
        {
            if (tokens[i].Kind != TokenKind.Punctuation)
            {
                CandidatesFor(tokens[i].Norm).Find(tokens, i, limit, found);
            }
        }
    }

    private Candidates CandidatesFor(string norm)
    {
        if (_known.TryGetValue(norm, out var known))
        {
            return known;
        }

        var entries = EntriesFor(norm);
        var candidates = entries.Length == 0 ? Candidates.None : new Candidates(norm, entries);
        if (_count < MostKnown && _known.TryAdd(norm, candidates))
        {
            Interlocked.Increment(ref _count);
        }

        return candidates;
    }

    /// <summary>In the order of the lexicons: exact words, then beginnings, then endings.</summary>
    private PatternEntry[] EntriesFor(string norm)
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

        foreach (var entry in _inner)
        {
            if (entry.Pattern.MayBeginWith(norm))
            {
                candidates.Add(entry);
            }
        }

        return candidates.Count == 0 ? [] : [.. candidates];
    }

    private static FrozenDictionary<string, PatternEntry[]> Freeze(Dictionary<string, List<PatternEntry>> lists) =>
        lists.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Distinct().ToArray(), StringComparer.Ordinal);
}

internal sealed record PatternEntry(Pattern Pattern, Sense Sense);

/// <summary>A sense found in a text, from token <paramref name="First"/> to before token <paramref name="End"/>.</summary>
public readonly record struct Mark(int First, int End, Sense Sense)
{
    public int Length => End - First;

    public bool Covers(Mark other) => First <= other.First && other.End <= End && Length > other.Length;
}

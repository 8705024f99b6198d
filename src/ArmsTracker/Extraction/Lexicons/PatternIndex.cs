using System.Collections.Concurrent;
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

    /// <summary>The words of the press come again in every article; of a hostile text's own words no more than these are kept.</summary>
    private const int MostKnown = 65_536;
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

    /// <summary>A finder for any text.</summary>
    public PatternFinder Begin() => new(this);

    /// <summary>The patterns whose first word may be <paramref name="norm"/>.</summary>
    internal Candidates Candidates(string norm)
    {
        if (_known.TryGetValue(norm, out var known))
        {
            return known;
        }

        var entries = EntriesFor(norm);
        var candidates = entries.Length == 0 ? Lexicons.Candidates.None : new Candidates(entries);
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

/// <summary>
/// The patterns that one word may begin, so set out that the next word tells at once which of them can stand there:
/// "the" and "has" begin hundreds.
/// </summary>
internal sealed class Candidates
{
    private const int Large = 6;
    private static readonly (int Order, PatternEntry Entry)[] _none = [];

    private readonly Dictionary<string, (int Order, PatternEntry Entry)[]>? _bySecond;
    private readonly (int Order, PatternEntry Entry)[] _rest;

    public Candidates(PatternEntry[] entries)
    {
        var ordered = entries.Select((entry, order) => (Order: order, Entry: entry)).ToArray();
        All = entries;
        if (entries.Length < Large)
        {
            _rest = ordered;
            return;
        }

        _rest = [.. ordered.Where(item => item.Entry.Pattern.SecondWords.Count == 0)];
        _bySecond = ordered.SelectMany(item => item.Entry.Pattern.SecondWords.Select(word => (Word: word, Item: item)))
            .GroupBy(pair => pair.Word, pair => pair.Item, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);
    }

    public static Candidates None { get; } = new([]);

    public bool IsLarge => _bySecond is not null;

    public PatternEntry[] All { get; }

    /// <summary>The candidates that <paramref name="next"/> does not rule out, in the order of the lexicons.</summary>
    public Enumerator Before(string? next) =>
        new(_rest, next is not null && _bySecond is not null && _bySecond.TryGetValue(next, out var named) ? named : _none);

    /// <summary>Two lists in one order.</summary>
    public ref struct Enumerator((int Order, PatternEntry Entry)[] rest, (int Order, PatternEntry Entry)[] named)
    {
        private int _rest;
        private int _named;

        public PatternEntry? Next()
        {
            if (_named < named.Length && (_rest >= rest.Length || named[_named].Order < rest[_rest].Order))
            {
                return named[_named++].Entry;
            }

            return _rest < rest.Length ? rest[_rest++].Entry : null;
        }
    }
}

/// <summary>Finds the patterns of an index in a text.</summary>
internal sealed class PatternFinder(PatternIndex index)
{
    /// <summary>Every place in <paramref name="tokens"/> where a pattern stands; patterns do not cross <paramref name="limit"/>.</summary>
    public void Find(ReadOnlySpan<Token> tokens, int first, int limit, List<Mark> found)
    {
        for (var i = first; i < limit; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation)
            {
                continue;
            }

            var candidates = index.Candidates(tokens[i].Norm);

            // Behind a quotation mark the next word may be any: "production of “Gerans”".
            if (candidates.IsLarge && i + 1 < limit && tokens[i + 1].Kind == TokenKind.Punctuation)
            {
                foreach (var entry in candidates.All)
                {
                    Match(entry, tokens, i, limit, found);
                }

                continue;
            }

            var possible = candidates.Before(i + 1 < limit ? tokens[i + 1].Norm : null);
            while (possible.Next() is { } entry)
            {
                Match(entry, tokens, i, limit, found);
            }
        }
    }

    private static void Match(PatternEntry entry, ReadOnlySpan<Token> tokens, int first, int limit, List<Mark> found)
    {
        var end = entry.Pattern.Match(tokens, first, limit);
        if (end > 0)
        {
            found.Add(new Mark(first, end, entry.Sense));
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

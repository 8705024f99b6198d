namespace ArmsTracker.Extraction.Lexicons;

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

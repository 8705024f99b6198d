using System.Buffers;

namespace ArmsTracker.Extraction.Text;

/// <summary>
/// Whether any of many terms stands anywhere in a text, in capitals or not. Terms that begin in ASCII are searched for by
/// the processor's vector instructions; the others only where a letter of theirs is in the text at all, so that no
/// Italian article is searched for Cyrillic names.
/// </summary>
internal sealed class TermSearch
{
    /// <summary>The vectorised search looks at so many letters at the beginning of a term.</summary>
    private const int Beginning = 3;

    private readonly SearchValues<string> _ascii;
    private readonly SearchValues<string> _other;
    private readonly SearchValues<char> _lettersOfOthers;

    public TermSearch(IEnumerable<string> terms)
    {
        var shortest = new List<string>();
        foreach (var term in terms.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(term => term.Length))
        {
            if (!shortest.Exists(other => term.Contains(other, StringComparison.OrdinalIgnoreCase)))
            {
                shortest.Add(term);
            }
        }

        var groups = shortest.ToLookup(term => term.Take(Beginning).All(char.IsAscii));
        _ascii = SearchValues.Create([.. groups[true]], StringComparison.OrdinalIgnoreCase);
        _other = SearchValues.Create([.. groups[false]], StringComparison.OrdinalIgnoreCase);
        _lettersOfOthers = SearchValues.Create([.. groups[false].Select(term => term.First(letter => !char.IsAscii(letter)))
            .SelectMany(letter => new[] { char.ToLowerInvariant(letter), char.ToUpperInvariant(letter) }).Distinct()]);
    }

    public bool IsIn(ReadOnlySpan<char> text) =>
        text.ContainsAny(_ascii) || (text.ContainsAny(_lettersOfOthers) && text.ContainsAny(_other));
}

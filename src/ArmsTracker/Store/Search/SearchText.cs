using System.Text;

namespace ArmsTracker.Store.Search;

/// <summary>
/// What a reader types, turned into a full-text query. Nothing in it is an operator: each piece between blanks is a
/// phrase, all must be found, and the last may be the beginning of a word, as when one is still typing.
/// </summary>
internal static class SearchText
{
    /// <summary>Null where there is no letter or digit to search for.</summary>
    public static string? ToMatch(string text)
    {
        // A NUL would end the query, a quotation mark the phrase; neither is ever part of a word.
        var pieces = text.Replace('\0', ' ').Replace('"', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(piece => piece.EnumerateRunes().Any(Rune.IsLetterOrDigit)).ToList();
        return pieces.Count == 0 ? null : string.Join(" AND ", pieces.Select(piece => $"\"{piece}\"")) + "*";
    }
}

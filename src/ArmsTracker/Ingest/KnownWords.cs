using System.Collections.Frozen;
using System.Globalization;

namespace ArmsTracker.Ingest;

/// <summary>
/// Words looked for in a line, in capitals or not. A regular expression that cannot backtrack keeps tables of every set of
/// letters in it: for a list of words in four alphabets these are five megabytes, and there were six such lists.
/// </summary>
internal sealed class KnownWords
{
    /// <summary>By the first letter, the longest first.</summary>
    private readonly FrozenDictionary<char, string[]> _words;

    public KnownWords(IEnumerable<string> words) => _words = words
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .GroupBy(word => char.ToUpperInvariant(word[0]))
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(word => word.Length).ToArray());

    /// <summary>The ends of all words that stand at <paramref name="start"/>, the longest first, also within longer words.</summary>
    public IEnumerable<int> EndsAt(string text, int start)
    {
        if (start >= text.Length || !_words.TryGetValue(char.ToUpperInvariant(text[start]), out var words))
        {
            yield break;
        }

        foreach (var word in words)
        {
            if (string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                yield return start + word.Length;
            }
        }
    }

    /// <summary>The end of the longest word that stands whole at <paramref name="start"/>, or -1.</summary>
    public int WholeAt(string text, int start)
    {
        if (start > 0 && IsOfWord(text[start - 1]))
        {
            return -1;
        }

        foreach (var end in EndsAt(text, start))
        {
            if (end == text.Length || !IsOfWord(text[end]))
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>The first whole word from <paramref name="from"/> on, or null.</summary>
    public (int Start, int End)? First(string text, int from)
    {
        for (var start = from; start < text.Length; start++)
        {
            if (WholeAt(text, start) is var end and > 0)
            {
                return (start, end);
            }
        }

        return null;
    }

    /// <summary>What a regular expression takes for a part of a word at \b.</summary>
    private static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character is '\u200C' or '\u200D'
        || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ConnectorPunctuation;
}

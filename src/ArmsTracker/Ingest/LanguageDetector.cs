using System.Collections.Frozen;
using System.Globalization;

namespace ArmsTracker.Ingest;

/// <summary>
/// Tells a text's language by the words that no sentence can do without and by letters of its own. A word that several
/// languages share counts for each of them in equal parts.
/// </summary>
internal sealed class LanguageDetector
{
    private readonly FrozenDictionary<string, string[]> _words;
    private readonly FrozenDictionary<char, string[]> _letters;

    public LanguageDetector()
    {
        var data = IngestData.Read<Dictionary<string, Dictionary<string, string>>>("languages.yaml");
        _words = Invert(data, "words", words => words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        _letters = Invert(data, "letters", letters => letters.AsEnumerable());
    }

    /// <summary>ISO 639-1, or null where the text is too short or too mixed to tell.</summary>
    public string? Detect(string text)
    {
        var lower = text.ToLowerInvariant();
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var count = 0;
        foreach (var word in new WordEnumerator(lower))
        {
            count++;
            Add(scores, _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var languages) ? languages : []);
        }

        foreach (var character in lower)
        {
            // A letter is weaker evidence than a word where it may stand in a foreign name.
            Add(scores, character > '\u007F' && _letters.TryGetValue(character, out var languages) ? languages : [], 0.5);
        }

        var ranking = scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(2).ToArray();
        if (ranking.Length == 0 || ranking[0].Value < Math.Max(1, count * 0.08))
        {
            return null;
        }

        return ranking.Length == 1 || ranking[0].Value >= 1.25 * ranking[1].Value ? ranking[0].Key : null;
    }

    private static void Add(Dictionary<string, double> scores, string[] languages, double weight = 1)
    {
        foreach (var language in languages)
        {
            scores[language] = scores.GetValueOrDefault(language) + (weight / languages.Length);
        }
    }

    private static FrozenDictionary<TKey, string[]> Invert<TKey>(
        Dictionary<string, Dictionary<string, string>> data, string key, Func<string, IEnumerable<TKey>> split)
        where TKey : notnull => data
            .Where(language => language.Value.ContainsKey(key))
            .SelectMany(language => split(language.Value[key]).Distinct().Select(item => (Item: item, Language: language.Key)))
            .GroupBy(pair => pair.Item, pair => pair.Language)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Runs of letters, without an allocation for each.</summary>
    private ref struct WordEnumerator(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly WordEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            var start = 0;
            while (start < _rest.Length && !char.IsLetter(_rest[start]))
            {
                start++;
            }

            var end = start;
            while (end < _rest.Length && IsOfWord(_rest[end]))
            {
                end++;
            }

            Current = _rest[start..end];
            _rest = _rest[end..];
            return end > start;
        }

        private static bool IsOfWord(char character) =>
            char.IsLetter(character) || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;
    }
}

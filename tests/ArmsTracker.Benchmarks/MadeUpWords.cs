using System.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Benchmarks;

/// <summary>A sentence of words that mean nothing, with the places in it that evidence points at.</summary>
internal sealed record MadeUpSentence(string Text, TextSpan Event, TextSpan Topics, TextSpan? Date);

/// <summary>
/// Five thousand words that mean nothing, the first by far the most frequent, in the letters of a language. Three more
/// are there to be searched for: nothing else begins with their first letters, since the last word of a search may be
/// the beginning of one.
/// </summary>
internal static class MadeUpWords
{
    /// <summary>In about 0.1 % of the claims.</summary>
    public const string Rare = "qebluna";

    /// <summary>In about 1 % of the claims.</summary>
    public const string Uncommon = "xandoric";

    /// <summary>In about 20 % of the claims.</summary>
    public const string Common = "wistemel";

    private const int Count = 5_000;

    /// <summary>So many have two syllables, the others three.</summary>
    private const int Short = 300;

    private static readonly string[] _latin = Words("bdfgklmnprstvz", "aeiou");
    private static readonly string[] _cyrillic = Words("бдфгклмнпрствз", "аеиоу");

    public static string Some(Random random, string language, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => One(random, language)));

    /// <summary>A statement of 15 to 30 words and more.</summary>
    /// <param name="searched">Words to be found by.</param>
    /// <param name="date">The date in words, or null.</param>
    public static MadeUpSentence Sentence(Random random, string language, IReadOnlyCollection<string> searched, string? date)
    {
        var text = new StringBuilder("Made-up");
        var happening = Add(One(random, language));
        Add(One(random, language));
        var topics = Add(One(random, language));
        Add(Some(random, language, 12 + random.Next(16) - searched.Count));
        foreach (var word in searched)
        {
            Add(word);
        }

        TextSpan? day = date is null ? null : Add(date);
        return new MadeUpSentence(text.Append('.').ToString(), happening, topics, day);

        TextSpan Add(string words)
        {
            text.Append(' ').Append(words);
            return new TextSpan(text.Length - words.Length, text.Length);
        }
    }

    private static string One(Random random, string language) =>
        (language is "ru" or "uk" ? _cyrillic : _latin)[MadeUpNews.Zipf(random, Count)];

    private static string[] Words(string consonants, string vowels)
    {
        string[] syllables = [.. consonants.SelectMany(_ => vowels, (consonant, vowel) => $"{consonant}{vowel}")];
        // The factors share nothing with the numbers of syllables, so that no word is made twice.
        return
        [
            .. Enumerable.Range(0, Short).Select(i => i * 1_013 % 4_900).Select(i => syllables[i / 70] + syllables[i % 70]),
            .. Enumerable.Range(0, Count - Short).Select(i => (int)(i * 100_003L % 343_000))
                .Select(i => syllables[i / 4_900] + syllables[i / 70 % 70] + syllables[i % 70]),
        ];
    }
}

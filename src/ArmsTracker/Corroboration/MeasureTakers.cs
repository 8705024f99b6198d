using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>
/// Finds who takes or threatens a measure: the governments and other public bodies that the words of a statement name.
/// They are no sources of the statement, so its attribution does not tell them.
/// </summary>
public sealed class MeasureTakers
{
    /// <summary>So many letters of its first word find the names that may begin there.</summary>
    private const int Letters = 3;

    private static readonly char[] _inPatterns = ['*', '|'];

    private readonly FrozenDictionary<string, (Word[] Words, string Body)[]> _names;
    private readonly Gazetteer _gazetteer;

    private static readonly ConditionalWeakTable<Gazetteer, MeasureTakers> _made = [];

    /// <summary>One for each gazetteer: its index of names is made once.</summary>
    public static MeasureTakers For(Gazetteer gazetteer) => _made.GetValue(gazetteer, names => new MeasureTakers(names));

    private MeasureTakers(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _names = gazetteer.SourceAliases
            .Where(alias => gazetteer.Sources.ContainsKey(alias.Id))
            .Select(alias => (alias.Text, Body: TopmostBody.Of(alias.Id, [], gazetteer)))
            // A party to the transfer is who the measure is aimed at.
            .Where(alias => gazetteer.Sources[alias.Body] is { Kind: "government", Country: not (Direction.Iran or Direction.Russia) })
            // A gap in a name is for the extraction to bridge; a name without one is in the statement as well.
            .Where(alias => !alias.Text.Contains("..", StringComparison.Ordinal))
            .Select(alias => (Words: Words(alias.Text, _inPatterns).Select(word => new Word(word)).ToArray(), alias.Body))
            .Where(name => name.Words.Length > 0)
            .SelectMany(name => name.Words[0].Forms.Select(form => (Key: Key(form.TrimEnd('*')), Name: name)))
            .GroupBy(entry => entry.Key, entry => entry.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().OrderByDescending(name => name.Words.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The ids of the topmost bodies named, each once, in the order of the words; where it is none, those that the statement credits.</summary>
    public IReadOnlyList<string> Of(Mention mention)
    {
        var named = Named(mention.Quote);
        return named.Count > 0 ? named : [.. mention.Attribution.Select(source => TopmostBody.Of(source, mention.People, _gazetteer)).Distinct()];
    }

    private List<string> Named(string text)
    {
        var words = Words(text, []).ToArray();
        List<string> found = [];
        for (var i = 0; i < words.Length;)
        {
            // The longest name wins, "State Department" and not "State".
            var name = _names.GetValueOrDefault(Key(words[i]))?.FirstOrDefault(name => StandsAt(name.Words, words, i));
            found.AddRange(name is { Body: { } body } ? [body] : []);
            i += name is { Words: { } matched } ? matched.Length : 1;
        }

        return [.. found.Distinct()];
    }

    private static bool StandsAt(Word[] name, string[] words, int at)
    {
        if (at + name.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (!name[i].Is(words[at + i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Runs of letters and digits: "L'Ue" is two words, and so is "Vingt-Sept" in the text as in the gazetteer.</summary>
    private static IEnumerable<string> Words(string text, char[] and)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || and.Contains(text[i]));
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                yield return text[start..i];
                start = -1;
            }
        }
    }

    private static string Key(string word) => word[..Math.Min(Letters, word.Length)].ToLowerInvariant();

    /// <summary>A word of a name in the gazetteer's notation: <c>a|b</c> is either, <c>word*</c> begins so.</summary>
    private sealed class Word(string pattern)
    {
        public string[] Forms { get; } = pattern.Split('|', StringSplitOptions.RemoveEmptyEntries);

        public bool Is(string word) => Array.Exists(Forms, form => form.EndsWith('*')
            ? word.StartsWith(form[..^1], StringComparison.OrdinalIgnoreCase)
            : word == form);
    }
}

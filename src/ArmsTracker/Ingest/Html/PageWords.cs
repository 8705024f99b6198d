using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace ArmsTracker.Ingest.Html;

/// <summary>The words of <c>pages.yaml</c>, by which pages tell their parts.</summary>
internal static class PageWords
{
    private static readonly Dictionary<string, string[]> _data = IngestData.Read<Dictionary<string, string[]>>("pages.yaml");

    private static readonly FrozenSet<string> _around = Set("around_words");
    private static readonly FrozenSet<string> _body = Set("body_words");
    private static readonly FrozenSet<string> _shown = Set("shown");

    public static FrozenSet<string> UnseenTags { get; } = Set("unseen_tags");

    public static FrozenSet<string> AroundTags { get; } = Set("around_tags");

    public static FrozenSet<string> AroundRoles { get; } = Set("around_roles");

    public static bool NamesSomethingAround(IElement element) => Names(element).Any(_around.Contains);

    public static bool NamesABody(IElement element) => Names(element).Any(_body.Contains);

    /// <summary>"Leggi anche:" and the like, that stands above links to other articles.</summary>
    public static bool StandsAboveLinks(string line) => line.Length < 60 && _shown.Contains(line.TrimEnd(' ', ':', '…', '.').ToLowerInvariant());

    /// <summary>The words of the class names and of the id, alone and two by two within a name.</summary>
    private static IEnumerable<string> Names(IElement element)
    {
        var (classes, id) = (element.GetAttribute("class"), element.Id);
        foreach (var name in $"{classes} {id}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(20))
        {
            string? before = null;
            foreach (var word in WordsOf(name))
            {
                yield return word;
                if (before is not null)
                {
                    yield return $"{before}-{word}";
                }

                before = word;
            }
        }
    }

    private static IEnumerable<string> WordsOf(string name)
    {
        var word = new StringBuilder();
        foreach (var character in name)
        {
            if ((!char.IsLetter(character) || (char.IsUpper(character) && !char.IsUpper(word.Length == 0 ? 'A' : word[^1]))) && word.Length > 0)
            {
                yield return word.ToString().ToLowerInvariant();
                word.Clear();
            }

            if (char.IsLetter(character))
            {
                word.Append(character);
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString().ToLowerInvariant();
        }
    }

    private static FrozenSet<string> Set(string key) => _data[key].ToFrozenSet(StringComparer.Ordinal);
}

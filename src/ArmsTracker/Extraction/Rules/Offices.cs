using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>
/// The offices of the people named in a document, so that "the Iranian ambassador" is the one whose name stands
/// elsewhere beside that very word.
/// </summary>
internal sealed class Offices(Document document)
{
    private readonly Lazy<Dictionary<(string Word, string? Country), string?>> _holders = new(() => Read(document));

    /// <summary>The one person named with the office that <paramref name="source"/> says; null where there is none, or several.</summary>
    /// <param name="country">Null where the office is said without a nationality.</param>
    public string? Holder(Reading reading, NamedSource source, string? country) =>
        WordOf(reading, source) is { } word ? _holders.Value.GetValueOrDefault((word, country)) : null;

    /// <summary>"officials", "funzionari": several people, of whom none is named.</summary>
    public bool IsPlural(Reading reading, NamedSource source) => WordOf(reading, source) is { } word
        && document.Lexicon.Settings.PluralEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The word for the office itself: "minister" of "Iran's foreign minister", which "ministry" is not.</summary>
    private static string? WordOf(Reading reading, NamedSource source)
    {
        foreach (var (mark, _) in reading.Find<RoleSense>(source.First, source.End))
        {
            return reading.Tokens[mark.End - 1].Norm;
        }

        return null;
    }

    private static Dictionary<(string Word, string? Country), string?> Read(Document document)
    {
        var holders = new Dictionary<(string, string?), string?>();
        foreach (var reading in document.Readings)
        {
            foreach (var source in reading.Sources)
            {
                if (source.Id is { } id && document.SourceOf(id) is { Kind: "person" } person && WordOf(reading, source) is { } word)
                {
                    Add((word, person.Country), id);
                    Add((word, null), id);
                }
            }
        }

        return holders;

        void Add((string, string?) office, string id) => holders[office] = holders.TryGetValue(office, out var other) && other != id ? null : id;
    }
}

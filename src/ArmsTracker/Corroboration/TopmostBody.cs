using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Follows <c>part_of</c> to its end: John Kirby is the US government.</summary>
internal static class TopmostBody
{
    /// <param name="people">Those whom only the article names, beside the gazetteer.</param>
    public static string Of(string source, IReadOnlyList<Source> people, Gazetteer gazetteer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Add(source) && Find(source, people, gazetteer)?.PartOf is { } body)
        {
            source = body;
        }

        return source;
    }

    public static Source? Find(string source, IReadOnlyList<Source> people, Gazetteer gazetteer) =>
        gazetteer.Sources.GetValueOrDefault(source) ?? people.FirstOrDefault(person => person.Id == source);
}

using ArmsTracker.Model;
using ArmsTracker.Store.Statements;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Store;

/// <summary>
/// Names for the ids in the store. They live in the program's gazetteer and not in the store, so that a name mended
/// there is mended everywhere; an id that has left the gazetteer stands for itself.
/// </summary>
internal static class GazetteerNames
{
    /// <summary>Someone who is in no list goes by the name that the id was made of: "jane-roe".</summary>
    public static Named Source(this Gazetteer gazetteer, string id) => new(id, gazetteer.Sources.GetValueOrDefault(id)?.Name
        ?? string.Join(' ', id.Split('-').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..])));

    /// <summary>A publisher, or the article that stands for itself where that is not known.</summary>
    public static Named Teller(this Gazetteer gazetteer, string id) =>
        Credit.ArticleOf(id) is { } article ? new Named(id, $"article {article}") : gazetteer.Source(id);

    public static Named Thread(this Gazetteer gazetteer, string key) => new(key, ThreadWords.Of(key, gazetteer));

    public static Named Place(this Gazetteer gazetteer, string id) => new(id, gazetteer.Places.GetValueOrDefault(id)?.Name ?? id);

    /// <summary>A system that has left the gazetteer still has its id to be called by.</summary>
    public static WeaponSystem SystemOf(this Gazetteer gazetteer, string id) => gazetteer.Systems.GetValueOrDefault(id) ?? new WeaponSystem(id, id, [], "--", null);

    public static Named System(this Gazetteer gazetteer, string id) => new(id, gazetteer.Systems.GetValueOrDefault(id)?.Name ?? id);

    /// <summary>The source itself and every body that it belongs to, up to the topmost.</summary>
    public static IEnumerable<string> Bodies(this Gazetteer gazetteer, string sourceId) => gazetteer.Bodies(sourceId, []);

    /// <param name="people">Those whom the gazetteer does not know, each with the body that the article says.</param>
    public static IEnumerable<string> Bodies(this Gazetteer gazetteer, string sourceId, IReadOnlyList<Source> people)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var id = sourceId; id is not null && seen.Add(id); id = (gazetteer.Sources.GetValueOrDefault(id) ?? people.FirstOrDefault(person => person.Id == id))?.PartOf)
        {
            yield return id;
        }
    }
}

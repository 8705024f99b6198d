using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Store;

/// <summary>
/// Names for the ids in the store. They live in the program's gazetteer and not in the store, so that a name mended
/// there is mended everywhere; an id that has left the gazetteer stands for itself.
/// </summary>
internal static class GazetteerNames
{
    public static Named Source(this Gazetteer gazetteer, string id) => new(id, gazetteer.Sources.GetValueOrDefault(id)?.Name ?? id);

    public static Named Place(this Gazetteer gazetteer, string id) => new(id, gazetteer.Places.GetValueOrDefault(id)?.Name ?? id);

    public static Named System(this Gazetteer gazetteer, string id) => new(id, gazetteer.Systems.GetValueOrDefault(id)?.Name ?? id);

    /// <summary>The source itself and every body that it belongs to, up to the topmost.</summary>
    public static IEnumerable<string> Bodies(this Gazetteer gazetteer, string sourceId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var id = sourceId; id is not null && seen.Add(id); id = gazetteer.Sources.GetValueOrDefault(id)?.PartOf)
        {
            yield return id;
        }
    }
}

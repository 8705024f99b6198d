using System.Collections.Frozen;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Lexicons;

/// <summary>
/// The people of the gazetteer by how given name and surname sound. Both must sound alike, and where two people do so
/// neither is found: it never takes one for another.
/// </summary>
internal sealed class PeopleBySound
{
    /// <summary>Shorter sounds are shared by too many names.</summary>
    private const int ShortestSound = 5;

    private readonly FrozenDictionary<string, string> _ids;

    public PeopleBySound(Gazetteer gazetteer)
    {
        var ids = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var person in gazetteer.Sources.Values.Where(source => source.Kind == "person"))
        {
            var names = person.Id.Split('-');
            for (var given = 0; given < names.Length - 1; given++)
            {
                var sound = Sound(names[given], names[^1]);
                ids[sound] = ids.TryGetValue(sound, out var other) && other != person.Id ? null : person.Id;
            }
        }

        _ids = ids.Where(pair => pair.Value is not null && pair.Key.Length >= ShortestSound)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
    }

    /// <summary>The person's id, or null. Both names normalised and in Latin letters.</summary>
    public string? Find(string given, string surname) => _ids.GetValueOrDefault(Sound(given, surname));

    private static string Sound(string given, string surname) => $"{NameSound.Of(given)} {NameSound.Of(surname)}";
}

using System.Collections.Frozen;

namespace ArmsTracker.Model;

/// <summary>A weapon system with a name of its own.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 of the maker's country.</param>
/// <param name="Family">The id of the system that this one is a kind of, or null.</param>
public sealed record WeaponSystem(string Id, string Name, IReadOnlyList<Topic> Topics, string Country, string? Family);

/// <summary>A named place narrower than a country.</summary>
/// <param name="Country">ISO 3166-1 alpha-2, or "--" where it is of no one country.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Kind">port, plant, base, test-site, airport, city, region, sea or river.</param>
public sealed record Place(string Id, string Name, string Country, double Latitude, double Longitude, string Kind);

/// <summary>Who publishes or who says.</summary>
/// <param name="Kind">newspaper, agency, broadcaster, aggregator, specialist-press, government, person, think-tank or unnamed.</param>
/// <param name="PartOf">The id of the body this source belongs to, or null at the top.</param>
public sealed record Source(string Id, string Name, string Kind, string? Country, string? PartOf)
{
    /// <summary>Whether it publishes: a newspaper, agency, broadcaster, aggregator or specialist press.</summary>
    public bool IsOutlet => Kind is "newspaper" or "agency" or "broadcaster" or "aggregator" or "specialist-press";
}

/// <summary>A name under which the texts know a gazetteer's entry.</summary>
public sealed record Alias(string Id, string Text);

/// <summary>All systems, places and sources by id, and the names they go by.</summary>
public sealed record Gazetteer(
    FrozenDictionary<string, WeaponSystem> Systems,
    FrozenDictionary<string, Place> Places,
    FrozenDictionary<string, Source> Sources,
    IReadOnlyList<Alias> SystemAliases,
    IReadOnlyList<Alias> PlaceAliases,
    IReadOnlyList<Alias> SourceAliases);

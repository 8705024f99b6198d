using ArmsTracker.Model;

namespace ArmsTracker.Benchmarks;

/// <summary>Makes up claims of what the gazetteer has, skewed as news is; systems fit the topics.</summary>
internal sealed class MadeUpClaims(Gazetteer gazetteer)
{
    private static readonly (string?, string?)[] _subject =
        [("IR", "RU"), ("IR", "RU"), ("IR", "RU"), ("RU", "IR"), ("IR", "RU"), ("RU", "IR"), (null, null), (null, "RU"), ("IR", null), ("RU", "IR")];

    private static readonly (string?, string?)[] _context = [("KP", "RU"), ("CN", "RU"), ("CN", "IR"), ("RU", "SY"), ("IR", "YE"), ("IR", "VE")];

    private static readonly Topic[] _kinds = [Topic.Drone, Topic.Missile, Topic.Aircraft, Topic.AirDefence, Topic.Munition, Topic.Helicopter, Topic.Arms];

    private static readonly Topic[] _besides = [Topic.Component, Topic.Facility, Topic.ShippingRoute, Topic.Drone, Topic.Missile];

    private static readonly EventKind[] _events =
    [
        EventKind.Transferring, EventKind.Using, EventKind.Producing, EventKind.Agreed, EventKind.Negotiating,
        EventKind.Responding, EventKind.Training, EventKind.Displaying, EventKind.Cooperating,
    ];

    // In the order of the gazetteer's files, which begin with what is told most.
    private readonly ILookup<Topic, string> _systems = gazetteer.SystemAliases.Select(alias => alias.Id).Distinct()
        .Select(id => gazetteer.Systems[id]).Where(system => system.Topics.Count == 1).ToLookup(system => system.Topics[0], system => system.Id);

    private readonly string[] _places = [.. gazetteer.PlaceAliases.Select(alias => alias.Id).Distinct()];

    /// <param name="day">Of what is told now; it happened some time before.</param>
    public MadeUpClaim Of(Random random, DateOnly day)
    {
        var (supplier, recipient) = random.Next(100) < 12 ? Pick(random, _context) : Pick(random, _subject);
        var kind = Pick(random, _kinds);
        Topic[] topics = [.. Some(random, _besides, 50, 15).Prepend(kind).Distinct().Order()];
        string[] systems = [.. topics.SelectMany(topic => _systems[topic])];
        return new MadeUpClaim(
            supplier,
            recipient,
            Pick(random, _events),
            ModalityOf(random.Next(100)),
            topics,
            systems is [] ? [] : Some(random, systems, 50, 12),
            [.. Some(random, _places, 60, 10).Select(id => new PlaceMention(id, (PlaceRole)MadeUpNews.Zipf(random, 4)))],
            random.Next(3) == 0 ? QuantityOf(random, kind) : null,
            DateOf(random, day.AddDays(-MadeUpNews.Zipf(random, 120))),
            SearchedOf(random));
    }

    /// <summary>None in so many of a hundred, two in so many; else one.</summary>
    public static IReadOnlyList<T> Some<T>(Random random, T[] values, int none, int two)
    {
        var chance = random.Next(100);
        return chance < none ? []
            : chance >= two + none ? [Pick(random, values)]
            : [.. new[] { Pick(random, values), Pick(random, values) }.Distinct()];
    }

    private static T Pick<T>(Random random, T[] values) => values[MadeUpNews.Zipf(random, values.Length)];

    private static Modality ModalityOf(int chance) => chance switch
    {
        < 62 => Modality.Asserted,
        < 78 => Modality.Assessed,
        < 90 => Modality.Possible,
        < 95 => Modality.Unconfirmed,
        _ => Modality.Denied,
    };

    private static Quantity QuantityOf(Random random, Topic kind)
    {
        var number = 10 * (1 + random.Next(60));
        QuantityUnit? unit = kind switch
        {
            Topic.Drone => QuantityUnit.Drone,
            Topic.Missile => QuantityUnit.Missile,
            Topic.Munition => QuantityUnit.Munition,
            Topic.Aircraft => QuantityUnit.Aircraft,
            Topic.Helicopter => QuantityUnit.Helicopter,
            _ => null,
        };
        return new Quantity(number, random.Next(2) == 0 ? number : null, unit, random.Next(5) == 0);
    }

    /// <summary>Four in a hundred have none, of one the year is not known, and fifteen have no day.</summary>
    private static EdtfDate? DateOf(Random random, DateOnly day) => random.Next(100) switch
    {
        < 4 => null,
        < 5 => EdtfDate.Month(null, day.Month),
        < 16 => EdtfDate.Month(day.Year, day.Month),
        < 20 => EdtfDate.Year(day.Year),
        _ => EdtfDate.Day(day),
    };

    private static string[] SearchedOf(Random random)
    {
        var (rare, uncommon, common) = (random.Next(1_000) == 0, random.Next(100) == 0, random.Next(5) == 0);
        return
        [
            .. rare ? [MadeUpWords.Rare] : Array.Empty<string>(),
            .. uncommon ? [MadeUpWords.Uncommon] : Array.Empty<string>(),
            .. common ? [MadeUpWords.Common] : Array.Empty<string>(),
        ];
    }
}

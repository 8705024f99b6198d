using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>Boils the mentions of a claim down to its facts.</summary>
public static class Facts
{
    private static readonly Topic[] _noKinds = [Topic.Component, Topic.Facility, Topic.ShippingRoute, Topic.Arms];

    /// <summary>A claim is told where one mention in so many tells it, and not only foresees or doubts it.</summary>
    private const int OneOf = 3;

    /// <param name="tellings">The claim's mentions, in any order; at least one.</param>
    public static ClaimFacts Of(string id, IReadOnlyCollection<Telling> tellings, Gazetteer gazetteer)
    {
        bool Half(Func<Telling, bool> holds) => 2 * tellings.Count(holds) >= tellings.Count;

        var kinds = tellings.Select(telling => telling.Topics.Except(_noKinds).ToArray()).Where(told => told.Length > 0).ToArray();
        var systems = tellings.Select(telling => telling.Systems.Distinct().ToArray()).Where(named => named.Length > 0).ToArray();
        var agents = tellings.Where(telling => telling.Event == EventKind.Responding && telling.Agents.Count > 0).Select(telling => telling.Agents.Distinct().ToArray()).ToArray();
        var published = tellings.Select(telling => telling.Published).OfType<EdtfDate>().Where(date => Window.Of(date) is not null).OrderBy(date => Window.Of(date)!.Value).ToArray();
        var (supplier, recipient) = Most(tellings.Select(telling => (telling.Supplier, telling.Recipient)));
        return new ClaimFacts(
            id,
            Threads.OfClaim(tellings.Select(telling => telling.Thread)),
            supplier,
            recipient,
            Most(tellings.Select(telling => telling.Event)),
            StanceOf(tellings),
            Half(telling => telling.IsAdmission),
            OfHalf(kinds).ToHashSet(),
            Half(telling => telling.Topics.Contains(Topic.Component)),
            Half(telling => telling.Topics.Contains(Topic.Facility)),
            Half(telling => telling.Topics.Contains(Topic.ShippingRoute)),
            OfHalf(systems).SelectMany(system => Family(system, gazetteer)).ToHashSet(),
            [.. tellings.Select(telling => telling.Quantity).OfType<Quantity>().Distinct()],
            [.. tellings.Select(telling => telling.EventDate).OfType<EdtfDate>().Distinct()],
            published.FirstOrDefault(),
            published.LastOrDefault(),
            tellings.Select(telling => telling.Article).ToHashSet(),
            [.. OfHalf([.. tellings.Select(telling => telling.Bodies.Distinct().ToArray())]).Order(StringComparer.Ordinal).Select(body => Name(body, gazetteer))],
            [.. OfHalf(agents).Order(StringComparer.Ordinal).Select(body => Name(body, gazetteer))],
            tellings.Count);
    }

    private static Stance StanceOf(IReadOnlyCollection<Telling> tellings)
    {
        var (told, expected, open) = (Count(tellings, Stance.Told), Count(tellings, Stance.Forecast), Count(tellings, Stance.Unproven));
        return told + expected + open == 0 ? Stance.Denied
            : OneOf * told >= tellings.Count ? Stance.Told
            : expected >= open ? Stance.Forecast
            : Stance.Unproven;
    }

    private static int Count(IReadOnlyCollection<Telling> tellings, Stance stance) => tellings.Count(telling => telling.Stance == stance);

    /// <summary>What is most frequent, the first in order on a tie.</summary>
    private static T Most<T>(IEnumerable<T> values)
        where T : notnull => values.CountBy(value => value).OrderByDescending(count => count.Value).ThenBy(count => count.Key).First().Key;

    /// <summary>What at least half of the lists hold.</summary>
    private static IEnumerable<T> OfHalf<T>(T[][] lists)
        where T : notnull => lists.SelectMany(list => list).CountBy(value => value).Where(count => 2 * count.Value >= lists.Length).Select(count => count.Key);

    private static IEnumerable<string> Family(string system, Gazetteer gazetteer) =>
        gazetteer.Systems.GetValueOrDefault(system)?.Family is { } family ? [system, family] : [system];

    private static Body Name(string id, Gazetteer gazetteer) => new(id, gazetteer.Sources.GetValueOrDefault(id)?.Name ?? id);
}

using ArmsTracker.Model;

namespace ArmsTracker.Tests.Corroboration;

/// <summary>Facts of claims for a test to vary: Iran hands drones to Russia, told by one article of 2023.</summary>
internal static class Claims
{
    public static ClaimFacts Of(
        string id,
        EventKind happening = EventKind.Transferring,
        Stance stance = Stance.Told,
        bool admission = false,
        string thread = "IR-RU.drone",
        string supplier = "IR",
        string recipient = "RU",
        Topic[]? kinds = null,
        bool parts = false,
        bool facility = false,
        bool route = false,
        string[]? systems = null,
        Quantity? quantity = null,
        string? date = null,
        string? published = "2023-05-01",
        string? last = null,
        string[]? articles = null,
        string[]? bodies = null,
        string[]? agents = null) => new(
        id,
        thread,
        supplier,
        recipient,
        happening,
        stance,
        admission,
        (kinds ?? [Topic.Drone]).ToHashSet(),
        parts,
        facility,
        route,
        (systems ?? []).ToHashSet(),
        quantity is null ? [] : [quantity],
        date is null ? [] : [EdtfDate.Parse(date)],
        published is null ? null : EdtfDate.Parse(published),
        (last ?? published) is { } end ? EdtfDate.Parse(end) : null,
        (articles ?? [id]).ToHashSet(),
        [.. (bodies ?? []).Select(body => new Body(body, body))],
        [.. (agents ?? []).Select(body => new Body(body, body))],
        (articles ?? [id]).Length);

    public static Quantity Drones(long? min, long? max, bool approximate = false) => new(min, max, QuantityUnit.Drone, approximate);
}

using ArmsTracker.Model;

namespace ArmsTracker.Store.Statements;

/// <summary>What a statement is composed of.</summary>
/// <param name="Systems">The names of the systems, each with the topics that it belongs to.</param>
public sealed record StatementParts(
    IReadOnlyList<Topic> Topics,
    EventKind Event,
    Modality Modality,
    string? Supplier,
    string? Recipient,
    IReadOnlyList<WeaponSystem> Systems,
    Quantity? Quantity,
    EdtfDate? EventDate);

/// <summary>
/// Composes the English line of a claim. Its words say no more than the attributes do: what is only believed, possible,
/// unconfirmed or denied never reads as if it had happened.
/// </summary>
public static class StatementComposer
{
    public static Statement Compose(StatementParts parts) => new(
        Capitalised(Words.Direction(parts.Supplier, parts.Recipient)),
        Matter(parts),
        parts.EventDate is { } date ? DateWords.Of(date) : null);

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Matter(StatementParts parts)
    {
        var arms = ArmsWords.Of(parts);
        // A plant is not its product: it may be planned, building or at work, and the event does not tell which.
        var isPlant = parts.Event == EventKind.Producing && parts.Topics.Contains(Topic.Facility) && arms.Noun != ArmsWords.Facility;
        var plant = $"production facility for {arms.Noun}";
        var (told, believed, noun) = isPlant ? (plant, plant + ", as believed", plant) : Forms(parts.Event, arms.Noun);
        var matter = parts.Modality switch
        {
            Modality.Asserted => told,
            Modality.Assessed => believed,
            Modality.Possible => "possible " + noun,
            Modality.Unconfirmed => "unconfirmed " + noun,
            _ => noun + " denied",
        };
        return matter + arms.Aside;
    }

    /// <summary>How an event is told as fact, as a belief, and as a noun to which "possible" or "denied" can be put.</summary>
    private static (string Told, string Believed, string Noun) Forms(EventKind happening, string arms) => happening switch
    {
        EventKind.Negotiating => ($"talks on {arms}", $"talks on {arms} believed under way", $"talks on {arms}"),
        EventKind.Agreed => ($"{arms} agreed", $"{arms} believed agreed", $"agreement on {arms}"),
        EventKind.Producing => ($"{arms} in production", $"{arms} believed in production", $"production of {arms}"),
        EventKind.Transferring => ($"{arms} delivered", $"{arms} believed delivered", $"delivery of {arms}"),
        EventKind.Displaying => ($"{arms} shown", $"{arms} believed shown", $"showing of {arms}"),
        EventKind.Training => ($"training on {arms}", $"training on {arms} believed given", $"training on {arms}"),
        EventKind.Using => ($"{arms} used", $"{arms} believed used", $"use of {arms}"),
        EventKind.Responding => ($"response to {arms}", $"response to {arms} believed given", $"response to {arms}"),
        _ => ($"cooperation on {arms}", $"cooperation on {arms} believed under way", $"cooperation on {arms}"),
    };
}

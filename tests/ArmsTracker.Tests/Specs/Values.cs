using System.Globalization;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Specs;

/// <summary>Attribute values as one line of words, so that what is expected and what is found can be laid side by side.</summary>
internal static class Values
{
    public static string Of(Mention mention, string attribute) => attribute switch
    {
        "topics" => OfList(mention.Topics.Select(topic => topic.Name())),
        "event" => mention.Event.Name(),
        "modality" => mention.Modality.Name(),
        "supplier" => mention.Supplier ?? ExpectedMention.None,
        "recipient" => mention.Recipient ?? ExpectedMention.None,
        "systems" => OfList(mention.Systems),
        "quantity" => mention.Quantity is { } quantity
            ? OfQuantity(quantity.Min, quantity.Max, quantity.Unit?.Name(), quantity.Approximate)
            : ExpectedMention.None,
        "places" => OfList(mention.Places.Select(place => OfPlace(place.PlaceId, place.Role.Name()))),
        "event_date" => mention.EventDate?.ToString() ?? ExpectedMention.None,
        "attribution" => OfList(mention.Attribution),
        _ => throw new ArgumentException($"'{attribute}' is no attribute.", nameof(attribute)),
    };

    public static string OfList(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } list ? list : ExpectedMention.None;

    public static string OfPlace(string id, string role) => $"{id} ({role})";

    public static string OfQuantity(long? min, long? max, string? unit, bool isApproximate) => string.Create(
        CultureInfo.InvariantCulture, $"{min?.ToString(CultureInfo.InvariantCulture) ?? "?"}..{max?.ToString(CultureInfo.InvariantCulture) ?? "?"} {unit ?? "?"}{(isApproximate ? " approximate" : "")}");
}

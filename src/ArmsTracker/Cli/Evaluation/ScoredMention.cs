using System.Text.Json;

namespace ArmsTracker.Cli.Evaluation;

/// <summary>A mention as scoring sees it: a span, and for each attribute the set of its values as text.</summary>
internal sealed record ScoredMention(int Start, int End, string Quote, IReadOnlyDictionary<string, IReadOnlySet<string>> Values)
{
    public static readonly IReadOnlyList<string> Attributes =
    [
        "topics", "event", "modality", "supplier", "recipient", "systems", "quantity", "places", "event_date", "attribution",
    ];

    /// <summary>How many attribute values it has: its slots.</summary>
    public int Slots => Values.Values.Sum(values => values.Count);

    public static ScoredMention Read(JsonElement json) => new(
        json.GetProperty("start").GetInt32(),
        json.GetProperty("end").GetInt32(),
        json.TryGetProperty("quote", out var quote) ? quote.GetString() ?? "" : "",
        Attributes.ToDictionary(
            attribute => attribute,
            attribute => (IReadOnlySet<string>)(json.TryGetProperty(attribute, out var value) ? ValuesOf(attribute, value) : []).ToHashSet(StringComparer.Ordinal)));

    /// <summary>On how many attribute values two mentions agree.</summary>
    public int Agreement(ScoredMention other) => Attributes.Sum(attribute => Shared(other, attribute));

    public int Shared(ScoredMention other, string attribute) => Values[attribute].Count(other.Values[attribute].Contains);

    /// <summary>The characters shared, or 0 where they are less than half of the shorter span.</summary>
    public int Overlap(ScoredMention other)
    {
        var shared = Math.Min(End, other.End) - Math.Max(Start, other.Start);
        return shared > 0 && 2 * shared >= Math.Min(End - Start, other.End - other.Start) ? shared : 0;
    }

    private static IEnumerable<string> ValuesOf(string attribute, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => value.EnumerateArray().Select(item => attribute == "places" ? PlaceOf(item) : item.GetString()!),
        JsonValueKind.Object => [$"{PartOf(value, "min")}..{PartOf(value, "max")} {PartOf(value, "unit")}"],
        _ => [value.GetString()!],
    };

    private static string PlaceOf(JsonElement place) =>
        $"{place.GetProperty("id").GetString()} ({(place.TryGetProperty("role", out var role) ? role.GetString() : "site")})";

    private static string PartOf(JsonElement quantity, string name) =>
        quantity.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "?";
}

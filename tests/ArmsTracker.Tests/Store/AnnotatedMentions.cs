using System.Text.Json;
using ArmsTracker.Model;
using ArmsTracker.Tests.Ingest;

namespace ArmsTracker.Tests.Store;

/// <summary>The annotated articles as if extraction had read them perfectly.</summary>
internal static class AnnotatedMentions
{
    public static IEnumerable<(Article Article, IReadOnlyList<Mention> Mentions)> Read() => Files().Select(file =>
        (file.Article, (IReadOnlyList<Mention>)[.. file.Mentions.Select(Mention)]));

    /// <summary>The mentions as the annotators wrote them, with the public ids of their articles.</summary>
    public static IEnumerable<(string ArticleId, IReadOnlyList<JsonElement> Mentions)> ReadJson() =>
        Files().Select(file => (file.Article.Sha256[..12], file.Mentions));

    private static IEnumerable<(Article Article, IReadOnlyList<JsonElement> Mentions)> Files() =>
        Directory.EnumerateFiles(FixtureFiles.Folder, "*.gold.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
        {
            var gold = JsonDocument.Parse(File.ReadAllText(path)).RootElement;
            var name = gold.GetProperty("article").GetString()!;
            var article = Reading.Bytes(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(path)!, name))) with { File = name };
            return (article, (IReadOnlyList<JsonElement>)[.. gold.GetProperty("mentions").EnumerateArray()]);
        });

    private static Mention Mention(JsonElement json) => new(
        new TextSpan(json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32()),
        json.GetProperty("quote").GetString()!,
        [.. Texts(json, "topics").Select(Vocabulary.Topics.Parse)],
        Vocabulary.Events.Parse(json.GetProperty("event").GetString()!),
        Vocabulary.Modalities.Parse(json.GetProperty("modality").GetString()!),
        json.GetProperty("supplier").GetString(),
        json.GetProperty("recipient").GetString(),
        [.. Texts(json, "systems")],
        Quantity(json.GetProperty("quantity")),
        [.. json.GetProperty("places").EnumerateArray().Select(place => new PlaceMention(
            place.GetProperty("id").GetString()!, Vocabulary.PlaceRoles.Parse(place.GetProperty("role").GetString()!)))],
        json.GetProperty("event_date").GetString() is { } date ? EdtfDate.Parse(date) : null,
        [.. Texts(json, "attribution")],
        []);

    private static Quantity? Quantity(JsonElement json) => json.ValueKind == JsonValueKind.Null ? null : new Quantity(
        Number(json.GetProperty("min")),
        Number(json.GetProperty("max")),
        json.GetProperty("unit").GetString() is { } unit ? Vocabulary.Units.Parse(unit) : null,
        json.GetProperty("approximate").GetBoolean());

    private static long? Number(JsonElement json) => json.ValueKind == JsonValueKind.Null ? null : json.GetInt64();

    private static IEnumerable<string> Texts(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);
}

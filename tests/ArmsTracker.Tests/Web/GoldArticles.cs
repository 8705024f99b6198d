using System.Text.Json;
using ArmsTracker.Ingest;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Web;

/// <summary>The seeds with the mentions that people annotated in them, so that the pages are tested on sure ground.</summary>
internal static class GoldArticles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "seeds");

    public static IEnumerable<(Article Article, IReadOnlyList<Mention> Mentions)> Read(Gazetteer gazetteer)
    {
        var reader = new TextArticleReader(gazetteer);
        foreach (var path in Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var article = reader.Read(Path.GetFileName(path), File.ReadAllBytes(path));
            using var gold = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(path, ".gold.json")));
            yield return (article, [.. gold.RootElement.GetProperty("mentions").EnumerateArray().Select(ReadMention)]);
        }
    }

    private static Mention ReadMention(JsonElement mention)
    {
        var span = new TextSpan(mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32());
        var happening = Vocabulary.Events.Parse(Text(mention, "event")!);
        return new Mention(
            span,
            Text(mention, "quote")!,
            [.. Texts(mention, "topics").Select(Vocabulary.Topics.Parse)],
            happening,
            Vocabulary.Modalities.Parse(Text(mention, "modality")!),
            Text(mention, "supplier"),
            Text(mention, "recipient"),
            [.. Texts(mention, "systems")],
            ReadQuantity(mention.GetProperty("quantity")),
            [.. mention.GetProperty("places").EnumerateArray()
                .Select(place => new PlaceMention(Text(place, "id")!, Vocabulary.PlaceRoles.Parse(Text(place, "role")!)))],
            Text(mention, "event_date") is { } date ? EdtfDate.Parse(date) : null,
            [.. Texts(mention, "attribution")],
            [new Evidence("event", happening.Name(), "event/annotated", span with { End = Math.Min(span.End, span.Start + 12) })]);
    }

    private static Quantity? ReadQuantity(JsonElement quantity) => quantity.ValueKind == JsonValueKind.Null ? null : new Quantity(
        Number(quantity, "min"),
        Number(quantity, "max"),
        Text(quantity, "unit") is { } unit ? Vocabulary.Units.Parse(unit) : null,
        quantity.GetProperty("approximate").GetBoolean());

    private static long? Number(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(value => value.GetString()!);
}

using System.Text.Json;

namespace ArmsTracker.Ingest.Formats;

/// <summary>Makes an article of a JSON object.</summary>
internal static class JsonRecord
{
    private static readonly JsonDocumentOptions _options = new() { AllowTrailingCommas = true };

    public static Incoming Read(FormatInput input, JsonPiece piece)
    {
        var path = $"{input.Path}:{piece.Number}";
        if (piece.IsTooLong)
        {
            return Incoming.Refused(path, $"{path} has more than {input.Limits.Record / ReadingLimits.Megabyte} MB, and was passed over. An article has less; split it.");
        }

        try
        {
            using var document = JsonDocument.Parse(piece.Bytes, _options);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? new ArticleRecord(input, path, name => Values(root, name)).ToIncoming()
                : Incoming.Refused(path, $"{path} is no JSON object. An article is an object with its text and facts as fields.");
        }
        catch (JsonException e)
        {
            return Incoming.Refused(path, $"{path} is no JSON: {e.Message.TrimEnd('.')}. Correct it and import it again.");
        }
        catch (InvalidOperationException)
        {
            // What JsonElement says of "\ud800", which no UTF-8 can hold.
            return Incoming.Refused(path, $"{path} has half a character in a string (an escape such as \\ud800 alone). Correct it and import it again.");
        }
    }

    /// <summary>The whole name first, for some tables were made into JSON with dots in the names; then step by step.</summary>
    private static IReadOnlyList<string> Values(JsonElement record, string name)
    {
        if (Field(record, name) is { } whole)
        {
            return Strings(whole);
        }

        JsonElement? current = record;
        foreach (var step in name.Split('.'))
        {
            current = current is { } element ? Field(element, step) : null;
        }

        return current is { } found ? Strings(found) : [];
    }

    private static JsonElement? Field(JsonElement record, string name)
    {
        if (record.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (record.TryGetProperty(name, out var exact))
        {
            return exact;
        }

        foreach (var property in record.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }

    /// <summary>Of an object its name, as in {"source": {"id": 1, "name": "…"}}.</summary>
    private static IReadOnlyList<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? [text] : [],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Object => Field(value, "name") is { ValueKind: JsonValueKind.String } name ? Strings(name) : [],
        JsonValueKind.Array => [.. value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Array).SelectMany(Strings)],
        _ => [],
    };
}

using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArmsTracker.Model;
using ArmsTracker.Pipeline;

namespace ArmsTracker.Cli;

/// <summary>An article and its mentions on one line of JSON, as the annotated articles have them.</summary>
internal static class ArticleJson
{
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ReadArticle read)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, _options))
        {
            json.WriteStartObject();
            WriteText(json, "article", read.Article.File);
            json.WriteString("language", read.Article.Language);
            json.WriteString("published", read.Article.Published?.Value.ToString());
            json.WriteStartArray("mentions");
            foreach (var mention in read.Mentions)
            {
                WriteMention(json, mention);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteMention(Utf8JsonWriter json, Mention mention)
    {
        json.WriteStartObject();
        json.WriteNumber("start", mention.Span.Start);
        json.WriteNumber("end", mention.Span.End);
        WriteText(json, "quote", mention.Quote);
        WriteList(json, "topics", mention.Topics.Select(topic => topic.Name()));
        json.WriteString("event", mention.Event.Name());
        json.WriteString("modality", mention.Modality.Name());
        json.WriteString("supplier", mention.Supplier);
        json.WriteString("recipient", mention.Recipient);
        WriteList(json, "systems", mention.Systems);
        WriteQuantity(json, mention.Quantity);
        json.WriteStartArray("places");
        foreach (var place in mention.Places)
        {
            json.WriteStartObject();
            json.WriteString("id", place.PlaceId);
            json.WriteString("role", place.Role.Name());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("event_date", mention.EventDate?.ToString());
        WriteList(json, "attribution", mention.Attribution);
        json.WriteEndObject();
    }

    private static void WriteQuantity(Utf8JsonWriter json, Quantity? quantity)
    {
        json.WritePropertyName("quantity");
        if (quantity is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        WriteNumber(json, "min", quantity.Min);
        WriteNumber(json, "max", quantity.Max);
        json.WriteString("unit", quantity.Unit?.Name());
        json.WriteBoolean("approximate", quantity.Approximate);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// Escapes only what JSON must. The framework's encoders also escape emoji and no-break spaces, and then a quote could
    /// not be found in its text by eye or by grep.
    /// </summary>
    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                '\n' => quoted.Append("\\n"),
                < ' ' or '\u007F' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }

        json.WritePropertyName(name);
        json.WriteRawValue(quoted.Append('"').ToString(), skipInputValidation: true);
    }
}

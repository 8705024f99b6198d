using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArmsTracker.Model;

/// <summary>
/// The JSON in which what is derived from mentions is stored: names of the vocabularies, dates as EDTF, sets in one
/// order, so that equal values give equal texts.
/// </summary>
public static class ModelJson
{
    internal static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new Names<Topic>(Vocabulary.Topics),
            new Names<EventKind>(Vocabulary.Events),
            new Names<QuantityUnit>(Vocabulary.Units),
            new JsonStringEnumConverter<Stance>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new Edtf(),
            new SetOf<Topic>(),
            new SetOf<string>(),
        },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="FormatException">The text was not written by <see cref="Write"/>.</exception>
    public static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new FormatException($"There is no {typeof(T).Name} in 'null'.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"This is no {typeof(T).Name}: {e.Message}", e);
        }
    }

    private sealed class Names<T>(VocabularyNames<T> names) : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            names.TryParse(reader.GetString(), out var value) ? value : throw new JsonException($"'{reader.GetString()}' is no {typeof(T).Name}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(names[value]);
    }

    private sealed class Edtf : JsonConverter<EdtfDate>
    {
        public override EdtfDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            EdtfDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException($"'{reader.GetString()}' is no date.");

        public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class SetOf<T> : JsonConverter<IReadOnlySet<T>>
        where T : notnull
    {
        public override IReadOnlySet<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<HashSet<T>>(ref reader, options)!;

        public override void Write(Utf8JsonWriter writer, IReadOnlySet<T> value, JsonSerializerOptions options)
        {
            var sorted = value.ToArray();
            if (sorted is string[] words)
            {
                Array.Sort(words, StringComparer.Ordinal);
            }
            else
            {
                Array.Sort(sorted);
            }

            JsonSerializer.Serialize(writer, sorted, options);
        }
    }
}

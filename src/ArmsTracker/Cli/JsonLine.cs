using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArmsTracker.Cli;

/// <summary>A line of what verbs print for programs: letters of all alphabets as they are.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, _options);
}

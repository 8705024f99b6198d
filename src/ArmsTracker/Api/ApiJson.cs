using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ArmsTracker.Api;

/// <summary>How the API writes JSON: the names of claim-model.md, and letters of every script as themselves.</summary>
internal static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}

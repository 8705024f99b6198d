using System.Net.Http.Headers;

namespace ArmsTracker.Ingest.Formats;

/// <summary>What a Content-Type header says.</summary>
/// <param name="Name">In lower case: "text/html".</param>
internal readonly record struct MediaType(string? Name, string? Charset)
{
    public static MediaType Parse(string? header) => MediaTypeHeaderValue.TryParse(header, out var value)
        ? new MediaType(value.MediaType?.ToLowerInvariant(), value.CharSet?.Trim('"'))
        : new MediaType(header?.Split(';')[0].Trim().ToLowerInvariant(), null);
}

using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ArmsTracker.Ingest.Formats;

/// <summary>JSON Feed 1 and 1.1 (jsonfeed.org). What it states of itself may stand behind its items, so it is read whole.</summary>
internal sealed class JsonFeedFormat : IArticleFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".jsonfeed"];

    public IReadOnlyList<string> MediaTypes { get; } = ["application/feed+json"];

    public bool IsBegunBy(FileStart start) => start.Text.StartsWith('{') && start.Has("jsonfeed.org/version/");

    public async IAsyncEnumerable<Incoming> ReadAsync(FormatInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var bytes = await WholeFile.BytesAsync(input, input.Limits.JsonFeed, "Fetch it in pages, or make JSON Lines of it.", cancellation);
        using var document = JsonDocument.Parse(bytes);
        var feed = document.RootElement;
        if (feed.ValueKind != JsonValueKind.Object || !feed.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array)
        {
            throw new UnreadableArticleException($"{input.Path} is a JSON Feed without items. Check the address it came from.");
        }

        var ofFeed = new ArticleFacts
        {
            Publisher = StatedValue.Words(Text(feed, "title"), "JSON Feed title"),
            Language = StatedValue.Language(Text(feed, "language"), "JSON Feed language"),
            Author = Authors(feed),
        };
        var number = 0;
        foreach (var item in items.EnumerateArray())
        {
            var path = $"{input.Path}:{++number}";
            yield return item.ValueKind == JsonValueKind.Object
                ? Read(item).ToIncoming(input, path)
                : Incoming.Refused(path, $"{path} is no object, as an item of a JSON Feed is. Correct the feed and import it again.");
        }

        FeedItem Read(JsonElement item) => new(
            FeedText.Of(Text(item, "content_html"), isHtml: true) ?? FeedText.Of(Text(item, "content_text"), isHtml: false),
            FeedText.Of(Text(item, "summary"), isHtml: false),
            new ArticleFacts
            {
                Title = StatedValue.Words(Text(item, "title"), "JSON Feed title"),
                Published = StatedValue.Day(Text(item, "date_published"), "JSON Feed date_published"),
                Author = Authors(item),
                Language = StatedValue.Language(Text(item, "language"), "JSON Feed language"),
                // What links elsewhere is about the page there.
                Url = StatedValue.Address(Text(item, "url"), "JSON Feed url") ?? StatedValue.Address(Text(item, "external_url"), "JSON Feed external_url"),
            }.Over(ofFeed));
    }

    private static Stated<string>? Authors(JsonElement item)
    {
        var several = item.TryGetProperty("authors", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().AsEnumerable() : [];
        var all = item.TryGetProperty("author", out var one) ? several.Append(one) : several;
        return StatedValue.Names(all.Where(author => author.ValueKind == JsonValueKind.Object).Select(author => Text(author, "name")), "JSON Feed authors");
    }

    private static string? Text(JsonElement item, string name)
    {
        try
        {
            return item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character, escaped.
            return null;
        }
    }
}

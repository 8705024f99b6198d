using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace ArmsTracker.Ingest.Html;

/// <summary>What a page's JSON-LD states about its article, with names that stand elsewhere in the graph looked up by their @id.</summary>
internal static class JsonLdFacts
{
    private const int MaxObjects = 20_000;

    private static readonly (string Start, string End)[] _wrappings = [("<!--", "-->"), ("//", "//"), ("<![CDATA[", "]]>"), ("//", "//")];

    private static readonly JsonDocumentOptions _options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The kind of article that it is, or null where there is none, and what is stated.</summary>
    /// <param name="page">The page's address, to tell its article from others that it lists.</param>
    public static (string? Type, ArticleFacts Facts) Of(IHtmlDocument document, Uri? page)
    {
        var objects = new List<JsonElement>();
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            Collect(script.TextContent, objects);
        }

        var byId = objects.Where(item => Text(item, "@id") is not null).GroupBy(item => Text(item, "@id")!, StringComparer.Ordinal)
            // A mere reference has nothing but the id.
            .ToDictionary(group => group.Key, group => group.MaxBy(item => item.GetPropertyCount()), StringComparer.Ordinal);
        var articles = objects.Where(item => TypeOf(item) is not null).ToArray();
        if (articles.Length == 0)
        {
            return (null, ArticleFacts.None);
        }

        var article = articles.FirstOrDefault(item => page is not null && Address(item) is { } address && CanonicalAddress.Of(address.Value) == CanonicalAddress.Of(page), articles[0]);
        return (TypeOf(article), new ArticleFacts
        {
            Title = StatedValue.Words(Decoded(Text(article, "headline") ?? Text(article, "name")), "JSON-LD headline"),
            Published = StatedValue.Day(Text(article, "datePublished"), "JSON-LD datePublished"),
            Author = StatedValue.Names(Names(article, "author", byId), "JSON-LD author"),
            Publisher = StatedValue.Words(Names(article, "publisher", byId).FirstOrDefault(), "JSON-LD publisher"),
            Language = StatedValue.Language(Names(article, "inLanguage", byId).FirstOrDefault(), "JSON-LD inLanguage"),
            Url = Address(article),
        });
    }

    /// <summary>Every object of the document, from the outside in.</summary>
    private static void Collect(string json, List<JsonElement> objects)
    {
        JsonElement root;
        try
        {
            root = JsonElement.Parse(Unwrapped(json), _options);
        }
        catch (JsonException)
        {
            return;
        }

        var queue = new Queue<JsonElement>([root]);
        while (queue.TryDequeue(out var item) && objects.Count < MaxObjects)
        {
            if (item.ValueKind == JsonValueKind.Array)
            {
                foreach (var inner in item.EnumerateArray())
                {
                    queue.Enqueue(inner);
                }
            }
            else if (item.ValueKind == JsonValueKind.Object)
            {
                objects.Add(item);
                foreach (var property in item.EnumerateObject())
                {
                    queue.Enqueue(property.Value);
                }
            }
        }
    }

    /// <summary>Some sites wrap it in a comment or in CDATA, as scripts once were.</summary>
    private static ReadOnlySpan<char> Unwrapped(string json)
    {
        var rest = json.AsSpan().Trim();
        foreach (var (start, end) in _wrappings)
        {
            rest = rest.StartsWith(start) ? rest[start.Length..].TrimStart() : rest;
            rest = rest.EndsWith(end) ? rest[..^end.Length].TrimEnd() : rest;
        }

        return rest;
    }

    /// <summary>NewsArticle, ReportageNewsArticle, BlogPosting, and null for what is no article.</summary>
    private static string? TypeOf(JsonElement item) => item.TryGetProperty("@type", out var type)
        ? Strings(type).Select(name => name[(name.LastIndexOf('/') + 1)..])
            .FirstOrDefault(name => name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "LiveBlogPosting" or "SocialMediaPosting" or "Report")
        : null;

    private static Stated<Uri>? Address(JsonElement article) =>
        StatedValue.Address(Text(article, "url"), "JSON-LD url")
        ?? StatedValue.Address(Text(article, "mainEntityOfPage") ?? Inner(article, "mainEntityOfPage", "@id") ?? Inner(article, "mainEntityOfPage", "url"), "JSON-LD mainEntityOfPage");

    private static IEnumerable<string?> Names(JsonElement article, string property, Dictionary<string, JsonElement> byId)
    {
        if (!article.TryGetProperty(property, out var value))
        {
            return [];
        }

        var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().AsEnumerable() : [value];
        return items.Select(item => Decoded(NameOf(item, byId)));
    }

    private static string? NameOf(JsonElement item, Dictionary<string, JsonElement> byId) => item.ValueKind switch
    {
        JsonValueKind.String => Written(item),
        JsonValueKind.Object => Text(item, "name") ?? Text(item, "alternateName")
            ?? (Text(item, "@id") is { } id && byId.TryGetValue(id, out var named) ? Text(named, "name") : null),
        _ => null,
    };

    private static string? Inner(JsonElement item, string property, string inner) =>
        item.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Object ? Text(value, inner) : null;

    private static string? Text(JsonElement item, string property) => item.TryGetProperty(property, out var value) ? Strings(value).FirstOrDefault() : null;

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Written(value) is { } text ? [text] : [],
        JsonValueKind.Array => value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(Written).OfType<string>(),
        _ => [],
    };

    /// <summary>Null where the JSON escapes half a character.</summary>
    private static string? Written(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Templates often escape for HTML what stands in JSON.</summary>
    private static string? Decoded(string? text) => text is null ? null : WebUtility.HtmlDecode(text);
}

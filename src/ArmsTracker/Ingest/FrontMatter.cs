using YamlDotNet.Core;

namespace ArmsTracker.Ingest;

/// <summary>The YAML between two lines "---" at the head of a Markdown file.</summary>
internal static class FrontMatter
{
    private static readonly string[] _dates = ["date", "published", "publishdate", "published_at", "pubdate"];
    private static readonly string[] _publishers = ["publisher", "source", "site", "publication", "outlet"];
    private static readonly string[] _authors = ["author", "authors", "byline"];
    private static readonly string[] _languages = ["lang", "language"];
    private static readonly string[] _addresses = ["url", "canonical", "canonical_url", "source_url", "link"];

    /// <summary>The text between the lines, or null, and the rest of the file.</summary>
    public static (string? Matter, string Body) Split(string text)
    {
        text = text.TrimStart('\uFEFF');
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            return (null, text);
        }

        // The line that ends it may follow at once, as in "---\n---\n".
        var end = text.IndexOf("\n---", 3, StringComparison.Ordinal);
        var lineEnd = end < 0 ? -1 : text.IndexOf('\n', end + 4);
        return end < 0 || !text[(end + 4)..(lineEnd < 0 ? text.Length : lineEnd)].AsSpan().Trim().IsEmpty
            ? (null, text)
            : (text[4..Math.Max(4, end)], lineEnd < 0 ? "" : text[(lineEnd + 1)..]);
    }

    /// <exception cref="UnreadableArticleException">It is no YAML; the message names file and line.</exception>
    public static ArticleFacts Read(string fileName, string matter)
    {
        try
        {
            return Of(ShallowYaml.Read(matter));
        }
        catch (YamlException e)
        {
            throw new UnreadableArticleException(
                $"{fileName}:{e.Start.Line + 1}: the front matter is no YAML ({e.Message.TrimEnd('.')}). Correct it, or take away the lines between the two \"---\".", e);
        }
    }

    private static ArticleFacts Of(YamlValue root) => new()
    {
        Title = First(root, ["title"], StatedValue.Words),
        Published = First(root, _dates, StatedValue.Day),
        Publisher = First(root, _publishers, StatedValue.Words),
        Author = _authors.Select(key => root[key] is { } node ? StatedValue.Names(node.Names(), $"front matter {key}") : null).FirstOrDefault(author => author is not null),
        Language = First(root, _languages, StatedValue.Language),
        // "source" is a name in one site's files and an address in another's.
        Url = First<Uri>(root, [.. _addresses, "source"], (value, from) => StatedValue.Address(value, from)),
    };

    private static Stated<T>? First<T>(YamlValue root, string[] keys, Func<string?, string, Stated<T>?> read) =>
        keys.Select(key => read(root[key]?.Scalar ?? root[key]?["name"]?.Scalar, $"front matter {key}")).FirstOrDefault(value => value is not null);
}

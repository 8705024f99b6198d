namespace ArmsTracker.Ingest.Formats;

/// <summary>The head of a record of a web archive.</summary>
/// <param name="Length">Of what follows the head, in bytes, as it states.</param>
internal sealed record WarcRecord(string? Type, string? ContentType, string? Target, long Length)
{
    private bool IsText => Type == "conversion";

    /// <summary>A page that was answered, or its text; the rest is about the crawl.</summary>
    public bool IsWanted => IsText
        || (Type == "response" && ContentType?.Replace(" ", "", StringComparison.Ordinal).StartsWith("application/http", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Null where it is no article's page: not found, moved, a picture.</summary>
    public Incoming? ToIncoming(string path, ReadOnlyMemory<byte> content, ReadingLimits limits)
    {
        var facts = new ArticleFacts { Url = StatedValue.Address(Target?.Trim('<', '>'), "WARC-Target-URI") };
        var name = System.IO.Path.GetFileName(path);
        if (IsText)
        {
            return new Incoming(path, name, ArticleForm.Text, content, "utf-8", facts);
        }

        var length = HeaderBlock.LengthOf(content.Span);
        if (length < 0)
        {
            return null;
        }

        var head = new HeaderBlock(content.Span[..length]);
        var type = MediaType.Parse(head["Content-Type"u8]);
        ArticleForm? form = type.Name switch
        {
            "text/html" or "application/xhtml+xml" => ArticleForm.Html,
            "text/plain" => ArticleForm.Text,
            _ => null,
        };
        if (form is not { } known || head.FirstLine.Split(' ') is not [_, "200", ..])
        {
            return null;
        }

        var body = HttpBody.Decode(content[length..], head["Transfer-Encoding"u8], head["Content-Encoding"u8], limits.Html);
        return body is { } bytes
            ? new Incoming(path, name, known, bytes, type.Charset, facts)
            : Incoming.Refused(path, $"{path} unpacks to more than {limits.Html / ReadingLimits.Megabyte} MB, which is more than a page has. Save its words as a text file and import that.");
    }
}

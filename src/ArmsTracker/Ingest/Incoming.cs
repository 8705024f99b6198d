namespace ArmsTracker.Ingest;

/// <summary>What an article's bytes are written in.</summary>
public enum ArticleForm
{
    Text,
    Markdown,

    /// <summary>A whole page, with all that stands around the article.</summary>
    Html,

    /// <summary>The article alone in HTML, as feeds carry it: all of it is the article, however short.</summary>
    HtmlFragment,
}

/// <summary>One article as a file, a feed or an archive held it, not read yet; or why what stood in its place is none.</summary>
/// <param name="Path">Where it stands, for people and for reports: the file, and the entry, line or record within it ("news.zip!a/b.html", "dump.jsonl:17").</param>
/// <param name="FileName">The name that is kept with the article, without folders.</param>
/// <param name="Charset">The encoding that its container declares; null where the bytes themselves must tell.</param>
/// <param name="Facts">What its container states about it.</param>
public sealed record Incoming(string Path, string FileName, ArticleForm Form, ReadOnlyMemory<byte> Bytes, string? Charset, ArticleFacts Facts)
{
    /// <summary>Null, or a sentence that says why there is no article and what to do.</summary>
    public string? Problem { get; init; }

    /// <summary>
    /// The address of the whole article, where a feed gives no more than a summary of it; the bytes are that summary. Who
    /// may use the network fetches the page and reads it in the place of this, with these facts over it.
    /// </summary>
    public Uri? FullText { get; init; }

    /// <summary>The address that the bytes were fetched from; what the page says of its own address comes before it.</summary>
    public Uri? FetchedFrom { get; init; }

    public static Incoming Refused(string path, string problem) =>
        new(path, System.IO.Path.GetFileName(path), ArticleForm.Text, default, null, ArticleFacts.None) { Problem = problem };
}

using System.Text;
using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Ingest;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Ingest;

/// <summary>Reads articles with the real gazetteer and word lists.</summary>
internal static class Reading
{
    public static TextArticleReader Reader { get; } = new(GazetteerReader.Read());

    /// <summary>Of all forms.</summary>
    public static ArticleReader Articles { get; } = new(GazetteerReader.Read());

    public static Article Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public static Article Bytes(byte[] bytes) => Reader.Read("article.txt", bytes);

    public static Article Page(string html, string? charset = null) => Page(Encoding.UTF8.GetBytes(html), charset);

    public static Article Page(byte[] html, string? charset = null) =>
        Articles.Read(new Incoming("page.html", "page.html", ArticleForm.Html, html, charset, ArticleFacts.None));

    public static Article Fragment(string html, ArticleFacts? facts = null) =>
        Articles.Read(new Incoming("feed.rss:1", "feed.rss:1", ArticleForm.HtmlFragment, Encoding.UTF8.GetBytes(html), null, facts ?? ArticleFacts.None));

    public static Article Markdown(string text) =>
        Articles.Read(new Incoming("article.md", "article.md", ArticleForm.Markdown, Encoding.UTF8.GetBytes(text), null, ArticleFacts.None));

    /// <summary>A text file as it comes in.</summary>
    public static Incoming Incoming(string path) => new(path, Path.GetFileName(path), ArticleForm.Text, File.ReadAllBytes(path), null, ArticleFacts.None);

    /// <summary>The words at a span.</summary>
    public static string Words(this Article article, TextSpan span) => new ScalarOffsets(article.Text).Slice(article.Text, span);

    /// <summary>The words marked as this kind, in order.</summary>
    public static string[] Marked(this Article article, BoilerplateKind kind) =>
        [.. article.Boilerplate.Where(mark => mark.Kind == kind).Select(mark => article.Words(mark.Span))];
}

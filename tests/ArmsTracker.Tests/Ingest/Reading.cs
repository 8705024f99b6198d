using System.Text;
using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Ingest;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Ingest;

/// <summary>Reads articles with the real gazetteer and word lists.</summary>
internal static class Reading
{
    public static TextArticleReader Reader { get; } = new(GazetteerReader.Read());

    public static Article Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public static Article Bytes(byte[] bytes) => Reader.Read("article.txt", bytes);

    /// <summary>The words at a span.</summary>
    public static string Words(this Article article, TextSpan span) => new ScalarOffsets(article.Text).Slice(article.Text, span);

    /// <summary>The words marked as this kind, in order.</summary>
    public static string[] Marked(this Article article, BoilerplateKind kind) =>
        [.. article.Boilerplate.Where(mark => mark.Kind == kind).Select(mark => article.Words(mark.Span))];
}

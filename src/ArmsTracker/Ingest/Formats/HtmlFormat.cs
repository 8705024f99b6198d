using System.Runtime.CompilerServices;

namespace ArmsTracker.Ingest.Formats;

/// <summary>A page in HTML is an article.</summary>
internal sealed class HtmlFormat : IArticleFormat
{
    private static readonly string[] _beginnings = ["<!doctype html", "<html", "<head", "<body", "<title", "<meta "];

    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml", ".shtml"];

    public IReadOnlyList<string> MediaTypes { get; } = ["text/html", "application/xhtml+xml"];

    public bool IsBegunBy(FileStart start) =>
        Array.Exists(_beginnings, beginning => start.Text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
        // A declaration of XML or a comment may stand before it.
        || ((start.Text.StartsWith("<?xml", StringComparison.Ordinal) || start.Text.StartsWith("<!--", StringComparison.Ordinal)) && (start.Has("<html") || start.Has("<!doctype html")));

    public async IAsyncEnumerable<Incoming> ReadAsync(FormatInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await WholeFile.ReadAsync(input, ArticleForm.Html, input.Limits.Html, cancellation);
    }
}

using System.Runtime.CompilerServices;

namespace ArmsTracker.Ingest.Formats;

/// <summary>A Markdown file is an article. Only its name tells it from text, which may begin with "---" too.</summary>
internal sealed class MarkdownFormat : IArticleFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public IReadOnlyList<string> MediaTypes { get; } = ["text/markdown", "text/x-markdown"];

    public bool IsBegunBy(FileStart start) => false;

    public async IAsyncEnumerable<Incoming> ReadAsync(FormatInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await WholeFile.ReadAsync(input, ArticleForm.Markdown, input.Limits.Text, cancellation);
    }
}

using System.Runtime.CompilerServices;

namespace ArmsTracker.Ingest.Formats;

/// <summary>A text file is an article; so is whatever nothing else knows, and its reading tells why it is none.</summary>
internal sealed class TextFormat : IArticleFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    public IReadOnlyList<string> MediaTypes { get; } = ["text/plain"];

    public bool IsBegunBy(FileStart start) => false;

    public async IAsyncEnumerable<Incoming> ReadAsync(FormatInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return await WholeFile.ReadAsync(input, ArticleForm.Text, input.Limits.Text, cancellation);
    }
}

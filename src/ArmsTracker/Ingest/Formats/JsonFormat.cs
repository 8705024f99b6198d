using System.Runtime.CompilerServices;

namespace ArmsTracker.Ingest.Formats;

/// <summary>A JSON array of objects, each an article (see <see cref="FieldMap"/>), or one such object alone.</summary>
internal sealed class JsonFormat : IArticleFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".json"];

    public IReadOnlyList<string> MediaTypes { get; } = ["application/json", "text/json"];

    public bool IsBegunBy(FileStart start) =>
        start.Text.StartsWith('[') && start.Text[1..].TrimStart().StartsWith('{') && start.Extension is not (".jsonl" or ".ndjson" or ".txt" or ".md");

    public async IAsyncEnumerable<Incoming> ReadAsync(FormatInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var piece in JsonPieces.ElementsAsync(input.Content, input.Limits.Record, cancellation))
        {
            yield return JsonRecord.Read(input, piece);
        }
    }
}

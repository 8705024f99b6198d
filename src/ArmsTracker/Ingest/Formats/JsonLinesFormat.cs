using System.Runtime.CompilerServices;

namespace ArmsTracker.Ingest.Formats;

/// <summary>JSON Lines: each line is an object that is an article (see <see cref="FieldMap"/>).</summary>
internal sealed class JsonLinesFormat : IArticleFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson", ".jsonlines"];

    public IReadOnlyList<string> MediaTypes { get; } = ["application/x-ndjson", "application/jsonl", "application/x-jsonlines", "application/json-lines"];

    /// <summary>A name may say that it is JSON of another kind.</summary>
    public bool IsBegunBy(FileStart start) =>
        start.Extension is not (".json" or ".txt" or ".md") && start.Text.StartsWith('{') && start.Text[1..].TrimStart().StartsWith('"');

    public async IAsyncEnumerable<Incoming> ReadAsync(FormatInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var piece in JsonPieces.LinesAsync(input.Content, input.Limits.Record, cancellation))
        {
            yield return JsonRecord.Read(input, piece);
        }
    }
}

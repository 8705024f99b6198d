using System.Text.Encodings.Web;
using System.Text.Json;
using ArmsTracker.Pipeline;

namespace ArmsTracker.Cli;

/// <summary>What an import refused, as JSON Lines: <c>path</c>, <c>outcome</c>, <c>reason</c>.</summary>
internal sealed class RefusalFile : IAsyncDisposable
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StreamWriter _writer;

    private RefusalFile(StreamWriter writer) => _writer = writer;

    /// <exception cref="CommandException">The file cannot be written.</exception>
    public static RefusalFile Create(string path)
    {
        try
        {
            return new RefusalFile(new StreamWriter(path) { AutoFlush = true });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException($"The report {path} cannot be written: {e.Message.TrimEnd('.')}. Choose another file for --report.", e);
        }
    }

    public void Add(ImportOutcome outcome) =>
        _writer.WriteLine(JsonSerializer.Serialize(new { outcome.Path, Outcome = "refused", outcome.Reason }, _json));

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}

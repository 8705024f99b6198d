using ArmsTracker.Pipeline;

namespace ArmsTracker.Cli;

/// <summary>What an import refused, as JSON Lines: <c>path</c>, <c>outcome</c>, <c>reason</c>.</summary>
internal sealed class RefusalFile : IAsyncDisposable
{
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
        _writer.WriteLine(JsonLine.Of(new { outcome.Path, Outcome = "refused", outcome.Reason }));

    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}

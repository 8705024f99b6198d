namespace ArmsTracker.Ingest.Formats;

/// <summary>A stream whose first bytes were read already, to see what they are, and are read once more.</summary>
internal sealed class ReplayedStream(ReadOnlyMemory<byte> first, Stream rest) : ForwardStream
{
    private ReadOnlyMemory<byte> _first = first;

    /// <summary>What the bytes come from, where it can be read anew from any place.</summary>
    public Stream? Seekable => rest.CanSeek ? rest : null;

    public override int Read(Span<byte> buffer) => _first.IsEmpty ? rest.Read(buffer) : TakeFirst(buffer);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _first.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(TakeFirst(buffer.Span));

    private int TakeFirst(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _first.Length);
        _first.Span[..count].CopyTo(buffer);
        _first = _first[count..];
        return count;
    }
}

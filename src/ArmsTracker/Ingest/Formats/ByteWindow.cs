using System.Buffers;

namespace ArmsTracker.Ingest.Formats;

/// <summary>A stream's bytes as far as they are looked at, in one buffer.</summary>
internal sealed class ByteWindow(Stream stream) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(262_144);
    private int _start;
    private int _end;

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Makes at least so many bytes visible, and tells whether there are so many. No more than the buffer holds.</summary>
    public async ValueTask<bool> HasAsync(int count, CancellationToken cancellation)
    {
        while (_end - _start < count)
        {
            if (_start > 0)
            {
                Span.CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }

            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation);
            if (read == 0)
            {
                return false;
            }

            _end += read;
        }

        return true;
    }

    /// <summary>Passes over visible bytes.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>Passes over so many bytes, and tells whether there were so many.</summary>
    public async ValueTask<bool> SkipAsync(long count, CancellationToken cancellation)
    {
        while (count > 0)
        {
            if (_start == _end && !await HasAsync(1, cancellation))
            {
                return false;
            }

            var some = (int)Math.Min(count, _end - _start);
            _start += some;
            count -= some;
        }

        return true;
    }

    /// <summary>Takes bytes into a buffer, and tells whether there were enough to fill it.</summary>
    public async ValueTask<bool> TakeAsync(Memory<byte> target, CancellationToken cancellation)
    {
        var some = Math.Min(target.Length, _end - _start);
        Span[..some].CopyTo(target.Span);
        _start += some;
        var rest = target[some..];
        return await stream.ReadAtLeastAsync(rest, rest.Length, throwOnEndOfStream: false, cancellation) == rest.Length;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }
}

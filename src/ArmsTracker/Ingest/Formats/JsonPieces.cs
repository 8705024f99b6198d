using System.Buffers;
using System.Runtime.CompilerServices;

namespace ArmsTracker.Ingest.Formats;

/// <summary>One line, or one object, of a file of JSON.</summary>
/// <param name="Number">Its line, or its place among the objects, from 1.</param>
/// <param name="Bytes">Valid until the next is asked for; none where it is too long.</param>
internal readonly record struct JsonPiece(int Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong);

/// <summary>
/// Cuts a file of JSON into its records without parsing it, so that one bad record spoils no other, and none is held that
/// is longer than the limit.
/// </summary>
internal static class JsonPieces
{
    /// <summary>A line each; blank ones are counted and passed over.</summary>
    public static async IAsyncEnumerable<JsonPiece> LinesAsync(Stream stream, int limit, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var piece = new PieceBuffer(limit);
        var number = 1;
        await foreach (var chunk in ChunksAsync(stream, cancellation))
        {
            var rest = chunk;
            for (var end = rest.Span.IndexOf((byte)'\n'); end >= 0; end = rest.Span.IndexOf((byte)'\n'))
            {
                piece.Add(rest.Span[..end]);
                if (!piece.IsBlank)
                {
                    yield return piece.AsPiece(number);
                }

                number++;
                piece.Clear();
                rest = rest[(end + 1)..];
            }

            piece.Add(rest.Span);
        }

        if (!piece.IsBlank)
        {
            yield return piece.AsPiece(number);
        }
    }

    /// <summary>The elements of an array, or objects one after the other with or without commas between them.</summary>
    public static async IAsyncEnumerable<JsonPiece> ElementsAsync(Stream stream, int limit, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var piece = new PieceBuffer(limit);
        var cut = new JsonCut();
        var number = 1;
        await foreach (var chunk in ChunksAsync(stream, cancellation))
        {
            var rest = chunk;
            while (!rest.IsEmpty)
            {
                rest = rest[cut.Between(rest.Span)..];
                var length = cut.Inside(rest.Span, out var ends);
                piece.Add(rest.Span[..length]);
                rest = rest[length..];
                if (ends && !piece.IsBlank)
                {
                    yield return piece.AsPiece(number++);
                    piece.Clear();
                }
            }
        }

        if (!piece.IsBlank)
        {
            yield return piece.AsPiece(number);
        }
    }

    /// <summary>Without the byte order mark; each is valid until the next.</summary>
    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> ChunksAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            var isFirst = true;
            int read;
            while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
            {
                var hasMark = isFirst && buffer.AsSpan(0, read).StartsWith("\uFEFF"u8);
                isFirst = false;
                yield return buffer.AsMemory(0, read)[(hasMark ? 3 : 0)..];
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Holds what there is of a piece, and nothing more of it once it is too long.</summary>
    private sealed class PieceBuffer(int limit) : IDisposable
    {
        private readonly MemoryStream _bytes = new();
        private bool _isTooLong;

        public bool IsBlank => !_isTooLong && Bytes.Span.Trim(" \t\r\n"u8).IsEmpty;

        private ReadOnlyMemory<byte> Bytes => _bytes.GetBuffer().AsMemory(0, (int)_bytes.Length);

        public void Add(ReadOnlySpan<byte> bytes)
        {
            _isTooLong |= _bytes.Length + bytes.Length > limit;
            if (!_isTooLong)
            {
                _bytes.Write(bytes);
            }
        }

        public JsonPiece AsPiece(int number) => new(number, _isTooLong ? default : Bytes, _isTooLong);

        public void Clear()
        {
            _bytes.SetLength(0);
            _isTooLong = false;
        }

        public void Dispose() => _bytes.Dispose();
    }
}

using System.IO.Compression;
using System.Text;
using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Formats;

namespace ArmsTracker.Tests.Ingest.Formats;

/// <summary>Files of all kinds, made and read.</summary>
internal static class Files
{
    public static Task<Incoming[]> ReadAsync(string name, string content, ReadingLimits? limits = null, FieldMap? map = null) =>
        ReadAsync(name, Encoding.UTF8.GetBytes(content), limits, map);

    public static Task<Incoming[]> ReadAsync(string name, byte[] content, ReadingLimits? limits = null, FieldMap? map = null) =>
        ReadAsync(name, new MemoryStream(content), limits, map);

    public static async Task<Incoming[]> ReadAsync(string name, Stream content, ReadingLimits? limits = null, FieldMap? map = null)
    {
        var read = new List<Incoming>();
        await foreach (var incoming in new ArticleFormats(limits, map).ReadAsync(content, name, mediaType: null))
        {
            read.Add(incoming);
        }

        return [.. read];
    }

    public static string Words(this Incoming incoming) => Encoding.UTF8.GetString(incoming.Bytes.Span);

    public static byte[] Gzip(string content) => Gzip(Encoding.UTF8.GetBytes(content));

    public static byte[] Gzip(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static string Warc(string type, string contentType, string uri, string content, int? length = null) =>
        $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2024-05-09T00:00:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {length ?? Encoding.UTF8.GetByteCount(content)}\r\n\r\n{content}\r\n\r\n";
}

/// <summary>A stream that is made while it is read, and cannot be read twice.</summary>
internal class LazyStream(IEnumerable<byte[]> pieces) : Stream
{
    private readonly IEnumerator<byte[]> _pieces = pieces.GetEnumerator();
    private ReadOnlyMemory<byte> _current;

    /// <summary>The same piece, over and over.</summary>
    public static IEnumerable<byte[]> Repeated(byte[] piece, long bytes)
    {
        for (var written = 0L; written < bytes; written += piece.Length)
        {
            yield return piece;
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Take(buffer);

    private int Take(Span<byte> buffer)
    {
        while (_current.IsEmpty)
        {
            if (!_pieces.MoveNext())
            {
                return 0;
            }

            _current = _pieces.Current;
        }

        var count = Math.Min(buffer.Length, _current.Length);
        _current.Span[..count].CopyTo(buffer);
        _current = _current[count..];
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Take(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _pieces.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A stream as a server gives an upload: who waits for it without letting go of the thread is refused.</summary>
internal sealed class UploadStream(byte[] content) : LazyStream([content])
{
    public override int Read(Span<byte> buffer) => throw new InvalidOperationException("Synchronous operations are disallowed.");
}

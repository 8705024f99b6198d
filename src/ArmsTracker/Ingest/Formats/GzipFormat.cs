using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace ArmsTracker.Ingest.Formats;

/// <summary>Anything that is read, packed by gzip; members one after the other are one file.</summary>
internal sealed class GzipFormat : IArticleFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".gz", ".gzip"];

    public IReadOnlyList<string> MediaTypes { get; } = ["application/gzip", "application/x-gzip"];

    public bool IsBegunBy(FileStart start) => start.Begins([0x1F, 0x8B]);

    public async IAsyncEnumerable<Incoming> ReadAsync(FormatInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var packed = new CountedStream(input.Content);
        var level = input.Archives.Inside(input, () => packed.Count);
        await using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        await using var unpacked = level.Guard(gzip, input);
        var name = Extensions.Contains(input.Start.Extension) ? Path.GetFileNameWithoutExtension(input.Name) : input.Name;
        await foreach (var incoming in input.Formats.ReadAsync(unpacked, input.Path, name, mediaType: null, level, cancellation))
        {
            yield return incoming;
        }
    }

    private sealed class CountedStream(Stream stream) : ForwardStream
    {
        public long Count { get; private set; }

        public override int Read(Span<byte> buffer) => Counted(stream.Read(buffer));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Counted(await stream.ReadAsync(buffer, cancellationToken));

        private int Counted(int bytes)
        {
            Count += bytes;
            return bytes;
        }
    }
}

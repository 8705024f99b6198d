namespace ArmsTracker.Ingest.Formats;

/// <summary>
/// How deep in archives a file is, and how much all of them together have grown. A bomb is told by what comes out of it,
/// never by the sizes that it declares.
/// </summary>
internal sealed class ArchiveLevel
{
    private readonly ArchiveLevel? _outermost;
    private Func<long> _packed = () => 0;
    private long _unpacked;

    private ArchiveLevel(ArchiveLevel? outermost, int depth) => (_outermost, Depth) = (outermost, depth);

    /// <summary>0 outside of all archives.</summary>
    public int Depth { get; }

    public static ArchiveLevel None() => new(null, 0);

    /// <param name="packed">How many bytes of the archive there are, or were read until now.</param>
    /// <exception cref="UnreadableArticleException">There are too many around it already.</exception>
    public ArchiveLevel Inside(FormatInput archive, Func<long> packed)
    {
        if (Depth >= archive.Limits.Nesting)
        {
            throw new UnreadableArticleException(
                $"{archive.Path} is an archive inside {archive.Limits.Nesting} others. Unpack the outer ones and import what is in them.");
        }

        var level = new ArchiveLevel(_outermost ?? (Depth == 0 ? null : this), Depth + 1);
        if (Depth == 0)
        {
            level._packed = packed;
        }

        return level;
    }

    /// <summary>What is unpacked, counted; the stream stays the caller's to close.</summary>
    public Stream Guard(Stream unpacked, FormatInput archive) => new GuardedStream(unpacked, this, archive);

    /// <exception cref="UnreadableArticleException">It grew more than any news does.</exception>
    private void Grow(long bytes, FormatInput archive)
    {
        var whole = _outermost ?? this;
        whole._unpacked += bytes;
        if (whole._unpacked > archive.Limits.GrowthFrom && whole._unpacked / archive.Limits.Growth > whole._packed())
        {
            throw new UnreadableArticleException(
                $"{archive.Path} unpacks to more than {archive.Limits.Growth} times its size, as archives do that are made to fill a machine. Unpack it yourself if you trust it, and import what is in it.");
        }
    }

    private sealed class GuardedStream(Stream unpacked, ArchiveLevel level, FormatInput archive) : ForwardStream
    {
        public override int Read(Span<byte> buffer) => Counted(unpacked.Read(buffer));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Counted(await unpacked.ReadAsync(buffer, cancellationToken));

        private int Counted(int bytes)
        {
            level.Grow(bytes, archive);
            return bytes;
        }
    }
}

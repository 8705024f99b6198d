using System.IO.Compression;
using System.Text;

namespace ArmsTracker.Ingest.Formats;

/// <summary>The sidecars in an archive, which hold for the files beside them in it, as <see cref="Sidecar"/> says.</summary>
internal sealed class ZipSidecars
{
    private readonly Dictionary<string, YamlValue> _roots = new(StringComparer.Ordinal);

    public List<Incoming> Problems { get; } = [];

    /// <param name="prefix">What stands before the names of entries in paths.</param>
    public async Task AddAsync(ZipArchiveEntry entry, string prefix, ArchiveLevel level, FormatInput archive, CancellationToken cancellation)
    {
        var path = prefix + ZipFormat.Shown(entry.FullName);
        var (root, problem) = await ReadAsync(entry, path, level, archive, cancellation);
        if (root is not null)
        {
            _roots[path] = root;
        }

        Problems.AddRange(problem is null ? [] : [problem]);
    }

    /// <param name="path">Of an entry, with the prefix.</param>
    public ArticleFacts FactsOf(string path)
    {
        var own = path + Sidecar.Ending;
        var name = path[(path.LastIndexOfAny(['/', '!']) + 1)..];
        var shared = path[..^name.Length] + Sidecar.OfFolder;
        return Sidecar.FactsIn(own, _roots.GetValueOrDefault(own), Problems)
            .Over(Sidecar.FactsIn(shared, _roots.GetValueOrDefault(shared)?.Fields.GetValueOrDefault(name), Problems));
    }

    private static async Task<(YamlValue? Root, Incoming? Problem)> ReadAsync(
        ZipArchiveEntry entry, string path, ArchiveLevel level, FormatInput archive, CancellationToken cancellation)
    {
        try
        {
            await using var unpacked = await entry.OpenAsync(cancellation);
            await using var guarded = level.Guard(unpacked, archive);
            // More than it declares is as good as too much.
            var bytes = new byte[Math.Clamp(entry.Length, 0, SidecarFiles.MaxBytes) + 1];
            var length = await guarded.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
            return length == bytes.Length ? SidecarFiles.TooLarge(path) : SidecarFiles.Parse(path, Encoding.UTF8.GetString(bytes.AsSpan(0, length)).TrimStart('\uFEFF'));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, Incoming.Refused(path, $"{path} cannot be unpacked: {e.Message.TrimEnd('.')}. Unpack the archive yourself and import its files."));
        }
    }
}

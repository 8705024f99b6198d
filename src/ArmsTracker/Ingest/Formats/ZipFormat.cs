using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace ArmsTracker.Ingest.Formats;

/// <summary>Any files that are read, in a ZIP archive, each by what it is; pictures and styles of saved pages are passed over.</summary>
internal sealed class ZipFormat : IArticleFormat
{
    private static readonly string[] _passedOver =
    [
        ".css", ".js", ".mjs", ".map", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".ico", ".bmp", ".woff", ".woff2", ".ttf", ".otf", ".eot",
        ".mp3", ".mp4", ".webm", ".ds_store",
    ];

    public IReadOnlyList<string> Extensions { get; } = [".zip"];

    public IReadOnlyList<string> MediaTypes { get; } = ["application/zip", "application/x-zip-compressed"];

    /// <summary>An archive of nothing begins with the end of its directory.</summary>
    public bool IsBegunBy(FileStart start) => start.Begins("PK\u0003\u0004"u8) || start.Begins("PK\u0005\u0006"u8);

    public async IAsyncEnumerable<Incoming> ReadAsync(FormatInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var spooled = (input.Content as ReplayedStream)?.Seekable is null ? await SpoolAsync(input, cancellation) : null;
        var file = spooled ?? ((ReplayedStream)input.Content).Seekable!;
        var level = input.Archives.Inside(input, () => file.Length);
        await using var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellation);
        if (archive.GetEntry("[Content_Types].xml") is not null || archive.GetEntry("mimetype") is not null)
        {
            throw new UnreadableArticleException($"{input.Path} is an Office document or an e-book. Save its words as a UTF-8 text file and import that.");
        }

        var sidecars = new ZipSidecars();
        foreach (var entry in archive.Entries.Where(entry => Sidecar.Is(entry.Name)))
        {
            await sidecars.AddAsync(entry, $"{input.Path}!", level, input, cancellation);
        }

        var articles = false;
        foreach (var entry in archive.Entries.Where(IsRead))
        {
            var shown = Shown(entry.FullName);
            var path = $"{input.Path}!{shown}";
            var (unpacked, problem) = await OpenAsync(entry, cancellation);
            if (unpacked is null)
            {
                yield return Incoming.Refused(path, $"{path} cannot be unpacked: {problem}. Unpack the archive yourself and import the file.");
                continue;
            }

            await foreach (var incoming in ReadAsync(unpacked, path, Path.GetFileName(shown), level, input, cancellation))
            {
                articles = true;
                // As with files: of one that has many articles a sidecar can state nothing that is true of each.
                yield return incoming.Path == path ? incoming with { Facts = sidecars.FactsOf(path).Over(incoming.Facts) } : incoming;
            }
        }

        foreach (var problem in sidecars.Problems)
        {
            yield return problem;
        }

        if (!articles)
        {
            throw new UnreadableArticleException($"{input.Path} is an archive without articles in it. Import an archive of text files, pages or feeds.");
        }
    }

    private static async IAsyncEnumerable<Incoming> ReadAsync(
        Stream unpacked, string path, string name, ArchiveLevel level, FormatInput archive, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var entry = unpacked;
        await using var guarded = level.Guard(entry, archive);
        await foreach (var incoming in archive.Formats.ReadAsync(guarded, path, name, mediaType: null, level, cancellation))
        {
            yield return incoming;
        }
    }

    /// <summary>Whoever made the archive chose the name, and may have put signs into it that no screen shows.</summary>
    internal static string Shown(string name) => string.Concat(name.Select(character => char.IsControl(character) ? '?' : character == '\\' ? '/' : character));

    private static bool IsRead(ZipArchiveEntry entry) =>
        entry.Name.Length > 0
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !Sidecar.Is(entry.Name)
        && !_passedOver.Contains(Path.GetExtension(entry.Name).ToLowerInvariant());

    private static async Task<(Stream? Unpacked, string? Problem)> OpenAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        if (entry.IsEncrypted)
        {
            return (null, "it is encrypted");
        }

        try
        {
            return (await entry.OpenAsync(cancellation), null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, e.Message.TrimEnd('.'));
        }
    }

    /// <summary>The directory of an archive stands at its end, so that a stream must be there as a whole.</summary>
    private static async Task<FileStream> SpoolAsync(FormatInput input, CancellationToken cancellation)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            var buffer = new byte[81_920];
            int read;
            while ((read = await input.Content.ReadAsync(buffer, cancellation)) > 0)
            {
                if (file.Length + read > input.Limits.Spool)
                {
                    throw new UnreadableArticleException($"{input.Path} is too large an archive to be kept while it is read. Unpack it and import what is in it.");
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}

namespace ArmsTracker.Pipeline.Importing;

/// <summary>A file that someone hands over.</summary>
public sealed record UploadedFile(string Name, Func<Stream> Open);

/// <summary>What uploads came to: an article to look at, or a job; or why there is neither.</summary>
public sealed record UploadResult(string? PendingId, string? JobId, string? Problem)
{
    internal static UploadResult Refused(string problem) => new(null, null, problem);
}

/// <summary>Where uploaded files lie until they are imported: in a folder of their own in the data folder.</summary>
public sealed class Uploads(string folder)
{
    /// <summary>A new and empty folder for what comes together.</summary>
    public string NewFolder() => Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName())).FullName;

    /// <summary>Writes the files under names that are fit for a disk; see <see cref="UploadNames"/>.</summary>
    internal static async Task<IReadOnlyList<string>> SaveAsync(string into, IEnumerable<UploadedFile> files, CancellationToken cancellation)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var paths = new List<string>();
        foreach (var file in files)
        {
            var path = Path.Combine(into, UploadNames.Unused(UploadNames.Plain(file.Name), taken));
            await using var from = file.Open();
            await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81_920, FileOptions.Asynchronous);
            await from.CopyToAsync(to, cancellation);
            paths.Add(path);
        }

        return paths;
    }

    /// <summary>What a program that was killed left behind.</summary>
    internal void RemoveLeftovers() => Remove(folder);

    internal static void Remove(string? uploaded)
    {
        try
        {
            if (uploaded is not null && Directory.Exists(uploaded))
            {
                Directory.Delete(uploaded, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Someone looks at it; the next start removes it.
        }
    }
}

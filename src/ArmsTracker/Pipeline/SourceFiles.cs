using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Formats;

namespace ArmsTracker.Pipeline;

/// <summary>A file to read, or why there is none.</summary>
/// <param name="Path">As it was given, or below the folder that was given.</param>
/// <param name="Bytes">Its size; 0 where there is none.</param>
/// <param name="Problem">Null, or a sentence that says what is wrong with the path and what to do.</param>
public sealed record SourceFile(string Path, long Bytes, string? Problem = null);

/// <summary>
/// The files that paths stand for: a file for itself, a folder for all files in it, however deep, whose names end as those
/// of articles do, in the order of their names. Sidecars are no articles.
/// </summary>
public static class SourceFiles
{
    private static readonly EnumerationOptions _everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
    };

    public static IEnumerable<SourceFile> Find(IEnumerable<string> paths) => paths.SelectMany(Find);

    /// <summary>Whether a file in a folder is read, by its name.</summary>
    public static bool IsOfArticles(string path) => ArticleFormats.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()) && !Sidecar.Is(path);

    private static IEnumerable<SourceFile> Find(string path)
    {
        if (File.Exists(path))
        {
            return [new SourceFile(path, new FileInfo(path).Length)];
        }

        if (!Directory.Exists(path))
        {
            return [new SourceFile(path, 0, $"{path} does not exist. Check the path; names with blanks need quotation marks.")];
        }

        var files = new DirectoryInfo(path).EnumerateFiles("*", _everywhere)
            .Where(file => IsOfArticles(file.Name))
            .Select(file => new SourceFile(Path.Combine(path, Path.GetRelativePath(path, file.FullName)), file.Length))
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToArray();
        return files.Length > 0
            ? files
            : [new SourceFile(path, 0, $"{path} holds no articles. They are read from files whose names end in {string.Join(", ", ArticleFormats.Extensions)}.")];
    }
}

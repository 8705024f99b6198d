namespace ArmsTracker.Pipeline;

/// <summary>A file to read, or why there is none.</summary>
/// <param name="Path">As it was given, or below the folder that was given.</param>
/// <param name="Problem">Null, or a sentence that says what is wrong with the path and what to do.</param>
public sealed record TextFile(string Path, string? Problem = null);

/// <summary>The files that paths stand for: a file for itself, a folder for all its *.txt, however deep, in the order of their names.</summary>
public static class TextFiles
{
    private static readonly EnumerationOptions _everywhere = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        MatchCasing = MatchCasing.CaseInsensitive,
    };

    public static IEnumerable<TextFile> Find(IEnumerable<string> paths) => paths.SelectMany(Find);

    private static IEnumerable<TextFile> Find(string path)
    {
        if (File.Exists(path))
        {
            return [new TextFile(path)];
        }

        if (!Directory.Exists(path))
        {
            return [new TextFile(path, $"{path} does not exist. Check the path; names with blanks need quotation marks.")];
        }

        var files = Directory.EnumerateFiles(path, "*.txt", _everywhere).Order(StringComparer.Ordinal).ToArray();
        return files.Length > 0
            ? files.Select(file => new TextFile(file))
            : [new TextFile(path, $"{path} holds no text files. Articles are read from files whose names end in .txt.")];
    }
}

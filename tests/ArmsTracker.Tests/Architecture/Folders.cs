using System.Text.RegularExpressions;

namespace ArmsTracker.Tests.Architecture;

/// <summary>The source as the architecture sees it: which room a file is in, and which rooms it names.</summary>
internal static partial class Folders
{
    public static string Source { get; } = Path.Combine(FixtureFiles.Repository, "src", "ArmsTracker");

    /// <summary>A file with the room that it is in: the innermost folder that the table of the architecture knows.</summary>
    public static IEnumerable<(string File, string Room)> Files(IReadOnlyCollection<string> rooms) =>
        from file in Directory.EnumerateFiles(Source, "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Source, file).Replace('\\', '/')
        where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
        where !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal)
        let folder = Path.GetDirectoryName(path)!.Replace('\\', '/')
        select (path, RoomOf(folder, rooms));

    /// <summary>The rooms whose names stand in a file, in a using line or before a type.</summary>
    public static IEnumerable<string> Named(string file, IReadOnlyCollection<string> rooms)
    {
        var text = File.ReadAllText(Path.Combine(Source, file));
        return Names().Matches(text).Select(match => RoomOf(match.Groups["name"].Value.Replace('.', '/'), rooms)).Distinct();
    }

    private static string RoomOf(string folder, IReadOnlyCollection<string> rooms)
    {
        for (var name = folder; name.Length > 0; name = name[..Math.Max(0, name.LastIndexOf('/'))])
        {
            if (rooms.Contains(name))
            {
                return name;
            }
        }

        return folder;
    }

    // In full, or short as one folder can name another: "Model.EdtfDate".
    [GeneratedRegex(
        @"(?<!namespace )(?<![\w./])ArmsTracker\.(?<name>[A-Z]\w*(?:\.[A-Z]\w*)*)|(?<![\w./])(?<name>(?:Model|Ingest|Extraction|Corroboration|Store|Pipeline|Cli|Web|Api)(?:\.[A-Z]\w*)+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}

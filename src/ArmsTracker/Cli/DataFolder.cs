using System.CommandLine;

namespace ArmsTracker.Cli;

/// <summary>
/// Where the store is: the folder that --data names, else the configuration's Data (in the environment ARMSTRACKER_DATA),
/// else "data" in the current folder.
/// </summary>
internal static class DataFolder
{
    public static Option<string?> Option { get; } = new("--data")
    {
        Description = "The folder of the store; ARMSTRACKER_DATA in the environment does the same [default: data]",
        HelpName = "FOLDER",
        Recursive = true,
    };

    /// <summary>The path of the database; its folder is there.</summary>
    /// <exception cref="CommandException">The folder cannot be made or written to.</exception>
    public static string Open(string? option, IConfiguration configuration)
    {
        var folder = Path.GetFullPath(option ?? configuration["Data"] ?? "data");
        try
        {
            Directory.CreateDirectory(folder);
            // Asked of the system, for a folder's permissions don't tell of a read-only disk.
            using (File.Create(Path.Combine(folder, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose))
            {
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The data folder {folder} cannot be written to. Choose another with --data FOLDER, or change its permissions.", e);
        }

        return Path.Combine(folder, "armstracker.db");
    }
}

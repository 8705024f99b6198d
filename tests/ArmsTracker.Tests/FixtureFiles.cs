using System.Runtime.CompilerServices;

namespace ArmsTracker.Tests;

/// <summary>The files that tests read, see Fixtures/README.md.</summary>
internal static class FixtureFiles
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    /// <summary>The five articles that come with the app.</summary>
    public static string Seeds { get; } = Path.Combine(Folder, "seeds");

    /// <summary>The top of the source tree, for the tests that look at the source.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    private static string Here([CallerFilePath] string path = "") => path;
}

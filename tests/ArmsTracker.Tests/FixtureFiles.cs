using System.Runtime.CompilerServices;

namespace ArmsTracker.Tests;

/// <summary>The files that tests read, see Fixtures/README.md.</summary>
internal static class FixtureFiles
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Fixtures");


    /// <summary>The top of the source tree, for the tests that look at the source.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    /// <summary>The same five articles with what people found in them.</summary>
    public static string AnnotatedSeeds { get; } = Path.Combine(Folder, "seeds");

    /// <summary>The five articles that come with the app.</summary>
    public static string Seeds { get; } = Path.Combine(Repository, "seeds");

    private static string Here([CallerFilePath] string path = "") => path;
}

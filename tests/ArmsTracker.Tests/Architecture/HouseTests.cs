using System.Security.Cryptography;

namespace ArmsTracker.Tests.Architecture;

/// <summary>The house rules that are no arrows.</summary>
public sealed class HouseTests
{
    private static readonly string[] _roomsForAnything = ["Services", "Helpers", "Common", "Utils", "Utilities", "Interfaces", "Shared", "Misc"];

    [Theory]
    [InlineData("000_45634da1308487e3.txt", "9168f598e19add8540c67966f053ae2a1063684f1321e770376b7c20de53d3c1")]
    [InlineData("001_ed1d9567a9184f58.txt", "36e685c2b758d29a72e059bd0a2830a39d6c5b18495bc35edcb65fcba7084c6a")]
    [InlineData("002_c00581894cc2c3f6.txt", "18ea576bb1019d386151df20b56d0daf5add24e55a62256a4ce94275213bae0c")]
    [InlineData("003_6e134be8f4b8ed7e.txt", "c1eabfbb6729928f375ec0d9b4533c3fe0c3ce4dfe5adc1acc9c19c41a514442")]
    [InlineData("004_fb0810e794d3bd4f.txt", "997a7c9fe968f7fac5f030c80d1e1ec0321cde251d16d59b11105ebd67f0b805")]
    public void The_seeds_are_kept_byte_for_byte(string name, string sha256)
    {
        foreach (var folder in (string[])[FixtureFiles.Seeds, FixtureFiles.AnnotatedSeeds])
        {
            Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name)))));
        }
    }

    [Fact]
    public void The_seeds_are_these_five_and_one_sidecar()
    {
        var others = Directory.GetFiles(FixtureFiles.Seeds).Select(Path.GetFileName).Where(name => !name!.EndsWith(".txt", StringComparison.Ordinal));

        Assert.Equal(5, Directory.GetFiles(FixtureFiles.Seeds, "*.txt").Length);
        Assert.Equal(["articles.meta.yaml"], others);
    }

    [Fact]
    public void No_folder_is_for_anything_and_everything()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(FixtureFiles.Repository, "src"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateDirectories(Path.Combine(FixtureFiles.Repository, "tests"), "*", SearchOption.AllDirectories))
            .Where(folder => !folder.Contains($"{Path.DirectorySeparatorChar}obj", StringComparison.Ordinal) && !folder.Contains($"{Path.DirectorySeparatorChar}bin", StringComparison.Ordinal));

        Assert.DoesNotContain(folders, folder => _roomsForAnything.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_top_holds_only_what_it_should()
    {
        string[] allowed =
        [
            "src", "tests", "seeds", "ArmsTracker.sln", "README.md", ".gitignore", ".ci", ".editorconfig",
            // What git and a first run leave there, none of it committed.
            ".git", "data", "TestResults", "BenchmarkDotNet.Artifacts", ".vs", ".idea",
        ];

        Assert.Empty(Directory.EnumerateFileSystemEntries(FixtureFiles.Repository).Select(Path.GetFileName).Except(allowed));
    }

    [Fact]
    public void Program_is_a_table_of_contents()
    {
        Assert.InRange(File.ReadAllLines(Path.Combine(Folders.Source, "Program.cs")).Length, 1, 80);
    }

    [Fact]
    public void No_regular_expression_can_backtrack()
    {
        var wrong =
            from file in Directory.EnumerateFiles(Folders.Source, "*.cs", SearchOption.AllDirectories)
            where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            let text = File.ReadAllText(file)
            where text.Contains("RegularExpressions;", StringComparison.Ordinal)
                && (!text.Contains("NonBacktracking", StringComparison.Ordinal) || text.Contains("[GeneratedRegex", StringComparison.Ordinal))
            select Path.GetRelativePath(Folders.Source, file);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Files_of_code_are_short()
    {
        var files = Folders.Files([""])
            .Where(file => !file.File.StartsWith("Store/Migrations/", StringComparison.Ordinal))
            .Select(file => (file.File, Lines: File.ReadAllLines(Path.Combine(Folders.Source, file.File)).Length))
            .ToArray();

        Assert.DoesNotContain(files, file => file.Lines > 400);
    }
}

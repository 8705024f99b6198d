namespace ArmsTracker.Tests.Architecture;

/// <summary>The arrows between folders: an article travels one way.</summary>
public sealed class ArrowsTests
{
    /// <summary>What each folder may use beside itself and what lies in it. "*" is everything.</summary>
    private static readonly Dictionary<string, string[]> _mayUse = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Ingest"] = ["Ingest/Html", "Model"],
        ["Ingest/Html"] = ["Ingest", "Model"],
        ["Ingest/Formats"] = ["Ingest", "Model"],
        ["Ingest/Fetching"] = ["Ingest", "Model"],
        ["Extraction"] = ["Extraction/Text", "Extraction/Rules", "Extraction/Lexicons", "Model"],
        ["Extraction/Text"] = ["Model"],
        ["Extraction/Rules"] = ["Extraction/Text", "Extraction/Lexicons", "Model"],
        ["Extraction/Lexicons"] = ["Extraction/Text", "Model"],
        ["Corroboration"] = ["Model"],
        ["Store"] = ["Model"],
        ["Pipeline"] = ["Ingest", "Ingest/Formats", "Ingest/Fetching", "Extraction", "Extraction/Lexicons", "Corroboration", "Store", "Model"],
        ["Cli"] = ["Pipeline", "Ingest", "Ingest/Formats", "Store", "Model"],
        ["Web"] = ["Store", "Model", "Pipeline"],
        ["Api"] = ["Store", "Model"],
        [""] = ["*"],
    };

    [Fact]
    public void No_file_uses_what_the_architecture_does_not_let_it()
    {
        var wrong =
            from file in Folders.Files(_mayUse.Keys)
            from named in Folders.Named(file.File, _mayUse.Keys)
            where named != file.Room && !Allowed(file.Room).Contains(named) && !Allowed(file.Room).Contains("*")
            select $"{file.File} uses {named}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void An_arrow_is_seen_in_a_using_line_and_in_a_short_name()
    {
        Assert.Contains("Store", Folders.Named("Pipeline/ArticleFiling.cs", _mayUse.Keys));
        Assert.Contains("Model", Folders.Named("Ingest/DateLines.cs", _mayUse.Keys));
    }

    [Fact]
    public void Every_folder_has_its_line_in_the_table()
    {
        var rooms = Folders.Files(_mayUse.Keys).Select(file => file.Room).Distinct();

        Assert.Empty(rooms.Except(_mayUse.Keys));
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var wrong =
            from file in Folders.Files(_mayUse.Keys)
            where file.File.EndsWith(".cs", StringComparison.Ordinal) && file.File.Contains('/', StringComparison.Ordinal)
            let expected = $"namespace ArmsTracker.{Path.GetDirectoryName(file.File)!.Replace('\\', '/').Replace('/', '.')};"
            where !File.ReadAllText(Path.Combine(Folders.Source, file.File)).Contains(expected, StringComparison.Ordinal)
            select file.File;

        Assert.Empty(wrong);
    }

    private static string[] Allowed(string room) => _mayUse.GetValueOrDefault(room, []);
}

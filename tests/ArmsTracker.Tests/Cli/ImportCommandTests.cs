using System.Text;

namespace ArmsTracker.Tests.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        var first = await CommandRun.OfAsync("import", FixtureFiles.Seeds, "--data", _folder["data"]);
        var second = await CommandRun.OfAsync("import", FixtureFiles.Seeds, "--data", _folder["data"]);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.StartsWith("5 imported, 0 already stored, 0 refused", first.OutputLines[^2], StringComparison.Ordinal);
        Assert.StartsWith("0 imported, 5 already stored, 0 refused", second.OutputLines[^2], StringComparison.Ordinal);
        Assert.Equal(first.OutputLines[^1], second.OutputLines[^1]);
        Assert.StartsWith("The store has 5 articles, ", second.OutputLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_files_are_refused_with_a_sentence_each_and_the_rest_is_imported()
    {
        Directory.CreateDirectory(_folder["texts/deeper/still"]);
        Directory.CreateDirectory(_folder["without"]);
        _folder.Write("without/picture.png", [0x89]);
        _folder.Write("texts/1-good.txt", "L'Iran ha fornito droni alla Russia, ha detto Kirby.");
        _folder.Write("texts/2-empty.txt", "");
        _folder.Write("texts/3-binary.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0]);
        _folder.Write("texts/4-utf16.txt", Encoding.Unicode.GetBytes("\uFEFFMosca ha comprato missili dall'Iran."));
        _folder.Write("texts/5-western.txt", Encoding.Latin1.GetBytes("Teheran venderà missili a Mosca perché è già d'accordo."));
        _folder.Write("texts/6-large.txt", new string('a', 6 * 1024 * 1024));
        _folder.Write("texts/deeper/still/7-good.txt", "La Russia ha ricevuto elicotteri dall'Iran.");
        _folder.Write("texts/8-notes.doc", "Questo non è un articolo.");

        var run = await CommandRun.OfAsync("import", _folder["texts"], _folder["none"], _folder["without"], "--data", _folder["data"]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("4 imported, 0 already stored, 5 refused", run.OutputLines[^2], StringComparison.Ordinal);
        string[] refusals =
        [
            "2-empty.txt is empty. Put the article's text into it and import it again.",
            "3-binary.txt is a PNG picture, not text. Save its words as a UTF-8 text file and import that.",
            "6-large.txt has more than 5 MB, and no more is read of such a file.",
            $"{_folder["none"]} does not exist. Check the path; names with blanks need quotation marks.",
            $"{_folder["without"]} holds no articles. They are read from files whose names end in ",
        ];
        Assert.All(refusals, refusal => Assert.Contains(refusal, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_is_told()
    {
        _folder.Write("file", "");

        var run = await CommandRun.OfAsync("import", FixtureFiles.Seeds, "--data", _folder["file/data"]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"The data folder {_folder["file/data"]} cannot be written to.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_none_is_told_and_left_as_it_is()
    {
        Directory.CreateDirectory(_folder["data"]);
        var path = _folder.Write("data/armstracker.db", new string('x', 5000));

        var run = await CommandRun.OfAsync("import", FixtureFiles.Seeds, "--data", _folder["data"]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("The store could not be used: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(path));
    }

    public void Dispose() => _folder.Dispose();
}

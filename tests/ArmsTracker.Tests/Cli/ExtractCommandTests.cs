using System.Text;
using System.Text.Json;

namespace ArmsTracker.Tests.Cli;

public sealed class ExtractCommandTests
{
    [Fact]
    public async Task Json_has_one_line_for_each_article_of_a_folder_in_the_order_of_names()
    {
        var run = await CommandRun.OfAsync("extract", "--format", "json", FixtureFiles.Seeds);

        var articles = run.OutputLines.Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["000_", "001_", "002_", "003_", "004_"], articles.Select(article => article.GetProperty("article").GetString()![..4]));
        Assert.Equal("2023-06", articles[2].GetProperty("published").GetString());
        Assert.All(articles, article => Assert.Equal(["article", "language", "published", "mentions"], article.EnumerateObject().Select(part => part.Name)));
    }

    [Fact]
    public async Task Text_says_what_is_known_and_what_is_not()
    {
        var run = await CommandRun.OfAsync("extract", Path.Combine(FixtureFiles.Seeds, "004_fb0810e794d3bd4f.txt"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("title      unknown", run.OutputLines[1]);
        Assert.Equal("publisher  agenpress  “AgenPress”", run.OutputLines[4]);
    }

    [Theory]
    [InlineData("O Irão entregou à Rússia mísseis balísticos e não disse quantos, segundo a imprensa de hoje em Lisboa.", "pt")]
    [InlineData("1234 5678", "unknown")]
    public async Task A_text_in_a_language_that_is_not_read_says_so(string text, string language)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", text);

        var run = await CommandRun.OfAsync("extract", folder["a.txt"]);

        Assert.Contains($"language   {language}", run.Output, StringComparison.Ordinal);
        Assert.Contains("mentions   none: statements are read only from texts in de, en, es, fr, it, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_and_the_rest_goes_on()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "L'Iran ha fornito droni alla Russia.");
        folder.Write("b.txt", [0, 1, 2]);
        folder.Write("c.txt", Encoding.Unicode.GetBytes("\uFEFFMosca ha comprato droni dall'Iran."));

        var run = await CommandRun.OfAsync("extract", "--format", "json", folder.Path, folder["none.txt"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.OutputLines.Length);
        Assert.Contains("b.txt is not a text file", run.Error, StringComparison.Ordinal);
        Assert.Contains("none.txt does not exist", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("extract", "--format", "xml", "a.txt")]
    [InlineData("evaluate")]
    [InlineData("import")]
    [InlineData("publish")]
    [InlineData("--port", "80")]
    [InlineData("serve", "seeds")]
    public async Task A_command_line_that_asks_for_nothing_known_is_a_usage_error(params string[] arguments)
    {
        var run = await CommandRun.OfAsync(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("import", "--help")]
    [InlineData("extract", "--help")]
    [InlineData("evaluate", "--help")]
    public async Task Help_names_the_data_folder_and_gives_an_example(params string[] arguments)
    {
        var run = await CommandRun.OfAsync(arguments);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--data <FOLDER>", run.Output, StringComparison.Ordinal);
        Assert.Contains("Example: ", run.Output, StringComparison.Ordinal);
    }
}

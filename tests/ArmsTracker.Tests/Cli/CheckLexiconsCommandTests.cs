using ArmsTracker.Cli;

namespace ArmsTracker.Tests.Cli;

public sealed class CheckLexiconsCommandTests
{
    [Fact]
    public async Task The_lexicons_of_the_program_are_good()
    {
        var run = await CommandRun.OfAsync("check-lexicons");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void What_is_wrong_is_told_as_a_compiler_tells_it()
    {
        Assert.Equal(
            "Extraction/Languages/it/arms.yaml(5): error LEXICON: 'drone' stands here a second time; the first is arms.yaml:3.",
            CheckLexiconsCommand.AsOfCompiler("Extraction/Languages/it/arms.yaml:5: 'drone' stands here a second time; the first is arms.yaml:3."));
    }
}

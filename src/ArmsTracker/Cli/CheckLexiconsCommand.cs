using System.CommandLine;
using ArmsTracker.Pipeline;

namespace ArmsTracker.Cli;

/// <summary>
/// <c>check-lexicons</c>: what a build asks of the program that it has built (Lexicons.targets), so that no start has to
/// read all lexicons to know that they are good.
/// </summary>
internal static class CheckLexiconsCommand
{
    public static Command Create()
    {
        var command = new Command("check-lexicons", "Read all lexicons, and name file and line of every entry that cannot be used. A build does so by itself.") { Hidden = true };
        command.SetAction((result, _) => RunAsync(result.InvocationConfiguration.Error));
        return command;
    }

    private static async Task<int> RunAsync(TextWriter error)
    {
        var problems = ArticleReading.CheckLexicons();
        foreach (var problem in problems)
        {
            await error.WriteLineAsync(AsOfCompiler(problem));
        }

        return problems.Count == 0 ? ExitCode.Done : ExitCode.Incomplete;
    }

    /// <summary>"arms.yaml:5: …" as compilers write it, so that the build and its editor know it for an error.</summary>
    internal static string AsOfCompiler(string problem) => problem.Split(':', 3) is [var file, var line, var words]
        ? $"{file}({line}): error LEXICON:{words}"
        : problem;
}

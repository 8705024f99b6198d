using System.CommandLine;

namespace ArmsTracker.Cli;

/// <summary>The verbs of the program.</summary>
internal static class CommandLine
{
    public static RootCommand Create() => new("ArmsTracker reads press articles for claims about arms between Russia and Iran and shows them on a timeline.")
    {
        ExtractCommand.Create(),
        EvaluateCommand.Create(),
    };

    /// <summary>Runs the verb that the arguments name and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var result = Create().Parse(arguments);
        var exitCode = await result.InvokeAsync();
        return result.Errors.Count > 0 ? ExitCode.Usage : exitCode;
    }
}

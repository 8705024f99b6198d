using ArmsTracker.Cli;

namespace ArmsTracker.Tests.Cli;

/// <summary>What a verb printed and answered, run within the test's process.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static async Task<CommandRun> OfAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var parts = new ServerParts(_ => { }, _ => { });
        var exitCode = await CommandLine.RunAsync(arguments, parts, output, error);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}

using System.CommandLine;
using System.Data.Common;

namespace ArmsTracker.Cli;

/// <summary>The verbs of the program.</summary>
internal static class CommandLine
{
    /// <summary>Runs the verb that the arguments name and returns the exit code.</summary>
    /// <param name="parts">What serve serves.</param>
    public static async Task<int> RunAsync(string[] arguments, ServerParts parts, TextWriter output, TextWriter error)
    {
        var result = Create(parts).Parse(arguments);
        try
        {
            var exitCode = await result.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
            });
            return result.Errors.Count > 0 ? ExitCode.Usage : exitCode;
        }
        catch (CommandException e)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCode.Usage;
        }
        catch (Exception e) when (e.GetBaseException() is DbException problem)
        {
            await error.WriteLineAsync($"The store could not be used: {problem.Message.TrimEnd('.')}. What was reported as imported is stored. Check the data folder and the space on its disk, then try again.");
            return ExitCode.Incomplete;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped. What was reported as imported is stored.");
            return ExitCode.Incomplete;
        }
    }

    private static RootCommand Create(ServerParts parts)
    {
        var serve = new ServeCommand(parts);
        var root = new RootCommand("ArmsTracker reads press articles for claims about arms between Russia and Iran and shows them on a timeline.")
        {
            DataFolder.Option,
            serve.Create(),
            ImportCommand.Create(),
            ExtractCommand.Create(),
            EvaluateCommand.Create(),
            ArticlesCommand.Create(),
            ClaimsCommand.Create(),
            ReclusterCommand.Create(),
            CheckLexiconsCommand.Create(),
        };
        serve.MakeDefault(root);
        return root;
    }
}

using System.CommandLine;
using ArmsTracker.Pipeline;
using ArmsTracker.Store;

namespace ArmsTracker.Cli;

/// <summary><c>import PATH…</c>: brings files into the store.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Text files, or folders: all *.txt in them, however deep", Arity = ArgumentArity.OneOrMore };
        var command = new Command("import", "Read articles and store what they claim; what is stored already stays as it is. Example: import seeds articles/today.txt")
        {
            paths,
        };
        command.SetAction((result, cancellation) => RunAsync(
            result.InvocationConfiguration.Output,
            result.InvocationConfiguration.Error,
            result.GetValue(paths)!,
            result.GetValue(DataFolder.Option),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        TextWriter output, TextWriter error, string[] paths, string? dataOption, CancellationToken cancellation)
    {
        var (services, database) = await StoreServices.OpenAsync(dataOption, output, cancellation);
        await using (services)
        {
            var summary = await services.GetRequiredService<ImportPipeline>()
                .ImportAsync(TextFiles.Find(paths), new ImportReport(output, error), cancellation);
            var counts = await services.GetRequiredService<ArticleStore>().CountAsync(cancellation);
            await output.WriteLineAsync(ImportReport.Of(summary, counts, database));
            return summary.Refused == 0 ? ExitCode.Done : ExitCode.Incomplete;
        }
    }
}

using System.CommandLine;
using ArmsTracker.Pipeline;
using ArmsTracker.Store;

namespace ArmsTracker.Cli;

/// <summary><c>recluster</c>: gathers all claims anew from the mentions.</summary>
internal static class ReclusterCommand
{
    public static Command Create()
    {
        var command = new Command("recluster", "Gather the claims anew from the mentions in the store; addresses of claims stay good. Needed only after a change of the rules, and done by itself then. Example: recluster --data data");
        command.SetAction((result, cancellation) => RunAsync(result.InvocationConfiguration.Output, result.GetValue(DataFolder.Option), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(TextWriter output, string? dataOption, CancellationToken cancellation)
    {
        var (services, database) = await StoreServices.OpenAsync(dataOption, output, cancellation);
        await using (services)
        {
            await services.GetRequiredService<Reclustering>().RunAsync(new ReclusteringReport(output), cancellation);
            await output.WriteLineAsync(ImportReport.Of(await services.GetRequiredService<ArticleStore>().CountAsync(cancellation), database));
        }

        return ExitCode.Done;
    }
}

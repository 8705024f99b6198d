using ArmsTracker.Pipeline;
using ArmsTracker.Store;

namespace ArmsTracker.Cli;

/// <summary>The store and the pipeline for a verb that serves nothing.</summary>
internal static class StoreServices
{
    /// <summary>Opens the store that the options name, brought to the state that this program needs.</summary>
    public static async Task<(ServiceProvider Services, string Database)> OpenAsync(
        string? dataOption, TextWriter output, CancellationToken cancellation)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables("ARMSTRACKER_").Build();
        var database = DataFolder.Open(dataOption, configuration);
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddConsole().SetMinimumLevel(LogLevel.Warning))
            .AddPipeline(database)
            .BuildServiceProvider();
        try
        {
            await PrepareAsync(services, output, cancellation);
            return (services, database);
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>Migrates the store, and gathers its claims anew where another program gathered them by other rules.</summary>
    public static async Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await services.GetRequiredService<DatabaseSetup>().MigrateAsync(cancellation);
        await services.GetRequiredService<Reclustering>().RunIfNeededAsync(new ReclusteringReport(output), cancellation);
    }
}

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
        var services = AddPipeline(new ServiceCollection().AddLogging(logging => logging.AddConsole().SetMinimumLevel(LogLevel.Warning)
            // What fails in the store is told in a sentence, by CommandLine.
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None)), database, configuration)
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

    /// <exception cref="CommandException">A setting makes no sense.</exception>
    public static IServiceCollection AddPipeline(IServiceCollection services, string database, IConfiguration configuration)
    {
        try
        {
            return services.AddPipeline(database, configuration);
        }
        catch (InvalidOperationException e)
        {
            throw new CommandException(e.Message, e);
        }
    }

    /// <summary>Migrates the store, and gathers its claims anew where another program gathered them by other rules.</summary>
    public static async Task PrepareAsync(IServiceProvider services, TextWriter output, CancellationToken cancellation)
    {
        await services.GetRequiredService<DatabaseSetup>().MigrateAsync(cancellation);
        await services.GetRequiredService<Reclustering>().RunIfNeededAsync(new ReclusteringReport(output), cancellation);
    }
}

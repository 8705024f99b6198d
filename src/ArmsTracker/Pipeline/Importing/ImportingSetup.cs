using ArmsTracker.Ingest.Formats;
using ArmsTracker.Pipeline.Watching;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ArmsTracker.Pipeline.Importing;

public static class ImportingSetup
{
    /// <summary>
    /// Registers what a server needs to import while it runs: from its pages, and from what is watched. To be called beside
    /// <see cref="PipelineSetup.AddPipeline"/>.
    /// </summary>
    /// <param name="databasePath">Uploads lie in a folder beside it until they are imported.</param>
    public static IServiceCollection AddImporting(this IServiceCollection services, IConfiguration configuration, string databasePath)
    {
        services.TryAddSingleton(_ => new ArticleFormats());
        services.TryAddSingleton<ImportRun>(provider => new PipelineRun(provider.GetRequiredService<ImportPipeline>()).RunAsync);
        return services
            .AddSingleton(ImportSettings.Read(configuration))
            .AddSingleton(WatchSettings.Read(configuration))
            .AddSingleton<ArticleImport>()
            .AddSingleton<PendingArticles>()
            .AddSingleton<ArticleDesk>()
            .AddSingleton<ArrivalDesk>()
            .AddSingleton(new Uploads(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(databasePath))!, "incoming")))
            .AddSingleton<ImportJobs>()
            .AddHostedService(provider => provider.GetRequiredService<ImportJobs>())
            .AddSingleton<WatchList>()
            .AddSingleton<WatchRun>()
            .AddSingleton<WatchWorker>()
            .AddHostedService(provider => provider.GetRequiredService<WatchWorker>());
    }
}

using ArmsTracker.Extraction;
using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Fetching;
using ArmsTracker.Model;
using ArmsTracker.Store;

namespace ArmsTracker.Pipeline;

public static class PipelineSetup
{
    /// <summary>
    /// Registers the store in this file and the stages before it. The stages read their word lists with the first
    /// article, so that a start which imports nothing does not wait for them.
    /// </summary>
    /// <exception cref="InvalidOperationException">A setting makes no sense; the message names it.</exception>
    public static IServiceCollection AddPipeline(this IServiceCollection services, string databasePath, IConfiguration? configuration = null) => services
        .AddStore(databasePath)
        .AddSingleton(_ => GazetteerReader.Read())
        .AddFetching(configuration ?? new ConfigurationBuilder().Build())
        .AddSingleton(provider => new ArticleReader(provider.GetRequiredService<Gazetteer>()))
        .AddSingleton(provider => new ClaimExtractor(provider.GetRequiredService<Gazetteer>()))
        .AddSingleton<ArticleReading>()
        .AddSingleton<ClaimJoining>()
        .AddSingleton<ArticleFiling>()
        .AddSingleton<Reclustering>()
        .AddSingleton<ImportSources>()
        .AddSingleton<ImportPipeline>();
}

using ArmsTracker.Extraction;
using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Ingest;
using ArmsTracker.Model;
using ArmsTracker.Store;

namespace ArmsTracker.Pipeline;

public static class PipelineSetup
{
    /// <summary>
    /// Registers the store in this file and the stages before it. The stages are made when first asked for, so that a
    /// start which imports nothing does not wait for them.
    /// </summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services, string databasePath) => services
        .AddStore(databasePath)
        .AddSingleton(_ => GazetteerReader.Read())
        .AddSingleton(provider => new TextArticleReader(provider.GetRequiredService<Gazetteer>()))
        .AddSingleton(_ => new ClaimExtractor())
        .AddSingleton<ArticleReading>()
        .AddSingleton<ClaimJoining>()
        .AddSingleton<ArticleFiling>()
        .AddSingleton<Reclustering>()
        .AddSingleton<ImportPipeline>();
}

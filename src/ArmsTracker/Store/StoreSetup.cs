using ArmsTracker.Store.Articles;
using ArmsTracker.Store.Sources;
using ArmsTracker.Store.Timeline;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ArmsTracker.Store;

public static class StoreSetup
{
    /// <summary>Registers the store in this SQLite file. A <see cref="Model.Gazetteer"/> must be registered too.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, string databasePath)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton<DatabaseSetup>()
            .AddSingleton<ArticleStore>()
            .AddSingleton<StoredArticles>()
            .AddSingleton<StoredSources>()
            .AddSingleton<TimelineReader>();
    }
}

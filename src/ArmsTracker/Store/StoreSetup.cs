using ArmsTracker.Store.Articles;
using ArmsTracker.Store.Claims;
using ArmsTracker.Store.Sources;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Store.Timeline.Index;
using ArmsTracker.Store.Watches;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ArmsTracker.Store;

public static class StoreSetup
{
    /// <summary>
    /// Registers the store in this SQLite file. A <see cref="Model.Gazetteer"/> must be registered too, and
    /// <see cref="DatabaseSetup.MigrateAsync"/> be called before anything is read or written.
    /// </summary>
    public static IServiceCollection AddStore(this IServiceCollection services, string databasePath)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddPooledDbContextFactory<ArmsTrackerDb>(options => options.UseSqliteFile(databasePath))
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<DatabaseSetup>(provider, databasePath))
            .AddSingleton<ArticleStore>()
            .AddSingleton<StoredArticles>()
            .AddSingleton<ArticleList>()
            .AddSingleton<StoredClaims>()
            .AddSingleton<StoredThreads>()
            .AddSingleton<StoredDisputes>()
            .AddSingleton<ClaimList>()
            .AddSingleton<StoredWatches>()
            .AddSingleton(_ => new ReadConnections(databasePath))
            .AddSingleton<TimelineIndex>()
            .AddHostedService<TimelineKeeper>()
            .AddSingleton<StoredSources>()
            .AddSingleton<TimelineReader>();
    }
}

using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ArmsTracker.Ingest.Fetching;

public static class FetchingSetup
{
    /// <exception cref="InvalidOperationException">The section <c>Fetch</c> holds a value that makes no sense; the message names it.</exception>
    public static IServiceCollection AddFetching(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(FetchSettings.Read(configuration))
            .AddSingleton<IPageFetcher, PageFetcher>();
    }
}

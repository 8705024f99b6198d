using ArmsTracker.Store.Timeline;
using Microsoft.AspNetCore.WebUtilities;

namespace ArmsTracker.Tests.Store;

/// <summary>A store of all annotated articles, for tests that only read.</summary>
public sealed class AnnotatedStore : IAsyncLifetime
{
    internal TestStore Store { get; private set; } = null!;

    public async Task InitializeAsync() => Store = await TestStore.WithAnnotatedArticlesAsync();

    public async Task DisposeAsync() => await Store.DisposeAsync();

    /// <summary>The page at an address, which must be well formed.</summary>
    internal Task<TimelinePage> PageAsync(string queryString)
    {
        var (query, problems) = TimelineQueryString.Parse(QueryHelpers.ParseQuery(queryString), Store.Gazetteer);
        Assert.Empty(problems);
        return Store.Timeline.ReadAsync(query);
    }
}

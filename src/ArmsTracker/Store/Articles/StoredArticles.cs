namespace ArmsTracker.Store.Articles;

/// <summary>Reads single articles.</summary>
public sealed class StoredArticles
{
    /// <summary>The article with this public id, or null.</summary>
    public Task<ReaderArticle?> FindAsync(string id, CancellationToken cancellation = default) =>
        Task.FromResult<ReaderArticle?>(null);
}

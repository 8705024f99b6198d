using ArmsTracker.Model;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store;

public enum SaveOutcome
{
    Saved,

    /// <summary>An article with the same identity is in the store; nothing was changed.</summary>
    AlreadyStored,
}

/// <summary>How much the store holds.</summary>
public sealed record StoreCounts(int Articles, int Mentions, int Claims);

/// <summary>Writes articles. An article is stored whole or not at all, also where the process is killed.</summary>
public sealed class ArticleStore(IDbContextFactory<ArmsTrackerDb> databases, Gazetteer gazetteer, TimeProvider clock)
{
    /// <summary>Stores an article with its mentions and claims in one transaction.</summary>
    /// <param name="claims">Their positions refer to <paramref name="mentions"/>; every mention belongs to exactly one.</param>
    /// <exception cref="ArgumentException">A mention belongs to no claim or to several, or two claims have one key.</exception>
    public async Task<SaveOutcome> SaveAsync(
        Article article, IReadOnlyList<Mention> mentions, IReadOnlyList<Claim> claims, CancellationToken cancellation = default)
    {
        CheckPartition(mentions.Count, claims);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // Takes the write lock at once, so that no other writer comes between the question and the answer.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Articles.AnyAsync(row => row.Sha256 == article.Sha256, cancellation))
        {
            return SaveOutcome.AlreadyStored;
        }

        await new ArticleWrite(db, gazetteer, article, mentions).RunAsync(claims, clock.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
        return SaveOutcome.Saved;
    }

    public async Task<StoreCounts> CountAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return new StoreCounts(
            await db.Articles.CountAsync(cancellation),
            await db.Mentions.CountAsync(cancellation),
            await db.Claims.CountAsync(cancellation));
    }

    private static void CheckPartition(int mentions, IReadOnlyList<Claim> claims)
    {
        var told = claims.SelectMany(claim => claim.Mentions).Order();
        if (!told.SequenceEqual(Enumerable.Range(0, mentions)) || claims.Any(claim => claim.Mentions.Count == 0))
        {
            throw new ArgumentException("Every mention must belong to exactly one claim, and every claim have a mention.", nameof(claims));
        }

        if (claims.DistinctBy(claim => claim.Key).Count() != claims.Count)
        {
            throw new ArgumentException("Two claims have the same key.", nameof(claims));
        }
    }
}

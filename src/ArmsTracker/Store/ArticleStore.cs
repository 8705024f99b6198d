using ArmsTracker.Model;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Writing;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store;

/// <summary>How much the store holds.</summary>
public sealed record StoreCounts(int Articles, int Mentions, int Claims);

/// <summary>Writes articles. An article is stored whole or not at all, also where the process is killed.</summary>
public sealed class ArticleStore(IDbContextFactory<ArmsTrackerDb> databases, ReadConnections connections, Gazetteer gazetteer, TimeProvider clock)
{
    /// <summary>
    /// Begins to write, and waits for whoever writes already. Nothing of it is in the store before
    /// <see cref="ArticleWriting.CommitAsync"/>.
    /// </summary>
    public async Task<ArticleWriting> BeginAsync(CancellationToken cancellation = default)
    {
        var db = await databases.CreateDbContextAsync(cancellation);
        try
        {
            // Takes the write lock at once, so that no other writer comes between a question and its answer.
            return new ArticleWriting(db, await db.Database.BeginTransactionAsync(cancellation), gazetteer, clock);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>To ask thousands of times which articles there are; the caller's to dispose of.</summary>
    public KnownArticles Known() => new(databases);

    /// <summary>What the store remembers under a name; null where it does not. Waits for no writer.</summary>
    public string? Fact(string name)
    {
        using var reading = connections.Take();
        using var fact = reading.New("SELECT value FROM store_facts WHERE name = ?1");
        return fact.Bind(1, name).Read() ? fact.Text(0) : null;
    }

    /// <summary>Whether there is no article; known at once, however many there are.</summary>
    public bool IsEmpty()
    {
        using var reading = connections.Take();
        using var articles = reading.New("SELECT 1 FROM articles LIMIT 1");
        return !articles.Read();
    }

    public async Task<StoreCounts> CountAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return new StoreCounts(
            await db.Articles.CountAsync(cancellation),
            await db.Mentions.CountAsync(cancellation),
            await db.Claims.CountAsync(cancellation));
    }
}

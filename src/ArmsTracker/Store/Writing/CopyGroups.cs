using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Writing;

/// <summary>Articles with nearly the same text: shown as copies, and one origin where they speak in their own voice.</summary>
internal static class CopyGroups
{
    /// <summary>Puts an article into the group of those it is a copy of; the groups of several become one.</summary>
    /// <returns>The claims whose origins have changed by it.</returns>
    public static async Task<IReadOnlyList<long>> JoinAsync(
        ArmsTrackerDb db, PreparedStatements statements, ArticleRow article, IReadOnlyList<long> copyOf, CancellationToken cancellation)
    {
        if (copyOf is [])
        {
            return [];
        }

        long[] ids = [.. copyOf];
        var groups = await db.Articles.Where(row => ids.Contains(row.Id)).Select(row => row.CopyGroup ?? row.Id).Distinct().ToArrayAsync(cancellation);
        var group = groups.Min();
        await db.Articles.Where(row => groups.Contains(row.CopyGroup!.Value) || groups.Contains(row.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.CopyGroup, group), cancellation);
        article.CopyGroup = group;
        statements.Run("UPDATE articles SET copy_group = ?1 WHERE id = ?2", group, article.Id);
        var changed = await TellAsOneAsync(db, statements, group, cancellation);
        return await db.Mentions.Where(mention => changed.Contains(mention.ArticleId)).Select(mention => mention.ClaimId).Distinct().ToListAsync(cancellation);
    }

    /// <summary>All copies speak with the voice of the first published; where that is not known, of the one whose hash comes first.</summary>
    /// <returns>The articles that have another teller now.</returns>
    private static async Task<long[]> TellAsOneAsync(ArmsTrackerDb db, PreparedStatements statements, long group, CancellationToken cancellation)
    {
        var members = await db.Articles.AsNoTracking().Where(row => row.CopyGroup == group)
            .Select(row => new { row.Id, row.PublicId, row.PublisherId, row.PublishedKey, row.Sha256, row.Teller })
            .ToListAsync(cancellation);
        var first = members.OrderBy(row => row.PublishedKey ?? int.MaxValue).ThenBy(row => row.Sha256, StringComparer.Ordinal).First();
        var teller = first.PublisherId ?? Model.Credit.TellerOf(first.PublicId);
        long[] changed = [.. members.Where(row => row.Teller != teller).Select(row => row.Id)];
        if (changed is [])
        {
            return changed;
        }

        foreach (var id in changed)
        {
            OriginRows.Remove(statements, id);
        }

        // The topmost body is the one that belongs to no other.
        var body = await db.SourceBodies.Where(row => row.SourceId == teller && db.SourceBodies.Count(higher => higher.SourceId == row.BodyId) == 1)
            .Select(row => row.BodyId).FirstOrDefaultAsync(cancellation) ?? teller;
        await db.Articles.Where(row => changed.Contains(row.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.Teller, teller).SetProperty(one => one.TellerBody, body), cancellation);
        foreach (var id in changed)
        {
            OriginRows.Add(statements, id);
        }

        return changed;
    }
}

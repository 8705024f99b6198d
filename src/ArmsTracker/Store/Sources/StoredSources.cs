using ArmsTracker.Model;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Timeline;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Sources;

/// <summary>Reads who publishes and who is quoted.</summary>
public sealed class StoredSources(IDbContextFactory<ArmsTrackerDb> databases, Gazetteer gazetteer)
{
    private const int LatestClaims = 10;

    /// <summary>All sources that publish or are credited, those with the most articles and mentions first.</summary>
    public async Task<IReadOnlyList<SourceSummary>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        return await new SourceCounts(db, gazetteer).ReadAsync(id: null, cancellation);
    }

    /// <summary>The source with this id, or null where there is none or nothing of it is stored.</summary>
    public async Task<SourceDetail?> FindAsync(string id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        if ((await new SourceCounts(db, gazetteer).ReadAsync(id, cancellation)).SingleOrDefault() is not { } summary)
        {
            return null;
        }

        var members = await db.SourceBodies
            .Where(row => row.BodyId == id && row.SourceId != id && db.MentionAttributions.Any(credit => credit.SourceId == row.SourceId))
            .Select(row => row.SourceId).ToListAsync(cancellation);
        var claims = db.Claims.Where(claim => claim.Publishers.Any(row => row.SourceId == id) || claim.Speakers.Any(row => row.SourceId == id));
        var latest = await TimelinePaging.SliceAsync(claims, TimelineQuery.Everything, LatestClaims, cancellation);
        long[] ids = [.. latest.Claims.Select(place => place.Id)];
        var quotes = await QuoteChoice.FindAsync(db, TimelineQuery.Everything.Toggle(TimelineFilter.SaidBy, id), ids, cancellation);
        return new SourceDetail(
            summary,
            [.. members.Select(gazetteer.Source).OrderBy(member => member.Name, StringComparer.InvariantCultureIgnoreCase)],
            await Reliances.ReadAsync(db, gazetteer, id, cancellation),
            await ClaimProjection.ReadAsync(db, gazetteer, ids, quotes, cancellation));
    }
}

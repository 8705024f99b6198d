using ArmsTracker.Model;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Store.Timeline.Index;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Sources;

/// <summary>Reads who publishes and who is quoted.</summary>
public sealed class StoredSources(
    IDbContextFactory<ArmsTrackerDb> databases, ReadConnections connections, TimelineIndex index, Gazetteer gazetteer)
{
    private const int LatestClaims = 10;

    /// <summary>All sources that publish or are credited, those with the most articles and mentions first.</summary>
    public async Task<IReadOnlyList<SourceSummary>> ListAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        using var reading = connections.Take();
        return await new SourceCounts(db, await index.AtAsync(reading, cancellation), gazetteer).ReadAsync(id: null, cancellation);
    }

    /// <summary>The source with this id, or null where there is none or nothing of it is stored.</summary>
    public async Task<SourceDetail?> FindAsync(string id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var snapshot = await db.BeginSnapshotAsync(cancellation);
        using var reading = connections.Take();
        var counted = await index.AtAsync(reading, cancellation);
        if ((await new SourceCounts(db, counted, gazetteer).ReadAsync(id, cancellation)).SingleOrDefault() is not { } summary)
        {
            return null;
        }

        var members = await db.SourceBodies
            .Where(row => row.BodyId == id && row.SourceId != id && db.MentionAttributions.Any(credit => credit.SourceId == row.SourceId))
            .Select(row => row.SourceId).ToListAsync(cancellation);
        using var found = counted.FindAny((TimelineFilter.Publisher, id), (TimelineFilter.SaidBy, id));
        var latest = found.Slice(TimelineQuery.Everything, LatestClaims);
        long[] ids = [.. latest.Claims.Select(place => (long)place.Id)];
        var quotes = QuoteChoice.Find(reading, TimelineQuery.Everything.With(TimelineFilter.SaidBy, id), ids);
        return new SourceDetail(
            summary,
            [.. members.Select(gazetteer.Source).OrderBy(member => member.Name, StringComparer.InvariantCultureIgnoreCase)],
            await Reliances.ReadAsync(db, gazetteer, id, cancellation),
            [.. ids.Select(ClaimProjection.Read(reading, gazetteer, ids, quotes).GetValueOrDefault).OfType<TimelineClaim>()]);
    }
}

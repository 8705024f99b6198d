using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Timeline;

/// <summary>The claims that a query asks for.</summary>
internal static class TimelineMatching
{
    /// <param name="except">A filter to leave out, for the counts of its own facet.</param>
    public static IQueryable<ClaimRow> Matching(this ArmsTrackerDb db, TimelineQuery query, TimelineFilter? except = null)
    {
        var claims = db.Claims.AsNoTracking();
        foreach (var filter in query.Active.Where(filter => filter != except))
        {
            claims = claims.In(db, filter, [.. query.Values(filter)]);
        }

        if (query.View == TimelineView.Disputed)
        {
            claims = claims.Where(claim => claim.IsDisputed);
        }

        if (!query.Context)
        {
            claims = claims.Where(claim => !claim.IsContext);
        }

        return claims.InRange(query).Having(db, query.Text);
    }

    private static IQueryable<ClaimRow> In(this IQueryable<ClaimRow> claims, ArmsTrackerDb db, TimelineFilter filter, string[] values)
    {
        switch (filter)
        {
            case TimelineFilter.Topic:
                var topics = values.Select(Model.Vocabulary.Topics.Parse).ToArray();
                return claims.Where(claim => db.ClaimTopics.Where(row => topics.Contains(row.Topic)).Select(row => row.ClaimId).Contains(claim.Id));
            case TimelineFilter.Event:
                var events = values.Select(Model.Vocabulary.Events.Parse).ToArray();
                return claims.Where(claim => events.Contains(claim.Event));
            case TimelineFilter.Modality:
                var modalities = values.Select(Model.Vocabulary.Modalities.Parse).ToArray();
                return claims.Where(claim => modalities.Contains(claim.Modality));
            case TimelineFilter.Direction:
                return claims.Where(claim => values.Contains(claim.Direction));
            case TimelineFilter.Thread:
                return claims.Where(claim => values.Contains(claim.Thread));
            case TimelineFilter.Origins:
                return claims.Where(claim => claim.OriginCount >= 2);
            case TimelineFilter.Disputed:
                return claims.Where(claim => claim.IsDisputed);
            default:
                var ids = Ids(db, filter, values);
                return claims.Where(claim => ids.Contains(claim.Id));
        }
    }

    private static IQueryable<long> Ids(ArmsTrackerDb db, TimelineFilter filter, string[] values) => filter switch
    {
        TimelineFilter.Publisher => db.ClaimPublishers.Where(row => values.Contains(row.SourceId)).Select(row => row.ClaimId),
        TimelineFilter.SaidBy => db.ClaimSpeakers.Where(row => values.Contains(row.SourceId)).Select(row => row.ClaimId),
        TimelineFilter.System => db.ClaimSystems.Where(row => values.Contains(row.SystemId)).Select(row => row.ClaimId),
        TimelineFilter.Place => db.ClaimPlaces.Where(row => values.Contains(row.PlaceId)).Select(row => row.ClaimId),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, null),
    };

    /// <summary>A claim is in the range when the date at which it happened or began can lie in it: "2024" may be May 2024.</summary>
    private static IQueryable<ClaimRow> InRange(this IQueryable<ClaimRow> claims, TimelineQuery query)
    {
        if (query.From?.Earliest is { } earliest)
        {
            var from = TimePosition.DayNumber(earliest);
            claims = query.Basis == DateBasis.Event
                ? claims.Where(claim => claim.EventLast >= from)
                : claims.Where(claim => claim.PublishedLast >= from);
        }

        if (query.To?.Latest is { } latest)
        {
            var to = TimePosition.DayNumber(latest);
            claims = query.Basis == DateBasis.Event
                ? claims.Where(claim => claim.EventFirst <= to)
                : claims.Where(claim => claim.PublishedFirst <= to);
        }

        return claims;
    }

    private static IQueryable<ClaimRow> Having(this IQueryable<ClaimRow> claims, ArmsTrackerDb db, string? text)
    {
        if (text is null)
        {
            return claims;
        }

        if (SearchText.ToMatch(text) is not { } match)
        {
            // Nothing in it that a word could be made of, so no text has it.
            return claims.Where(_ => false);
        }

        var ids = db.Database.SqlQuery<long>(
            $"SELECT claim_id AS Value FROM mentions WHERE id IN (SELECT rowid FROM mention_search WHERE mention_search MATCH {match})");
        return claims.Where(claim => ids.Contains(claim.Id));
    }
}

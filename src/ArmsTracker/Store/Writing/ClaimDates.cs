using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Store.Writing;

/// <summary>Dates a claim by what most of its mentions say, so that one that tells a detail does not date the whole.</summary>
internal static class ClaimDates
{
    /// <summary>As many mentions are asked: those of a claim that is told a thousand times agree or never will.</summary>
    private const int Most = 200;

    /// <param name="claim">With its mentions written.</param>
    public static void Set(PreparedStatements statements, ClaimRow claim)
    {
        var told = statements.Query(
            "SELECT event_date, event_date_words FROM mentions WHERE claim_id = ?1 AND event_date IS NOT NULL ORDER BY article_id, id LIMIT ?2",
            reader => (Date: EdtfDate.Parse(reader.GetString(0)), Words: reader.IsDBNull(1) ? null : reader.GetString(1)),
            claim.Id,
            Most);
        var date = told.GroupBy(one => one.Date)
            .OrderBy(group => group.Key.YearUnknown).ThenByDescending(group => group.Count()).ThenBy(group => Days(group.Key)).ThenBy(group => group.Key.ToString(), StringComparer.Ordinal)
            .FirstOrDefault();
        var position = TimePosition.Of(date?.Key);
        claim.EventDate = date?.Key;
        claim.EventDateWords = date?.Select(one => one.Words).Min(StringComparer.Ordinal);
        (claim.EventKey, claim.EventFirst, claim.EventLast) = (position?.Key, position?.First, position?.Last);
        claim.PlacedKey = claim.EventKey ?? claim.PublishedKey;
    }

    private static int Days(EdtfDate date) => date is { Earliest: { } first, Latest: { } last } ? last.DayNumber - first.DayNumber : int.MaxValue;
}

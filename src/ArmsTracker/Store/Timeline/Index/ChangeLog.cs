using ArmsTracker.Store.Sqlite;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>Reads the log of changed claims, which triggers write.</summary>
internal static class ChangeLog
{
    /// <summary>The number of the last change; 0 where nothing has ever changed.</summary>
    public static long Latest(ReadConnection reading)
    {
        var row = reading.Ask("SELECT coalesce(max(number), 0) FROM claim_changes");
        row.Read();
        var latest = row.Long(0);
        row.Reset();
        return latest;
    }

    /// <summary>The numbers of the claims that have changed since, or have gone; null where the log does not reach back so far.</summary>
    public static IReadOnlyCollection<int>? Changed(ReadConnection reading, long since)
    {
        var first = reading.Ask("SELECT coalesce(min(number), 0) FROM claim_changes");
        first.Read();
        var reaches = first.Long(0) <= since + 1;
        first.Reset();
        if (!reaches)
        {
            return null;
        }

        var rows = reading.Ask("SELECT DISTINCT claim_id FROM claim_changes WHERE number > ?1").Bind(1, since);
        var claims = new List<int>();
        while (rows.Read())
        {
            claims.Add(rows.Int(0));
        }

        return claims;
    }
}

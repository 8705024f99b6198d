using ArmsTracker.Store.Sqlite;

namespace ArmsTracker.Store.Search;

/// <summary>Finds mentions by the words that a page shows of them.</summary>
internal static class MentionSearch
{
    /// <summary>The numbers of the mentions that have them, ascending.</summary>
    /// <param name="match">See <see cref="SearchText.ToMatch"/>.</param>
    public static int[] Find(ReadConnection reading, string match)
    {
        // FTS5 gives them in their order by itself.
        var row = reading.Ask("SELECT rowid FROM mention_search WHERE mention_search MATCH ?1 ORDER BY rowid").Bind(1, match);
        var found = new List<int>();
        while (row.Read())
        {
            found.Add(row.Int(0));
        }

        return [.. found];
    }
}

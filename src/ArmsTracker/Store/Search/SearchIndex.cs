using ArmsTracker.Store.Sqlite;

namespace ArmsTracker.Store.Search;

/// <summary>
/// The full-text index of the mentions, written in the transaction of its article. The articles' own index is kept by a
/// trigger (see the migration).
/// </summary>
internal static class SearchIndex
{
    public static void Add(PreparedStatements statements, long mentionId, string statement, string quote, string names, string? title) => statements.Run(
        "INSERT INTO mention_search (rowid, statement, quote, names, title) VALUES (?1, ?2, ?3, ?4, ?5)", mentionId, statement, quote, names, title);

    /// <summary>Gives all mentions of a claim the statement that the claim has now.</summary>
    public static void Rewrite(PreparedStatements statements, long claimId, string statement) => statements.Run(
        "UPDATE mention_search SET statement = ?1 WHERE rowid IN (SELECT id FROM mentions WHERE claim_id = ?2)", statement, claimId);
}

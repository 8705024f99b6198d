using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Search;

/// <summary>
/// The full-text index of the mentions, written in the transaction of its article. The articles' own index is kept by a
/// trigger (see the migration).
/// </summary>
internal static class SearchIndex
{
    public static Task AddAsync(
        ArmsTrackerDb db, long mentionId, string statement, string quote, string names, string? title, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync(
            $"INSERT INTO mention_search (rowid, statement, quote, names, title) VALUES ({mentionId}, {statement}, {quote}, {names}, {title})",
            cancellation);

    /// <summary>Gives all mentions of a claim the statement that the claim has now.</summary>
    public static Task RewriteAsync(ArmsTrackerDb db, long claimId, string statement, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync(
            $"UPDATE mention_search SET statement = {statement} WHERE rowid IN (SELECT id FROM mentions WHERE claim_id = {claimId})",
            cancellation);
}

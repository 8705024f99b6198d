using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Writing;

/// <summary>An article of the store with its mentions, as they were written.</summary>
/// <param name="Id">Its number in the order in which articles came in.</param>
public sealed record WrittenArticle(long Id, Article Article, IReadOnlyList<Mention> Mentions);

/// <summary>
/// Takes all mentions out of their claims and puts them into new ones, article by article in the order in which they
/// came in, within one transaction. The addresses that claims had lead to the claims that hold their first mentions now.
/// </summary>
internal sealed class ClaimRenewal(ArmsTrackerDb db, RowWriter rows, Gazetteer gazetteer)
{
    private const string OldPrefix = "old ";

    public async Task BeginAsync(CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            CREATE TEMP TABLE former_addresses AS
                SELECT public_id, best_mention_id AS mention_id FROM claims
                UNION ALL
                SELECT claim_aliases.public_id, claims.best_mention_id FROM claim_aliases JOIN claims ON claims.id = claim_aliases.claim_id;
            """, cancellation);
        await db.Database.ExecuteSqlAsync($"UPDATE mentions SET matter_id = NULL", cancellation);
        await db.Database.ExecuteSqlAsync($"DELETE FROM matters", cancellation);
        await db.Database.ExecuteSqlAsync($"DELETE FROM claim_relations", cancellation);
        await db.Database.ExecuteSqlAsync($"DELETE FROM claim_aliases", cancellation);
        await db.Database.ExecuteSqlAsync($"DELETE FROM claim_origins", cancellation);
        await db.Database.ExecuteSqlAsync($"DELETE FROM article_bands", cancellation);
        await db.Database.ExecuteSqlAsync($"DELETE FROM mention_search", cancellation);
        await db.Database.ExecuteSqlAsync($"UPDATE articles SET copy_group = NULL", cancellation);
        // The old rows stay until their mentions have left them; their addresses are free for the new ones.
        await db.Database.ExecuteSqlAsync($"UPDATE claims SET public_id = {OldPrefix} || id, key = {OldPrefix} || id, best_mention_id = NULL, thread = '', facts = NULL, placed_key = NULL", cancellation);
    }

    public async Task<IReadOnlyList<WrittenArticle>> ReadAsync(long after, int count, CancellationToken cancellation)
    {
        var found = await Complete(db.Articles.AsNoTracking()).Where(article => article.Id > after)
            .OrderBy(article => article.Id).Take(count).ToListAsync(cancellation);
        var unlisted = found.SelectMany(row => row.Mentions).SelectMany(mention => mention.Attributions).Select(credit => credit.SourceId)
            .Where(id => !gazetteer.Sources.ContainsKey(id)).Distinct().ToArray();
        var people = await PeopleAsync(unlisted, cancellation);
        return [.. found.Select(row => new WrittenArticle(row.Id, row.ToArticle(), [.. InOrder(row.Mentions).Select(mention => mention.ToMention() with
        {
            People = [.. mention.Attributions.Where(credit => people.ContainsKey(credit.SourceId)).Select(credit => people[credit.SourceId])],
        })]))];
    }

    /// <returns>The numbers of the claims of which something has changed.</returns>
    public async Task<IReadOnlyList<long>> AttachAsync(long id, NewArticle written, CancellationToken cancellation)
    {
        var known = await new ClaimMerge(db, rows, gazetteer).OfAsync(written.Groups, cancellation);
        var row = await Complete(db.Articles.AsNoTracking()).SingleAsync(article => article.Id == id, cancellation);
        MentionRow[] inOrder = [.. InOrder(row.Mentions)];
        row.Mentions.Clear();
        row.Mentions.AddRange(inOrder);
        var fresh = written.Article.ToRow(row.ImportedAt, gazetteer);
        (row.Teller, row.TellerBody) = (fresh.Teller, fresh.TellerBody);
        rows.Statements.Run("UPDATE articles SET teller = ?1, teller_body = ?2 WHERE id = ?3", row.Teller, row.TellerBody, id);
        foreach (var (mention, mentionRow) in written.Mentions.Zip(row.Mentions))
        {
            (mentionRow.Root, mentionRow.RootBody) = mention.Attribution is [.., var root]
                ? (root, gazetteer.Bodies(root, mention.People).Last())
                : (null, null);
        }

        return await new ClaimAttachment(db, rows, gazetteer, written, row, known).RunAsync(cancellation);
    }

    public async Task EndAsync(CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"DELETE FROM claims WHERE public_id LIKE {OldPrefix + "%"}", cancellation);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT OR IGNORE INTO claim_aliases (public_id, claim_id)
            SELECT former_addresses.public_id, mentions.claim_id
            FROM former_addresses JOIN mentions ON mentions.id = former_addresses.mention_id
            WHERE former_addresses.public_id NOT IN (SELECT public_id FROM claims)
            """, cancellation);
        await db.Database.ExecuteSqlAsync($"DROP TABLE former_addresses", cancellation);
    }

    /// <summary>By where they stand; of those with one span, in the order of their anchors: m-3-9, m-3-9-2, …</summary>
    private static IEnumerable<MentionRow> InOrder(IEnumerable<MentionRow> mentions) => mentions
        .OrderBy(mention => mention.Start).ThenBy(mention => mention.End)
        .ThenBy(mention => mention.Anchor.Length).ThenBy(mention => mention.Anchor, StringComparer.Ordinal);

    /// <summary>Whom no list knows, with the body that the article gave: of the bodies above, the one that belongs to all others.</summary>
    private async Task<Dictionary<string, Source>> PeopleAsync(string[] ids, CancellationToken cancellation)
    {
        var bodies = await db.SourceBodies.Where(row => ids.Contains(row.SourceId) && row.BodyId != row.SourceId).ToListAsync(cancellation);
        return bodies.GroupBy(row => row.SourceId).ToDictionary(
            group => group.Key,
            group => new Source(group.Key, gazetteer.Source(group.Key).Name, "person", null, group.MaxBy(row => gazetteer.Bodies(row.BodyId).Count())!.BodyId),
            StringComparer.Ordinal);
    }

    private static IQueryable<ArticleRow> Complete(IQueryable<ArticleRow> articles) => articles.AsSplitQuery()
        .Include(article => article.Boilerplate)
        .Include(article => article.Mentions).ThenInclude(mention => mention.Topics)
        .Include(article => article.Mentions).ThenInclude(mention => mention.Systems)
        .Include(article => article.Mentions).ThenInclude(mention => mention.Places)
        .Include(article => article.Mentions).ThenInclude(mention => mention.Attributions);
}

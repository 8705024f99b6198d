using System.Text.Json;
using ArmsTracker.Store.Sqlite;

namespace ArmsTracker.Store.Timeline;

/// <summary>
/// Which mention speaks for a claim: under "said by the White House" one that credits it, under a publisher one of its
/// own, by publication one of a dated article. Without such a wish it is the claim's best mention.
/// </summary>
internal static class QuoteChoice
{
    private const string Sql =
        """
        SELECT m.id FROM mentions m JOIN articles a ON a.id = m.article_id
        WHERE m.claim_id = ?1
            AND (?2 IS NULL OR EXISTS (
                SELECT 1 FROM mention_attributions credit JOIN source_bodies body ON body.source_id = credit.source_id
                WHERE credit.mention_id = m.id AND body.body_id IN (SELECT value FROM json_each(?2))))
            AND (?3 IS NULL OR a.publisher_id IN (SELECT value FROM json_each(?3)))
        ORDER BY ?4 AND a.published_key IS NULL, instr('asserted assessed possible unconfirmed denied', m.modality), m.id
        LIMIT 1
        """;

    /// <summary>By claim the mention that fits the query's filters; a claim for which none fits all of them is not among them.</summary>
    public static IReadOnlyDictionary<long, long> Find(ReadConnection reading, TimelineQuery query, IEnumerable<long> claimIds)
    {
        var speakers = query.Values(TimelineFilter.SaidBy);
        var publishers = query.Values(TimelineFilter.Publisher);
        var byPublication = query.Basis == DateBasis.Published;
        var chosen = new Dictionary<long, long>();
        if (speakers.Count == 0 && publishers.Count == 0 && !byPublication)
        {
            return chosen;
        }

        var mention = reading.Ask(Sql).Bind(2, Json(speakers)).Bind(3, Json(publishers)).Bind(4, byPublication ? 1 : 0);
        foreach (var claim in claimIds)
        {
            if (mention.Bind(1, claim).Read())
            {
                chosen.Add(claim, mention.Long(0));
                mention.Reset();
            }
        }

        return chosen;
    }

    private static string? Json(IReadOnlyList<string> values) => values.Count == 0 ? null : JsonSerializer.Serialize(values);
}

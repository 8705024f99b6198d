using System.Text.Json;
using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Statements;

namespace ArmsTracker.Store.Timeline;

/// <summary>Reads claims as the timeline shows them, each with the mention that speaks for it.</summary>
internal static class ClaimProjection
{
    /// <summary>One claim: ?1 is its number.</summary>
    private const string Sql =
        """
        SELECT c.public_id, c.event, c.modality, c.supplier, c.recipient, c.is_context, c.event_date, c.event_date_words, c.published,
            c.quantity_min, c.quantity_max, c.quantity_unit, c.quantity_approximate, c.mention_count, c.article_count, c.origin_count,
            c.credibility, c.is_disputed, c.thread, c.stated_topics, c.stated_systems,
            (SELECT group_concat(topic, ' ') FROM claim_topics WHERE claim_id = c.id),
            (SELECT group_concat(system_id, ' ') FROM claim_systems WHERE claim_id = c.id),
            (SELECT group_concat(place_id, ' ') FROM claim_places WHERE claim_id = c.id),
            c.best_mention_id
        FROM claims c WHERE c.id = ?1
        """;

    /// <summary>By its number, each of these claims that is still there.</summary>
    /// <param name="quotes">The mention that speaks for a claim, where it is not the claim's best (see <see cref="QuoteChoice"/>).</param>
    public static IReadOnlyDictionary<long, TimelineClaim> Read(
        ReadConnection reading, Gazetteer gazetteer, IEnumerable<long> ids, IReadOnlyDictionary<long, long>? quotes = null)
    {
        var row = reading.Ask(Sql);
        var claims = new Dictionary<long, TimelineClaim>();
        foreach (var id in ids)
        {
            if (row.Bind(1, id).Read())
            {
                var speaking = quotes is not null && quotes.TryGetValue(id, out var quote) ? quote : row.Long(24);
                claims.Add(id, Claim(row, QuoteReading.Read(reading, gazetteer, [speaking])[speaking], gazetteer));
                row.Reset();
            }
        }

        return claims;
    }

    private static TimelineClaim Claim(SqliteStatement row, ClaimQuote quote, Gazetteer gazetteer)
    {
        var direction = new TimelineDirection(row.TextOrNull(3), row.TextOrNull(4));
        var (happening, modality) = (Vocabulary.Events.Parse(row.Text(1)), Vocabulary.Modalities.Parse(row.Text(2)));
        var eventDate = Date(row, 6);
        var quantity = RowMapping.Quantity(
            row.LongOrNull(9), row.LongOrNull(10), row.IsNull(11) ? null : Vocabulary.Units.Parse(row.Text(11)), row.IsNull(12) ? null : row.Bool(12));
        var statement = StatementComposer.Compose(new StatementParts(
            Topics(row, 19),
            happening,
            modality,
            direction.Supplier,
            direction.Recipient,
            [.. JsonSerializer.Deserialize<string[]>(row.Utf8(20))!.Select(gazetteer.SystemOf)],
            quantity,
            eventDate));
        return new TimelineClaim(
            row.Text(0),
            statement,
            Topics(row, 21),
            happening,
            modality,
            direction,
            row.Bool(5),
            Named(row, 22, gazetteer.System),
            Named(row, 23, gazetteer.Place),
            quantity,
            eventDate,
            row.TextOrNull(7),
            Date(row, 8),
            quote,
            row.Int(13),
            row.Int(14))
        {
            Origins = row.Int(15),
            Credibility = row.Int(16),
            IsDisputed = row.Bool(17),
            Thread = gazetteer.Thread(row.Text(18)),
        };
    }

    private static EdtfDate? Date(SqliteStatement row, int column) => row.IsNull(column) ? null : EdtfDate.Parse(row.Text(column));

    private static IReadOnlyList<Topic> Topics(SqliteStatement row, int column) => [.. row.Words(column).Select(Vocabulary.Topics.Parse).Order()];

    private static IReadOnlyList<Named> Named(SqliteStatement row, int column, Func<string, Named> name) =>
        [.. row.Words(column).Order(StringComparer.Ordinal).Select(name)];
}

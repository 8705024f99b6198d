using ArmsTracker.Model;
using ArmsTracker.Store.Sqlite;

namespace ArmsTracker.Store.Timeline;

/// <summary>Reads mentions as the words of the press that they are.</summary>
internal static class QuoteReading
{
    /// <summary>One mention: ?1 is its number.</summary>
    private const string Sql =
        """
        SELECT m.quote, m.anchor, m.event_date_words, m.start, m.evidence,
            (SELECT group_concat(source_id, ' ') FROM (SELECT source_id FROM mention_attributions WHERE mention_id = m.id ORDER BY position)),
            a.public_id, a.title, a.file, a.language, a.publisher_id, a.published
        FROM mentions m JOIN articles a ON a.id = m.article_id
        WHERE m.id = ?1
        """;

    /// <summary>By its number, each of these mentions.</summary>
    public static IReadOnlyDictionary<long, ClaimQuote> Read(ReadConnection reading, Gazetteer gazetteer, IEnumerable<long> ids)
    {
        var row = reading.Ask(Sql);
        var quotes = new Dictionary<long, ClaimQuote>();
        foreach (var id in ids)
        {
            if (row.Bind(1, id).Read())
            {
                quotes[id] = Quote(row, gazetteer);
                row.Reset();
            }
        }

        return quotes;
    }

    private static ClaimQuote Quote(SqliteStatement row, Gazetteer gazetteer)
    {
        var text = row.Text(0);
        return new ClaimQuote(
            text,
            ClaimQuote.WordsOf(text, row.Int(3), EvidenceSpans.OfWords(row.Utf8(4))),
            row.TextOrNull(9),
            row.TextOrNull(2),
            [.. row.Words(5).Select(gazetteer.Source)],
            row.Text(6),
            row.Text(1),
            row.TextOrNull(7),
            row.Text(8),
            row.IsNull(10) ? null : gazetteer.Source(row.Text(10)),
            row.IsNull(11) ? null : EdtfDate.Parse(row.Text(11)));
    }
}

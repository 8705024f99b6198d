using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;

namespace ArmsTracker.Ingest.Formats;

/// <summary>Tables with a row of names first, separated by commas, semicolons or tabs; each further row is an article (see <see cref="FieldMap"/>).</summary>
internal sealed class TableFormat : IArticleFormat
{
    private const int MaxColumns = 1000;

    public IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv"];

    public IReadOnlyList<string> MediaTypes { get; } = ["text/csv", "text/tab-separated-values"];

    public bool IsBegunBy(FileStart start) => false;

    public async IAsyncEnumerable<Incoming> ReadAsync(FormatInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var table = CsvReader.Create(
            input.Content,
            new CsvReaderOptions { Separator = SeparatorOf(input.Start), Encoding = EncodingOf(input), MaxRecordSize = input.Limits.Record },
            leaveOpen: true);
        if (!await ReadHeaderAsync(table, input, cancellation))
        {
            throw new UnreadableArticleException($"{input.Path} is an empty table. Its first row has the names of its columns, and each row below an article.");
        }

        var columns = table.Headers ?? [];
        var positions = Positions(columns, input);
        while (await ReadRowAsync(table, input, cancellation))
        {
            // The first row has the names.
            yield return new ArticleRecord(input, $"{input.Path}:{table.RowNumber + 1}", Values).ToIncoming();
        }

        IReadOnlyList<string> Values(string name) =>
            positions.TryGetValue(name, out var position) && position < table.FieldCount && !table.IsEmpty(position) ? [table.GetString(position)] : [];
    }

    /// <exception cref="UnreadableArticleException">No column has an article's text.</exception>
    private static Dictionary<string, int> Positions(IReadOnlyList<string> columns, FormatInput input)
    {
        var positions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (position, name) in columns.Take(MaxColumns).Index())
        {
            positions.TryAdd(name.Trim(), position);
        }

        var texts = input.Fields.NamesOf(FieldMap.Text).Concat(input.Fields.NamesOf(FieldMap.Html));
        return texts.Any(positions.ContainsKey)
            ? positions
            : throw new UnreadableArticleException(
                $"{input.Path} has no column for an article's text: its first row has {Listed(columns)}. Say which it is, as in text=COLUMN, or name it \"text\".");
    }

    private static string Listed(IReadOnlyList<string> columns)
    {
        var names = string.Join(", ", columns.Take(10).Select(name => name.Length > 30 ? name[..30] + "…" : name).Where(name => !name.Any(char.IsControl)));
        return names.Length == 0 ? "no names" : names;
    }

    private static async Task<bool> ReadHeaderAsync(CsvReader table, FormatInput input, CancellationToken cancellation)
    {
        try
        {
            await table.ReadHeaderAsync(cancellation);
            return table.Headers is { Count: > 0 };
        }
        catch (FormatException e)
        {
            throw TooLong(input, 1, e);
        }
    }

    private static async Task<bool> ReadRowAsync(CsvReader table, FormatInput input, CancellationToken cancellation)
    {
        try
        {
            return await table.ReadAsync(cancellation);
        }
        catch (FormatException e)
        {
            throw TooLong(input, table.RowNumber + 2, e);
        }
    }

    private static UnreadableArticleException TooLong(FormatInput input, long row, FormatException e) => new(
        $"{input.Path}:{row} has more than {input.Limits.Record / ReadingLimits.Megabyte} MB, perhaps since a quotation mark is not closed, and nothing after it was read. Correct that row and import the table again.",
        e);

    /// <summary>Spreadsheets of Windows write a mark first, which the table's reader knows, or else their own encoding.</summary>
    private static Encoding? EncodingOf(FormatInput input)
    {
        var start = input.Start.Bytes.Span;
        // The first bytes may end within a character.
        var isUtf8 = BrokenUtf8.Position(start) is not null || TextDecoding.TryDecode(new UTF8Encoding(false, throwOnInvalidBytes: true), start) is not null;
        if (isUtf8 || start.StartsWith(Encoding.Unicode.Preamble) || start.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return null;
        }

        var encoding = (Encoding)(DeclaredEncoding.Of(input.Charset) ?? CodePagesEncodingProvider.Instance.GetEncoding(1252)!).Clone();
        // One wrong character must not stop the rows after it.
        encoding.DecoderFallback = DecoderFallback.ReplacementFallback;
        return encoding;
    }

    /// <summary>The sign that stands most often in the first row.</summary>
    private static char SeparatorOf(FileStart start)
    {
        var header = start.Text.AsSpan();
        header = header.IndexOf('\n') is var end and >= 0 ? header[..end] : header;
        var (best, most) = (start.Extension == ".tsv" ? '\t' : ',', 0);
        foreach (var sign in ",;\t|")
        {
            var count = header.Count(sign);
            (best, most) = count > most ? (sign, count) : (best, most);
        }

        return best;
    }
}

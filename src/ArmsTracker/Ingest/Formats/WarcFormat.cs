using System.Globalization;
using System.Runtime.CompilerServices;

namespace ArmsTracker.Ingest.Formats;

/// <summary>
/// Web archives (ISO 28500): the pages of their responses, and the texts of WET files. The date of a record is when it
/// was crawled, and says nothing about the article's.
/// </summary>
internal sealed class WarcFormat : IArticleFormat
{
    /// <summary>The named values of a record, or of the HTTP response in it.</summary>
    private const int MaxHead = 65_536;

    public IReadOnlyList<string> Extensions { get; } = [".warc", ".wet"];

    public IReadOnlyList<string> MediaTypes { get; } = ["application/warc"];

    public bool IsBegunBy(FileStart start) => start.Begins("WARC/"u8);

    public async IAsyncEnumerable<Incoming> ReadAsync(FormatInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var window = new ByteWindow(input.Content);
        for (var number = 1; await PassBlankLinesAsync(window, cancellation); number++)
        {
            var path = $"{input.Path}:{number}";
            var record = await HeadAsync(window, cancellation) ?? throw Damaged(path);
            var limit = input.Limits.Html + MaxHead;
            if (!record.IsWanted || record.Length > limit)
            {
                if (!await window.SkipAsync(record.Length, cancellation))
                {
                    throw CutOff(path);
                }

                if (record.IsWanted)
                {
                    yield return Incoming.Refused(path, $"{path} has {record.Length / ReadingLimits.Megabyte} MB, which is more than a page has. Save its words as a text file and import that.");
                }

                continue;
            }

            var content = new byte[record.Length];
            if (!await window.TakeAsync(content, cancellation))
            {
                throw CutOff(path);
            }

            if (record.ToIncoming(path, content, input.Limits) is { } incoming)
            {
                yield return incoming;
            }
        }
    }

    private static async ValueTask<bool> PassBlankLinesAsync(ByteWindow window, CancellationToken cancellation)
    {
        while (await window.HasAsync(1, cancellation))
        {
            if (window.Span[0] is not ((byte)'\r' or (byte)'\n'))
            {
                return true;
            }

            window.Advance(1);
        }

        return false;
    }

    /// <summary>Null where no record begins.</summary>
    private static async ValueTask<WarcRecord?> HeadAsync(ByteWindow window, CancellationToken cancellation)
    {
        for (var wanted = 2048; ; wanted *= 2)
        {
            var isAll = !await window.HasAsync(wanted, cancellation);
            var length = HeaderBlock.LengthOf(window.Span[..Math.Min(window.Span.Length, MaxHead)]);
            if (length > 0 || isAll || wanted >= MaxHead)
            {
                var record = length > 0 ? Head(window.Span[..length]) : null;
                window.Advance(Math.Max(0, length));
                return record;
            }
        }
    }

    private static WarcRecord? Head(ReadOnlySpan<byte> bytes)
    {
        var head = new HeaderBlock(bytes);
        return bytes.StartsWith("WARC/"u8) && long.TryParse(head["Content-Length"u8], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new WarcRecord(head["WARC-Type"u8], head["Content-Type"u8], head["WARC-Target-URI"u8], length)
            : null;
    }

    private static UnreadableArticleException Damaged(string path) => new(
        $"{path} does not begin as a record of a web archive does: the record before it states a wrong Content-Length, or the file is damaged. What stands before it was read; fetch the file again.");

    private static UnreadableArticleException CutOff(string path) =>
        new($"{path} is cut off: the file ends before the record does. What stands before it was read; fetch the file again.");
}

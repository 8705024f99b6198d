using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Xml;

namespace ArmsTracker.Ingest.Formats;

/// <summary>
/// Takes the articles out of files of all kinds, one after the other, in bounded memory. What a file is, its content tells
/// first, then its name, then the media type that it came with. Safe to share between threads.
/// </summary>
public sealed class ArticleFormats(ReadingLimits? limits = null, FieldMap? fields = null)
{
    /// <summary>The first that knows a file reads it. Text stands last, for it knows everything.</summary>
    private static readonly IArticleFormat[] _formats =
    [
        new GzipFormat(),
        new ZipFormat(),
        new WarcFormat(),
        // A feed begins like any XML, and a JSON Feed like any JSON.
        new XmlFeedFormat(),
        new JsonFeedFormat(),
        new JsonFormat(),
        new JsonLinesFormat(),
        new TableFormat(),
        new HtmlFormat(),
        new MarkdownFormat(),
        new TextFormat(),
    ];

    private readonly ReadingLimits _limits = limits ?? new ReadingLimits();
    private readonly FieldMap _fields = fields ?? FieldMap.None;

    /// <summary>Endings of the names of files that are read for what they are, in lower case with the dot.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. _formats.SelectMany(format => format.Extensions).Distinct(StringComparer.Ordinal)];

    /// <summary>What is in a file, with what its sidecars state. What cannot be opened is one refused entry.</summary>
    /// <param name="opened">Told of the file before it is read, so that a caller can see how far it is.</param>
    public async IAsyncEnumerable<Incoming> ReadFileAsync(string path, Action<FileStream>? opened = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (file, problem) = Open(path);
        if (file is null)
        {
            yield return Incoming.Refused(path, problem!);
            yield break;
        }

        await using (file)
        {
            opened?.Invoke(file);
            var sidecar = Sidecar.Of(path);
            foreach (var refused in sidecar.Problems)
            {
                yield return refused;
            }

            await foreach (var incoming in ReadAsync(file, path, mediaType: null, cancellation))
            {
                // Of a file of many articles a sidecar can state nothing that is true of each.
                yield return incoming.Path == path ? incoming with { Facts = sidecar.Facts.Over(incoming.Facts) } : incoming;
            }
        }
    }

    /// <summary>What is in a stream, which is read once and not closed.</summary>
    /// <param name="path">For people; its last part's ending helps to tell what it is.</param>
    /// <param name="mediaType">As in a Content-Type header, or null.</param>
    public IAsyncEnumerable<Incoming> ReadAsync(Stream stream, string path, string? mediaType, CancellationToken cancellation = default) =>
        ReadAsync(stream, path, Path.GetFileName(path), mediaType, ArchiveLevel.None(), cancellation);

    internal async IAsyncEnumerable<Incoming> ReadAsync(
        Stream stream, string path, string name, string? mediaType, ArchiveLevel archives, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Whatever goes wrong, also while the first bytes are looked at, is told in an entry of its own.
        var articles = Begin().GetAsyncEnumerator(cancellation);
        await using (articles)
        {
            while (true)
            {
                Incoming? current = null;
                string? problem = null;
                try
                {
                    current = await articles.MoveNextAsync() ? articles.Current : null;
                }
                catch (Exception e) when (ProblemOf(e, path) is { } told)
                {
                    problem = told;
                }

                if (current is null && problem is null)
                {
                    yield break;
                }

                yield return current ?? Incoming.Refused(path, problem!);
                if (problem is not null)
                {
                    yield break;
                }
            }
        }

        async IAsyncEnumerable<Incoming> Begin()
        {
            var first = new byte[FileStart.Length];
            var length = await stream.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellation);
            var start = new FileStart(first.AsMemory(0, length), name);
            var type = MediaType.Parse(mediaType);
            var format = FormatOf(start, type.Name);
            await using var content = new ReplayedStream(start.Bytes, stream);
            var input = new FormatInput(content, path, name, type.Charset, start, archives, _limits, _fields, this);
            await foreach (var incoming in format.ReadAsync(input, cancellation))
            {
                yield return incoming;
            }
        }
    }

    private static IArticleFormat FormatOf(FileStart start, string? mediaType) =>
        Array.Find(_formats, format => format.IsBegunBy(start))
        ?? Array.Find(_formats, format => format.Extensions.Contains(start.Extension))
        ?? Array.Find(_formats, format => mediaType is not null && format.MediaTypes.Contains(mediaType))
        ?? _formats[^1];

    private static (FileStream? File, string? Problem) Open(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan | FileOptions.Asynchronous), null);
        }
        catch (FileNotFoundException)
        {
            return (null, $"{path} is not there. Check its name and import it again.");
        }
        catch (UnauthorizedAccessException)
        {
            return (null, Directory.Exists(path)
                ? $"{path} is a folder. Import the files in it."
                : $"{path} may not be read by you. Change its permissions and import it again.");
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            return (null, $"{path} cannot be read: {e.Message.TrimEnd('.')}. Check the file and import it again.");
        }
    }

    private static string? ProblemOf(Exception e, string path) => e switch
    {
        UnreadableArticleException => e.Message,
        XmlException xml when xml.Message.Contains("DTD", StringComparison.Ordinal) =>
            $"{path} declares a document type, which feeds have no need of and hostile files misuse. Take the line <!DOCTYPE …> out and import it again.",
        XmlException xml => $"{path}:{xml.LineNumber} is not well-formed XML: {xml.Message.TrimEnd('.')}. What stands before that line was read; correct the feed and import it again.",
        JsonException json => $"{path} is no JSON: {json.Message.TrimEnd('.')}. Correct the file and import it again.",
        InvalidDataException => $"{path} is damaged or cut off: {e.Message.TrimEnd('.')}. Fetch it again, and import it.",
        IOException => $"{path} cannot be read: {e.Message.TrimEnd('.')}. Check the file and import it again.",
        _ => null,
    };
}

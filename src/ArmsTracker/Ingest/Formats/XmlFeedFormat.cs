using System.Runtime.CompilerServices;
using System.Xml;

namespace ArmsTracker.Ingest.Formats;

/// <summary>RSS (2.0 and its forerunners) and Atom, an item at a time.</summary>
internal sealed class XmlFeedFormat : IArticleFormat
{
    public IReadOnlyList<string> Extensions { get; } = [".rss", ".atom", ".xml", ".rdf"];

    public IReadOnlyList<string> MediaTypes { get; } = ["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"];

    public bool IsBegunBy(FileStart start) =>
        start.Text.StartsWith('<') && (start.Has("<rss") || start.Has("<feed") || start.Has("<rdf:RDF")) && !start.Has("<html");

    public async IAsyncEnumerable<Incoming> ReadAsync(FormatInput input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var limited = new ItemLimit(input);
        using var xml = XmlReader.Create(limited, new XmlReaderSettings
        {
            Async = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = false,
        });
        var feed = ArticleFacts.None;
        var number = 0;
        while (await xml.ReadAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName is "item" or "entry")
            {
                var path = $"{input.Path}:{++number}";
                yield return (await XmlFeedItem.ReadAsync(xml, feed)).ToIncoming(input, path);
                limited.Renew();
            }
            else if (xml.LocalName is "title" && feed.Publisher is null)
            {
                feed = feed with { Publisher = StatedValue.Words(await XmlFeedItem.TextAsync(xml), "title of the feed") };
            }
            else if (xml.LocalName is "language")
            {
                feed = feed with { Language = StatedValue.Language(await XmlFeedItem.TextAsync(xml), "language of the feed") };
            }
            else if (xml.LocalName is "feed")
            {
                feed = feed with { Language = StatedValue.Language(xml.XmlLang, "xml:lang of the feed") };
            }
            else if (xml.LocalName is "image" or "textInput" or "author" or "textinput")
            {
                // They have titles of their own.
                await XmlFeedItem.PassOverAsync(xml);
            }
        }

        if (number == 0)
        {
            throw new UnreadableArticleException($"{input.Path} is XML without a feed's items. Import the RSS or Atom feed, or the pages themselves.");
        }
    }

    /// <summary>An XML reader holds whole values, so that the bytes of one item are limited.</summary>
    private sealed class ItemLimit(FormatInput input) : ForwardStream
    {
        private long _read;

        public void Renew() => _read = 0;

        public override int Read(Span<byte> buffer) => Counted(input.Content.Read(buffer));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Counted(await input.Content.ReadAsync(buffer, cancellationToken));

        private int Counted(int bytes)
        {
            _read += bytes;
            return _read <= input.Limits.Record
                ? bytes
                : throw new UnreadableArticleException(
                    $"{input.Path} has an item of more than {input.Limits.Record / ReadingLimits.Megabyte} MB, and nothing after it was read. Take that item out and import the feed again.");
        }
    }
}

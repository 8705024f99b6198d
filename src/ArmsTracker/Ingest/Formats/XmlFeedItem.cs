using System.Net;
using System.Text;
using System.Xml;

namespace ArmsTracker.Ingest.Formats;

/// <summary>Reads an item of RSS or an entry of Atom.</summary>
internal static class XmlFeedItem
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    private const string Media = "http://search.yahoo.com/mrss/";

    /// <param name="xml">At the item; afterwards at its end.</param>
    /// <param name="feed">What the feed states for all its items.</param>
    public static async Task<FeedItem> ReadAsync(XmlReader xml, ArticleFacts feed)
    {
        var facts = new ArticleFacts { Language = StatedValue.Language(xml.XmlLang, "xml:lang") };
        FeedText? content = null, summary = null;
        var authors = new List<string?>();
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (await xml.ReadAsync() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                var name = xml.NamespaceURI == Media ? "media:" + xml.LocalName : xml.LocalName;
                switch (name)
                {
                    case "title":
                        facts = facts with { Title = StatedValue.Words(WebUtility.HtmlDecode(await TextAsync(xml)), "title in the feed") };
                        break;
                    case "encoded" when xml.NamespaceURI == Content:
                        content = FeedText.Of(await TextAsync(xml), isHtml: true) ?? content;
                        break;
                    case "content":
                        content ??= await AtomTextAsync(xml);
                        break;
                    case "summary":
                        summary ??= await AtomTextAsync(xml);
                        break;
                    case "description":
                        summary = FeedText.Of(await TextAsync(xml), isHtml: true) ?? summary;
                        break;
                    case "link":
                        var isOfPage = xml.GetAttribute("rel") is null or "alternate";
                        var address = xml.GetAttribute("href") ?? await TextAsync(xml);
                        facts = isOfPage ? facts with { Url = StatedValue.Address(address, "link in the feed") ?? facts.Url } : facts;
                        break;
                    case "guid" when xml.GetAttribute("isPermaLink") != "false":
                        var guid = StatedValue.Address(await TextAsync(xml), "guid in the feed");
                        facts = facts with { Url = facts.Url ?? guid };
                        break;
                    case "pubDate" or "published" or "issued" or "date":
                        facts = facts with { Published = StatedValue.Day(await TextAsync(xml), $"{name} in the feed") ?? facts.Published };
                        break;
                    case "language":
                        facts = facts with { Language = StatedValue.Language(await TextAsync(xml), "language in the feed") ?? facts.Language };
                        break;
                    case "creator":
                        authors.Add(await TextAsync(xml));
                        break;
                    case "author":
                        authors.Add(await AuthorAsync(xml));
                        break;
                    default:
                        await PassOverAsync(xml);
                        break;
                }
            }
        }

        return new FeedItem(content, summary, (facts with { Author = StatedValue.Names(authors, "author in the feed") }).Over(feed));
    }

    /// <summary>All text in an element, whose end is the reader's place afterwards.</summary>
    public static async Task<string> TextAsync(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = xml.Depth;
        while (await xml.ReadAsync() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                text.Append(await xml.GetValueAsync());
            }
        }

        return text.ToString();
    }

    public static async Task PassOverAsync(XmlReader xml)
    {
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (await xml.ReadAsync() && xml.Depth > depth)
            {
            }
        }
    }

    /// <summary>Atom's text is plain, HTML as text, or XHTML as elements.</summary>
    private static async Task<FeedText?> AtomTextAsync(XmlReader xml)
    {
        var type = xml.GetAttribute("type");
        if (xml.GetAttribute("src") is not null)
        {
            await PassOverAsync(xml);
            return null;
        }

        return type == "xhtml" ? FeedText.Of(await MarkupAsync(xml), isHtml: true) : FeedText.Of(await TextAsync(xml), isHtml: type is "html" or "text/html");
    }

    /// <summary>The elements as HTML. Attributes are of no use to a text.</summary>
    private static async Task<string> MarkupAsync(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var markup = new StringBuilder();
        var depth = xml.Depth;
        while (await xml.ReadAsync() && xml.Depth > depth)
        {
            markup.Append(xml.NodeType switch
            {
                XmlNodeType.Element => xml.IsEmptyElement ? $"<{xml.LocalName}/>" : $"<{xml.LocalName}>",
                XmlNodeType.EndElement => $"</{xml.LocalName}>",
                XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace => WebUtility.HtmlEncode(await xml.GetValueAsync()),
                _ => "",
            });
        }

        return markup.ToString();
    }

    /// <summary>In Atom a name stands inside; in RSS it stands in brackets behind an address: "desk@example.org (The Desk)".</summary>
    private static async Task<string?> AuthorAsync(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return null;
        }

        string? name = null;
        var text = new StringBuilder();
        var depth = xml.Depth;
        while (await xml.ReadAsync() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                var isName = xml.LocalName == "name";
                var inner = await TextAsync(xml);
                name = isName ? inner : name;
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text.Append(await xml.GetValueAsync());
            }
        }

        var written = text.ToString().Trim();
        var bracket = written.IndexOf('(', StringComparison.Ordinal);
        return name
            ?? (written.Contains('@', StringComparison.Ordinal) ? bracket > 0 ? written[(bracket + 1)..].TrimEnd(')') : null : written);
    }
}

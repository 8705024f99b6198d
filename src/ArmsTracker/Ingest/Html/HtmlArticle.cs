using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ArmsTracker.Ingest.Html;

/// <summary>The article of a page in HTML: its words without the page around them, and what the page states about it.</summary>
internal static class HtmlArticle
{
    /// <summary>Far above any page that people read; a second guard beside <see cref="PageGuard"/>, which only estimates.</summary>
    private static readonly TimeSpan _longestParse = TimeSpan.FromSeconds(20);

    /// <exception cref="UnreadableArticleException">The page is too large or too tangled, or has no article; the message says what to do.</exception>
    public static ArticleWords OfPage(string fileName, ReadOnlySpan<byte> bytes, string? charset)
    {
        var document = Parse(fileName, Decode(fileName, bytes, charset));
        var facts = PageFacts.Of(document);
        if (document.Body is not { } page)
        {
            throw NoArticle(fileName);
        }

        var surroundings = new Surroundings(page, fragment: false);
        var parts = ArticleBody.In(page, surroundings, facts.Kind);
        if (parts.Count == 0)
        {
            throw NoArticle(fileName);
        }

        var title = (facts.Stated.Title ?? facts.WindowTitle)?.Value;
        var headline = Headline.Of(document, parts[0], title);
        var head = headline.Element is null ? [] : Standfirst.Between(headline.Element, parts[0], page, surroundings);
        var body = PageLines.Of([.. head, .. parts], element => element == headline.Element || surroundings.LeavesOut(element));
        headline = headline.Text is null && title is not null ? Headline.AtTopOf(body, title) : headline;
        var stated = facts.Of(parts[0], headline);
        return Words(fileName, headline.Text ?? stated.Title?.Value, body) with { Facts = stated };
    }

    /// <param name="headline">The title that stands beside the fragment, or null.</param>
    /// <exception cref="UnreadableArticleException">It is too large or too tangled, or has no words; the message says what to do.</exception>
    public static ArticleWords OfFragment(string fileName, ReadOnlySpan<byte> bytes, string? charset, string? headline) =>
        OfFragment(fileName, Decode(fileName, bytes, charset), headline);

    public static ArticleWords OfFragment(string fileName, string html, string? headline)
    {
        var body = Parse(fileName, html).Body;
        if (body is null)
        {
            throw NoArticle(fileName);
        }

        var surroundings = new Surroundings(body, fragment: true);
        var first = headline is null ? body.QuerySelector("h1") : null;
        return Words(fileName, headline ?? (first is null ? null : PageLines.LineOf(first)), PageLines.Of([body], element => element == first || surroundings.LeavesOut(element)));
    }

    private static string Decode(string fileName, ReadOnlySpan<byte> bytes, string? charset)
    {
        if (BinaryFormat.NameOf(bytes) is { } format)
        {
            throw new UnreadableArticleException($"{fileName} is {format}, not a page. Save its words as a UTF-8 text file and import that.");
        }

        return bytes.Length <= ReadingLimits.HtmlBytes
            ? HtmlDecoding.Decode(bytes, charset)
            : throw new UnreadableArticleException($"{fileName} has more than 10 MB, which is more than a page has. Save its words as a text file and import that.");
    }

    private static IHtmlDocument Parse(string fileName, string html)
    {
        if (!PageGuard.CanBeParsed(html))
        {
            throw Tangled(fileName);
        }

        var started = Environment.TickCount64;
        var options = new HtmlParserOptions
        {
            MaximumDepth = ReadingLimits.PageDepth,
            OnCreated = (_, _) =>
            {
                if (Environment.TickCount64 - started > _longestParse.TotalMilliseconds)
                {
                    throw Tangled(fileName);
                }
            },
        };
        return new HtmlParser(options).ParseDocument(html);
    }

    private static ArticleWords Words(string fileName, string? headline, string body)
    {
        var paragraphs = headline is null ? body : WithoutHeadline(body, headline);
        var text = headline is null ? paragraphs : $"{headline}\n\n{paragraphs}".TrimEnd();
        if (text.Length == 0)
        {
            throw NoArticle(fileName);
        }

        ArticleFile.CheckSize(fileName, System.Text.Encoding.UTF8.GetByteCount(text));
        return new ArticleWords(text, headline, ArticleFacts.None);
    }

    /// <summary>Some sites show the headline again above the text.</summary>
    private static string WithoutHeadline(string body, string headline) =>
        body.StartsWith(headline, StringComparison.OrdinalIgnoreCase) && (body.Length == headline.Length || body[headline.Length] == '\n')
            ? body[headline.Length..].TrimStart('\n')
            : body;

    private static UnreadableArticleException NoArticle(string fileName) =>
        new($"{fileName}: no article found on the page; it has little but links, or is filled by a script. Open the article itself in a browser, save that page or its words as a text file, and import it.");

    private static UnreadableArticleException Tangled(string fileName) =>
        new($"{fileName} has HTML nested too deeply, or too many elements, to be a page that people read. Save the article's words as a text file and import that.");
}

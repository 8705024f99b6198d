using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ArmsTracker.Ingest.Html;

/// <summary>
/// What a page states about its article, in the order of trust: JSON-LD, Open Graph and other metas, what is marked in
/// the page itself, the canonical link, the language of the page, the title of its window.
/// </summary>
/// <param name="WindowTitle">Without the site's name, where the page tells it.</param>
internal sealed record PageFacts(PageKind Kind, ArticleFacts Stated, Stated<string>? WindowTitle)
{
    public static PageFacts Of(IHtmlDocument document)
    {
        var canonical = StatedValue.Address(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), "link canonical");
        var metas = new MetaFacts(document);
        var (type, linked) = JsonLdFacts.Of(document, canonical?.Value ?? metas.Address);
        var stated = linked.Over(metas.Facts).Over(new ArticleFacts
        {
            Url = canonical,
            Language = StatedValue.Language(document.DocumentElement.GetAttribute("lang") ?? document.DocumentElement.GetAttribute("xml:lang"), "html lang"),
        });
        var kind = type == "LiveBlogPosting" ? PageKind.Live
            : type is not null || metas.IsArticle || document.QuerySelector("[itemtype$=NewsArticle], [itemtype$='schema.org/Article']") is not null ? PageKind.Article
            : PageKind.Other;
        string?[] site = [stated.Publisher?.Value, metas.SiteName];
        return new PageFacts(kind, stated with { Title = WithoutSite(stated.Title, site) }, WithoutSite(StatedValue.Words(document.Title, "title"), site));
    }

    /// <summary>With what is marked where the article stands.</summary>
    public ArticleFacts Of(IElement part, Headline headline)
    {
        var around = ArticleBody.HomeOf(part) ?? headline.Element?.ParentElement?.ParentElement ?? part;
        var facts = Stated.Over(new ArticleFacts
        {
            Title = headline.Text is null ? null : StatedValue.Words(headline.Text, "headline of the page"),
            Published = Day(around),
            Author = StatedValue.Names(around.QuerySelectorAll("[rel~=author], [itemprop~=author]").Take(5).Select(NameIn), "author on the page"),
        }).Over(new ArticleFacts { Title = WindowTitle });
        return facts.Title is { } title && headline.Text is { } shown && Headline.IsWithSite(title.Value, shown) ? facts with { Title = title with { Value = shown } } : facts;
    }

    /// <summary>Null where more stands there than a name: a date, an address, a portrait.</summary>
    private static string? NameIn(IElement author)
    {
        var name = PageLines.LineOf(author.QuerySelector("[itemprop~=name]") ?? author).Trim(' ', '-', '–', '—', '|', ',');
        return name.Length > 80 || name.Any(char.IsDigit) || name.Contains('@', StringComparison.Ordinal) ? null : name;
    }

    private static Stated<Model.EdtfDate>? Day(IElement around)
    {
        var marked = around.QuerySelector("[itemprop~=datePublished]");
        return StatedValue.Day(marked?.GetAttribute("datetime") ?? marked?.GetAttribute("content") ?? marked?.TextContent, "itemprop datePublished")
            ?? StatedValue.Day(around.QuerySelectorAll("time[datetime]").FirstOrDefault(IsNoComment)?.GetAttribute("datetime"), "time datetime");
    }

    private static bool IsNoComment(IElement time) =>
        !PageTree.Ancestors(time).Any(element => element.LocalName is "aside" or "nav" || element.Id == "comments" || element.ClassList.Contains("comment"));

    /// <summary>"Headline | The Site" without the site's name.</summary>
    private static Stated<string>? WithoutSite(Stated<string>? title, string?[] names)
    {
        foreach (var name in names)
        {
            if (title is not null && name is { Length: > 1 } && title.Value.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                var rest = title.Value[..^name.Length].TrimEnd();
                if (rest.Length > 1 && "-–—|·•»/:".Contains(rest[^1], StringComparison.Ordinal))
                {
                    return title with { Value = rest[..^1].TrimEnd() };
                }
            }
        }

        return title;
    }
}

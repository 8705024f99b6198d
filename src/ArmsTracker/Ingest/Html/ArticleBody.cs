using System.Runtime.CompilerServices;
using AngleSharp.Dom;

namespace ArmsTracker.Ingest.Html;

/// <summary>
/// Finds the part of a page that is the article: what the page itself calls so, from the narrowest name to the widest,
/// and where it calls nothing so, what holds most of its sentences.
/// </summary>
internal sealed class ArticleBody
{
    /// <summary>Two sentences. Menus and lists of links come to less.</summary>
    private const double LeastProse = 250;

    private readonly List<IElement> _bodies = [];
    private readonly List<IElement> _named = [];
    private readonly List<IElement> _articles = [];
    private readonly List<IElement> _mains = [];
    private readonly IElement _page;
    private readonly Prose _prose;
    private readonly PageKind _kind;
    private readonly StrongBox<int>[] _depths = [new(), new(), new(), new()];

    private ArticleBody(IElement page, Surroundings surroundings, PageKind kind)
    {
        (_page, _kind) = (page, kind);
        _prose = Prose.Of(page, surroundings.LeavesOut);
        PageTree.Walk(page, element => !surroundings.LeavesOut(element) && Enter(element), _ => { }, Leave);
    }

    /// <summary>Its parts, in the order of the page; none where there is no article.</summary>
    public static IReadOnlyList<IElement> In(IElement page, Surroundings surroundings, PageKind kind)
    {
        var body = new ArticleBody(page, surroundings, kind);
        var parts = body.Find();
        return kind == PageKind.Other && parts.Any(IsListing) ? [] : parts;
    }

    /// <summary>The widest element around one of them that is an article.</summary>
    public static IElement? HomeOf(IElement part) => PageTree.Ancestors(part).Prepend(part).LastOrDefault(IsArticle);

    private List<IElement> Find()
    {
        if (Named(_bodies) is { Count: > 0 } bodies)
        {
            return bodies;
        }

        if (Named(_named) is { Count: > 0 } named)
        {
            return named;
        }

        if (_kind != PageKind.Live && _articles.Count > 0 && _articles.MaxBy(article => _prose[article]) is { } best
            && _prose[best] >= LeastProse && _prose[best] >= 0.3 * _prose[_page])
        {
            // Many articles of like length are a front page.
            return _kind == PageKind.Article || _prose[best] >= 0.5 * _articles.Sum(article => _prose[article]) ? [Densest(best)] : [];
        }

        var widest = _mains.MaxBy(main => _prose[main]) is { } main && _prose[main] >= LeastProse ? main : _page;
        return _prose[widest] >= LeastProse ? [Densest(widest)] : [];
    }

    /// <summary>The richest of them, with the others of its article, unless what is around them holds much more.</summary>
    private List<IElement> Named(List<IElement> candidates)
    {
        if (candidates.MaxBy(candidate => _prose[candidate]) is not { } best || _prose[best] < LeastProse)
        {
            return [];
        }

        var home = HomeOf(best);
        var parts = candidates.Where(candidate => candidate == best || HomeOf(candidate) == home).ToList();
        return parts.Sum(part => _prose[part]) >= 0.4 * _prose[home ?? _page] ? parts : [];
    }

    private IElement Densest(IElement element)
    {
        var current = element;
        while (current.Children.FirstOrDefault(child => _prose[child] >= 0.75 * _prose[current]) is { } child && child.LocalName is not ("p" or "blockquote"))
        {
            current = child;
        }

        return current;
    }

    /// <summary>Of each kind only the outermost, so that no text is taken twice.</summary>
    private bool Enter(IElement element)
    {
        foreach (var (isOne, found, depth) in Kinds(element))
        {
            if (isOne && depth.Value++ == 0)
            {
                found.Add(element);
            }
        }

        return true;
    }

    private void Leave(IElement element)
    {
        foreach (var (isOne, _, depth) in Kinds(element))
        {
            depth.Value -= isOne ? 1 : 0;
        }
    }

    private IEnumerable<(bool IsOne, List<IElement> Found, StrongBox<int> Depth)> Kinds(IElement element) =>
    [
        (IsBody(element), _bodies, _depths[0]),
        (PageTree.IsBlock(element) && PageWords.NamesABody(element), _named, _depths[1]),
        (IsArticle(element), _articles, _depths[2]),
        (element.LocalName == "main" || element.GetAttribute("role") == "main", _mains, _depths[3]),
    ];

    private static bool IsBody(IElement element) => element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.Ordinal) == true;

    private static bool IsArticle(IElement element) => element.LocalName == "article" || element.GetAttribute("role") == "article";

    /// <summary>Headlines that lead elsewhere, one for each paragraph or two.</summary>
    private static bool IsListing(IElement part)
    {
        var (headings, linked, paragraphs) = (0, 0, 0);
        PageTree.Walk(
            part,
            element =>
            {
                var isHeading = element.LocalName is "h1" or "h2" or "h3" or "h4";
                headings += isHeading ? 1 : 0;
                linked += isHeading && LeadsElsewhere(element) ? 1 : 0;
                paragraphs += element.LocalName == "p" ? 1 : 0;
                return true;
            },
            _ => { },
            _ => { });
        return linked >= 4 && linked > headings / 2 && paragraphs <= 2 * linked;
    }

    /// <summary>All of it is a link, and not a sign beside it that lets it be changed.</summary>
    private static bool LeadsElsewhere(IElement heading) =>
        heading.ParentElement?.LocalName == "a" || heading.QuerySelectorAll("a[href]").Sum(link => link.TextContent.Trim().Length) is var length and > 0 && length >= 0.8 * heading.TextContent.Trim().Length;
}

/// <summary>What a page says it is.</summary>
internal enum PageKind
{
    Other,
    Article,

    /// <summary>A live blog: many short entries that are one article.</summary>
    Live,
}

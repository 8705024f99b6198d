using AngleSharp.Dom;

namespace ArmsTracker.Ingest.Html;

/// <summary>
/// What stands around an article on its page: menus, adverts, comments, other articles. A part that is called so is left
/// out, unless most of the page's sentences are in it: some sites have all of the page in a form, or hide it until a
/// script shows it.
/// </summary>
internal sealed class Surroundings
{
    private const double Most = 0.5;

    private readonly Prose _all;
    private readonly double _total;
    private readonly bool _fragment;

    public Surroundings(IElement body, bool fragment)
    {
        _all = Prose.Of(body, IsUnseen);
        _total = _all[body];
        _fragment = fragment;
    }

    public bool LeavesOut(IElement element) => IsUnseen(element) || (IsAround(element) && !(_total > 0 && HoldsMost(element)) && !IsTheArticle(element));

    private static bool IsUnseen(IElement element) => PageWords.UnseenTags.Contains(element.LocalName);

    /// <summary>Only a block has its own count; what is inside a line never holds most of a page.</summary>
    private bool HoldsMost(IElement element) => _all[element] >= Most * _total;

    private static bool IsTheArticle(IElement element) =>
        element.LocalName is "article" or "main" or "body" || element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.Ordinal) == true;

    private bool IsAround(IElement element) =>
        IsHidden(element)
        || (!_fragment && element.LocalName == "header" && !PageTree.Ancestors(element).Any(IsTheArticleItself))
        || PageWords.AroundTags.Contains(element.LocalName)
        || (element.GetAttribute("role") is { Length: > 0 } role && PageWords.AroundRoles.Contains(role))
        || PageWords.NamesSomethingAround(element);

    private static bool IsTheArticleItself(IElement element) => element.LocalName is "article" or "main" || element.GetAttribute("role") is "main" or "article";

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
        {
            return true;
        }

        var style = element.GetAttribute("style");
        return style is not null
            && (style.Replace(" ", "", StringComparison.Ordinal) is var plain)
            && (plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
    }
}

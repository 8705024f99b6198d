using AngleSharp.Dom;

namespace ArmsTracker.Ingest.Html;

/// <summary>
/// Goes through a tree without recursion, and without asking a node for the next one: AngleSharp looks for it from the
/// first.
/// </summary>
internal static class PageTree
{
    /// <param name="enter">Called with each element before what is in it; false passes over it.</param>
    /// <param name="leave">Called with each element that was entered, after what is in it.</param>
    public static void Walk(INode root, Func<IElement, bool> enter, Action<IText> text, Action<IElement> leave)
    {
        var path = new Stack<(INode Node, int Next)>();
        path.Push((root, 0));
        while (path.TryPop(out var place))
        {
            if (place.Next == place.Node.ChildNodes.Length)
            {
                if (place.Node is IElement done && path.Count > 0)
                {
                    leave(done);
                }

                continue;
            }

            path.Push(place with { Next = place.Next + 1 });
            var child = place.Node.ChildNodes[place.Next];
            if (child is IText words)
            {
                text(words);
            }
            else if (child is IElement element && enter(element))
            {
                path.Push((element, 0));
            }
        }
    }

    public static bool IsBlock(IElement element) => element.LocalName is
        "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "aside" or "nav" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "blockquote" or "pre" or "figure" or "figcaption" or "table" or "thead" or "tbody" or "tfoot" or "tr"
        or "td" or "th" or "caption" or "form" or "fieldset" or "address" or "details" or "summary" or "hr" or "center" or "body" or "html" or "dialog" or "menu"
        or "hgroup"
        // A site's own elements stand for parts of a page.
        || element.LocalName.Contains('-', StringComparison.Ordinal);

    public static IEnumerable<IElement> Ancestors(INode node)
    {
        for (var parent = node.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            yield return parent;
        }
    }
}

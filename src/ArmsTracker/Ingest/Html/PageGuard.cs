using System.Collections.Frozen;

namespace ArmsTracker.Ingest.Html;

/// <summary>
/// Looks over a page before it is parsed. A parser mends what is not closed: it nests it, and opens bold type again in
/// each paragraph, so that a page of a megabyte can become a tree of gigabytes. This counts what the tree would have, at
/// the most, without building it.
/// </summary>
internal static class PageGuard
{
    private static readonly FrozenSet<string> _void = Set("area base br col embed hr img input link meta param source track wbr");

    /// <summary>The next one of its kind, or what is around it, closes it.</summary>
    private static readonly FrozenSet<string> _closedByTheNext = Set("p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rb rt rp rtc html head body");

    private static readonly FrozenSet<string> _openedAgain = Set("a b big code em font i nobr s small strike strong tt u");

    private static readonly FrozenSet<string> _holdsText = Set("script style title textarea xmp iframe noembed noframes");

    /// <summary>Inside these, what else would hold text has elements.</summary>
    private static readonly FrozenSet<string> _holdsOthers = Set("svg math select");

    public static bool CanBeParsed(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        var (depth, deepest, elements, openedAgain, others) = (0, 0, 0L, 0, 0);
        var scanner = new TagScanner(html);
        while (scanner.MoveNext())
        {
            var name = scanner.Name;
            if (scanner.Closes)
            {
                if (open.GetValueOrDefault(name) > 0)
                {
                    Count(name, -1);
                }

                continue;
            }

            elements += 1 + openedAgain;
            if (_void.Contains(name) || _closedByTheNext.Contains(name))
            {
                continue;
            }

            if (others == 0 && _holdsText.Contains(name))
            {
                scanner.SkipText(name);
                continue;
            }

            // Inside a drawing an element may close itself.
            if (others > 0 && scanner.ClosesItself)
            {
                continue;
            }

            Count(name, 1);
            deepest = Math.Max(deepest, depth);
            if (deepest > ReadingLimits.PageDepth || elements > ReadingLimits.PageElements || open.Count > 1000)
            {
                return false;
            }
        }

        return elements <= ReadingLimits.PageElements;

        void Count(string name, int change)
        {
            open[name] = open.GetValueOrDefault(name) + change;
            depth += change;
            openedAgain += _openedAgain.Contains(name) ? change : 0;
            others += _holdsOthers.Contains(name) ? change : 0;
        }
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

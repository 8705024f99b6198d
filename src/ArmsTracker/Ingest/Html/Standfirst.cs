using AngleSharp.Dom;

namespace ArmsTracker.Ingest.Html;

/// <summary>The sentences that stand between a headline and the text: the summary above an article.</summary>
internal static class Standfirst
{
    /// <summary>Less is a label, a date or a credit.</summary>
    private const double LeastProse = 60;

    public static List<INode> Between(IElement headline, IElement part, IElement page, Surroundings surroundings)
    {
        var found = new List<INode>();
        if (part.Contains(headline))
        {
            return found;
        }

        var prose = Prose.Of(page, surroundings.LeavesOut);
        var (passed, reached) = (false, false);
        PageTree.Walk(
            page,
            element =>
            {
                passed |= element == headline;
                reached |= element == part;
                if (reached || element == headline || surroundings.LeavesOut(element))
                {
                    return false;
                }

                // The innermost block that has all of it; a block around the text itself has more than a summary.
                if (passed && PageTree.IsBlock(element) && prose[element] >= LeastProse && !element.Contains(part) && !element.Children.Any(child => prose[child] > 0))
                {
                    found.Add(element);
                    return false;
                }

                return true;
            },
            _ => { },
            _ => { });
        return passed && reached ? found : [];
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ArmsTracker.Ingest.Html;

/// <summary>The headline that a page shows.</summary>
/// <param name="Element">Where it is shown, or null.</param>
internal sealed record Headline(IElement? Element, string? Text)
{
    /// <summary>So many letters of a title are not in another by chance.</summary>
    private const int ShortestLikeness = 12;


    /// <param name="part">The article's text, or the first part of it.</param>
    /// <param name="title">What the page states as its title.</param>
    public static Headline Of(IHtmlDocument document, IElement part, string? title)
    {
        var shown = document.QuerySelectorAll("h1, [itemprop~=headline]")
            .Where(element => element is not IHtmlMetaElement)
            .Select(element => new Headline(element, PageLines.LineOf(element)))
            .Where(headline => headline.Text!.Length is > 0 and <= 500)
            .Take(20)
            .ToArray();
        var home = ArticleBody.HomeOf(part);
        return shown.FirstOrDefault(headline => title is not null && Same(headline.Text!, title))
            ?? shown.FirstOrDefault(headline => title is not null && Letters(headline.Text!) is { Length: >= ShortestLikeness } letters && Letters(title).Contains(letters, StringComparison.OrdinalIgnoreCase))
            ?? shown.FirstOrDefault(headline => home is not null && home.Contains(headline.Element!))
            // A site's name is often set as a heading too, above all others; a title of many words is surer than any of them.
            ?? (WordsIn(title) > 3 ? null : shown.LastOrDefault(headline => WordsIn(headline.Text) > 1 && part.CompareDocumentPosition(headline.Element!).HasFlag(DocumentPositions.Preceding)))
            ?? new Headline(null, null);
    }

    /// <summary>A first line that the title begins with, before a dash and the name of the site.</summary>
    public static Headline AtTopOf(string body, string title)
    {
        var line = body[..Math.Max(0, body.IndexOf('\n', StringComparison.Ordinal))];
        return new Headline(null, IsWithSite(title, line) ? line : null);
    }

    /// <summary>Whether a title is a headline and, behind a dash or a bar, something else.</summary>
    public static bool IsWithSite(string title, string headline)
    {
        var rest = title.AsSpan().StartsWith(headline, StringComparison.OrdinalIgnoreCase) ? title.AsSpan(headline.Length).TrimStart() : default;
        return headline.Length >= ShortestLikeness && rest.Length > 0 && "-–—|·•»:".Contains(rest[0], StringComparison.Ordinal);
    }

    private static int WordsIn(string? text) => text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length ?? 0;

    private static bool Same(string shown, string title) => Letters(shown).Equals(Letters(title), StringComparison.OrdinalIgnoreCase);

    /// <summary>Quotation marks and dashes differ between the title that is stated and the one that is shown.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}

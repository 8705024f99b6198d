using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ArmsTracker.Ingest.Html;

/// <summary>The headline that a page shows.</summary>
/// <param name="Element">Where it is shown, or null.</param>
internal sealed record Headline(IElement? Element, string? Text)
{
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
            ?? shown.FirstOrDefault(headline => home is not null && home.Contains(headline.Element!))
            // A site's name is often set as a heading too, above all others.
            ?? shown.LastOrDefault(headline => headline.Text!.Contains(' ', StringComparison.Ordinal) && part.CompareDocumentPosition(headline.Element!).HasFlag(DocumentPositions.Preceding))
            ?? new Headline(null, null);
    }

    /// <summary>A first line that the title begins with, before a dash and the name of the site.</summary>
    public static Headline AtTopOf(string body, string title)
    {
        var line = body.AsSpan(0, Math.Max(0, body.IndexOf('\n', StringComparison.Ordinal)));
        var rest = title.AsSpan().StartsWith(line, StringComparison.OrdinalIgnoreCase) ? title.AsSpan(line.Length).TrimStart() : default;
        return new Headline(null, line.Length > 0 && rest.Length > 0 && "-–—|·•»:".Contains(rest[0], StringComparison.Ordinal) ? line.ToString() : null);
    }

    private static bool Same(string shown, string title) => Letters(shown).Equals(Letters(title), StringComparison.OrdinalIgnoreCase);

    /// <summary>Quotation marks and dashes differ between the title that is stated and the one that is shown.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}

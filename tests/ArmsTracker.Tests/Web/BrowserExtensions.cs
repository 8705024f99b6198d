using Microsoft.Playwright;

namespace ArmsTracker.Tests.Web;

internal static class BrowserExtensions
{
    /// <summary>The text of the article on the page without the notes that stand in it.</summary>
    public static Task<string> ArticleTextAsync(this IPage page) => page.Locator(".text").EvaluateAsync<string>(
        """
        text => {
          const copy = text.cloneNode(true);
          copy.querySelectorAll('.note').forEach(note => note.remove());
          return [...copy.querySelectorAll('.line')].map(line => line.textContent).join('');
        }
        """);

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public static Task<int> OverflowAsync(this IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    public static ILocator Claims(this IPage page) => page.Locator("article.claim");

    /// <summary>The sentence that tells the view: "Drones, in 2023: 14 claims in 3 articles".</summary>
    public static ILocator Sentence(this IPage page) => page.Locator(".sentence");
}

namespace ArmsTracker.Web.Reader;

/// <summary>Addresses that make a browser scroll to words of a page (https://wicg.github.io/scroll-to-text-fragment/).</summary>
internal static class TextFragment
{
    /// <summary>Longer quotes are named by their first and last words, so that a small difference between does no harm.</summary>
    private const int WordsAtEachEnd = 5;

    public static string Of(Uri address, string quote)
    {
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var text = words.Length <= 2 * WordsAtEachEnd
            ? Escape(words)
            : $"{Escape(words[..WordsAtEachEnd])},{Escape(words[^WordsAtEachEnd..])}";
        return $"{address.GetLeftPart(UriPartial.Query)}{(address.Fragment.Length > 1 ? address.Fragment : "#")}:~:text={text}";
    }

    // A dash has a meaning of its own in a text fragment, and EscapeDataString leaves it.
    private static string Escape(IEnumerable<string> words) =>
        Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}

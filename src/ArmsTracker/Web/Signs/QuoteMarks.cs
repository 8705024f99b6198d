namespace ArmsTracker.Web.Signs;

/// <summary>The quotation marks that a language's newspapers use.</summary>
internal static class QuoteMarks
{
    private const string NarrowNoBreakSpace = "\u202F";

    /// <param name="language">ISO 639-1, or null where it is not known.</param>
    public static (string Open, string Close) Of(string? language) => language switch
    {
        "it" or "es" or "pt" or "ru" or "uk" or "el" or "ca" => ("«", "»"),
        "fr" => ("«" + NarrowNoBreakSpace, NarrowNoBreakSpace + "»"),
        "fa" or "ar" => ("«", "»"),
        "de" or "cs" => ("„", "“"),
        "pl" or "ro" or "hu" or "nl" => ("„", "”"),
        "sv" => ("”", "”"),
        _ => ("“", "”"),
    };
}

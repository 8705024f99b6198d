using System.Text.RegularExpressions;

namespace ArmsTracker.Ingest;

/// <summary>
/// What an agency sets before the first sentence: "ROMA (Agenzia X) - ", "WASHINGTON, Aug. 30, 2022 (Wire Desk) — ",
/// "TEHERAN. ", "AgenPress – ".
/// </summary>
/// <param name="Length">In UTF-16 units from the line's beginning, with the dash and the blank after it.</param>
/// <param name="Outlet">The words that may name the publisher, or null.</param>
internal sealed partial record Dateline(int Length, string? Outlet)
{
    /// <param name="line">The first line of the body.</param>
    /// <param name="isOutlet">Whether words name an outlet: without a place, only a known outlet makes a dateline.</param>
    public static Dateline? Of(string line, Func<string, bool> isOutlet)
    {
        if (Place().Match(line) is { Success: true } match)
        {
            var agency = match.Groups["agency"];
            return new Dateline(match.Length, agency.Success ? agency.Value : null);
        }

        return OutletAlone().Match(line) is { Success: true } alone && isOutlet(alone.Groups["outlet"].Value)
            ? new Dateline(alone.Length, alone.Groups["outlet"].Value)
            : null;
    }

    // A place in capitals needs nothing else; one in small letters needs an agency in brackets.
    [GeneratedRegex(
        """
        ^(?:
          (?:\p{Lu}['’]?){3}[\p{Lu}'’. -]{0,30} (?:\s?/\s?[\p{Lu}'’. -]{3,30})? (?:,\s[^()–—\n]{1,40}?)? (?:\s?\((?<agency>[^()\n]{2,40})\))?
        | \p{Lu}[\p{L}'’-]+ (?:[ /]\p{Lu}[\p{L}'’-]+){0,3} (?:,\s[^()–—\n]{1,40}?)? \s?\((?<agency>[^()\n]{2,40})\)
        )
        (?:\s?[–—]\s+ | \s--?\s+ | \.-\s+ | \.\s+(?=\p{Lu}))
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Place();

    [GeneratedRegex(
        @"^(?:\((?<outlet>[^()\n]{2,40})\)|(?<outlet>[^()–—\n]{2,40}?))\s?(?:[–—]|\s-)\s+",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OutletAlone();
}

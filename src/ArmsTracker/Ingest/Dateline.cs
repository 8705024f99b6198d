using System.Text.RegularExpressions;

namespace ArmsTracker.Ingest;

/// <summary>
/// What an agency sets before the first sentence: "ROMA (Agenzia X) - ", "WASHINGTON, Aug. 30, 2022 (Wire Desk) — ",
/// "TEHERAN. ", "AgenPress – ".
/// </summary>
/// <param name="Start">Where it begins, in positions of the string.</param>
/// <param name="End">Where the sentence begins, behind the dash and the blank after it.</param>
/// <param name="Outlet">The words that may name the publisher, or null.</param>
/// <param name="OutletStart">Where those words begin.</param>
internal sealed record Dateline(int Start, int End, string? Outlet, int OutletStart)
{
    private const RegexOptions Options =
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    // A place in capitals needs nothing else; one in small letters needs an agency in brackets. A sentence begins behind it.
    private static readonly Regex _place = new(
        """
        ^(?:
          (?:\p{Lu}['’]?){3}[\p{Lu}'’. -]{0,30} (?:\s?/\s?[\p{Lu}'’. -]{3,30})? (?:,\s[^()–—\n]{1,40}?)? (?:\s?\((?<outlet>[^()\n]{2,40})\))?
        | \p{Lu}[\p{L}'’-]+ (?:[ /]\p{Lu}[\p{L}'’-]+){0,3} (?:,\s[^()–—\n]{1,40}?)? \s?\((?<outlet>[^()\n]{2,40})\)
        )
        (?:(?<end>\s?[–—]\s+ | \s--?\s+ | \.-\s+)["'«“„¿¡\p{Lu}\d] | (?<end>\.\s+)["'«“„¿¡\p{Lu}])
        """,
        Options);

    private static readonly Regex _outletAlone = new(
        """^(?:\((?<outlet>[^()\n]{2,40})\)|(?<outlet>[^()–—\n]{2,40}?))\s?(?<end>(?:[–—]|\s-)\s+)["'«“„¿¡\p{Lu}\d]""",
        Options & ~RegexOptions.IgnorePatternWhitespace);

    /// <param name="line">The first line of the body.</param>
    /// <param name="outlets">Without a place, only a known outlet makes a dateline.</param>
    public static Dateline? Of(TextLine line, OutletNames outlets)
    {
        if (_place.Match(line.Text) is { Success: true } place)
        {
            return Of(line, place);
        }

        return _outletAlone.Match(line.Text) is { Success: true } alone && outlets.IdOf(alone.Groups["outlet"].Value) is not null
            ? Of(line, alone)
            : null;
    }

    private static Dateline Of(TextLine line, Match match)
    {
        var outlet = match.Groups["outlet"];
        return new Dateline(
            line.Start, line.Start + match.Groups["end"].Index + match.Groups["end"].Length, outlet.Success ? outlet.Value : null, line.Start + outlet.Index);
    }
}

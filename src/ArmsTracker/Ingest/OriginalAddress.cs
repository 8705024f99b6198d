using System.Text.RegularExpressions;

namespace ArmsTracker.Ingest;

/// <summary>The address that an article shows as its own: the only one that has a line to itself.</summary>
internal static class OriginalAddress
{
    private static readonly Regex _line = new(
        @"^(?:[\p{L} ]{2,20}:\s*)?<?(?<url>https?://[^\s<>]+)>?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    public static Uri? In(IReadOnlyList<TextLine> lines)
    {
        var addresses = lines
            .Select(line => _line.Match(line.Text))
            .Where(match => match.Success && Uri.IsWellFormedUriString(match.Groups["url"].Value, UriKind.Absolute))
            .Select(match => new Uri(match.Groups["url"].Value))
            .Distinct()
            .Take(2)
            .ToArray();
        return addresses.Length == 1 ? addresses[0] : null;
    }
}

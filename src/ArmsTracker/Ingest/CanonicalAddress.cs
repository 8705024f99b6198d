using System.Collections.Frozen;

namespace ArmsTracker.Ingest;

/// <summary>
/// The one address among those that lead to the same page: without the fragment, without what only tells where a reader
/// came from (the list of <c>addresses.yaml</c>), and without the marks of the AMP copy of a page.
/// </summary>
public static class CanonicalAddress
{
    private static readonly Dictionary<string, string[]> _data = IngestData.Read<Dictionary<string, string[]>>("addresses.yaml");
    private static readonly FrozenSet<string> _tracking = _data["tracking"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly string[] _trackingStarts = _data["tracking_starts"];

    /// <summary>An address that is not of the web comes back as it is.</summary>
    public static Uri Of(Uri address)
    {
        if (!IsOfTheWeb(address))
        {
            return address;
        }

        var (path, query) = (WithoutAmp(address.AbsolutePath), address.Query.TrimStart('?'));
        var kept = query.Split('&').Where(parameter => parameter.Length > 0 && !OnlyTells(parameter));
        var rest = string.Join('&', kept);
        // Authority has a lower-case host and no default port, and leaves out a name and password: they say nothing of the page.
        var canonical = $"{address.Scheme}://{address.Authority}{path}{(rest.Length == 0 ? "" : "?")}{rest}";
        return Uri.TryCreate(canonical, UriKind.Absolute, out var result) ? result : address;
    }

    internal static bool IsOfTheWeb(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) && address.Host.Length > 0;

    private static string WithoutAmp(string path)
    {
        foreach (var (mark, rest) in ((string, string)[])[("/amp/", "/"), ("/amp", ""), (".amp", ""), (".amp.html", ".html")])
        {
            if (path.Length > mark.Length && path.EndsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                return path[..^mark.Length] + rest;
            }
        }

        return path;
    }

    private static bool OnlyTells(string parameter)
    {
        var name = parameter.Split('=', 2)[0];
        return _tracking.Contains(name)
            || Array.Exists(_trackingStarts, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            || parameter is "amp" or "amp=1" or "amp=true" or "outputType=amp";
    }
}

using System.Collections.Frozen;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>The servers that someone trusts by name and port, and by nothing less.</summary>
internal sealed class AllowedHosts
{
    private readonly FrozenSet<(string Host, int Port)> _entries;

    /// <exception cref="InvalidOperationException">An entry is no "host:port".</exception>
    public AllowedHosts(IEnumerable<string> entries)
    {
        _entries = entries.Select(Read).ToFrozenSet();
    }

    /// <param name="host">In ASCII, as <see cref="Uri.IdnHost"/> gives it.</param>
    public bool Contains(string host, int port) => _entries.Contains((host, port));

    private static (string Host, int Port) Read(string entry)
    {
        // Through Uri, so that an entry is spelled as an address will be: lower case, punycode, the short form of IPv6.
        var isRead = Uri.TryCreate($"http://{entry}/", UriKind.Absolute, out var address);
        return isRead && address!.AbsolutePath == "/" && address.UserInfo.Length == 0 && entry.EndsWith($":{address.Port}", StringComparison.Ordinal)
            ? (address.IdnHost, address.Port)
            : throw new InvalidOperationException(
                $"{FetchSettings.Section}:AllowedHosts holds '{entry}', which is no host:port. Write it like intranet.example:8080 or [fd00::1]:80.");
    }
}

using System.Net;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>
/// Which addresses may be asked, so that whoever gives one cannot have this server look into its own network. What an
/// address says is checked before it is asked; what its name leads to, when the connection is made.
/// </summary>
internal sealed class AddressRules(FetchSettings settings)
{
    private const string WhatToDo = "Save the page in a browser and import the file, or paste its text.";

    private static readonly int[] _ports = [80, 443, 8080, 8443];

    private readonly AllowedHosts _allowed = new(settings.AllowedHosts);

    /// <returns>The address as it may be asked: escaped, without a fragment.</returns>
    /// <exception cref="FetchException">It may not be asked.</exception>
    public Uri Check(Uri address)
    {
        if (!address.IsAbsoluteUri)
        {
            throw new FetchException($"'{address}' is no whole address of a page. Copy the address from a browser, with its https:// at the beginning.");
        }

        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
        {
            throw new FetchException($"Only addresses that begin with https:// or http:// can be fetched, and this one begins with {address.Scheme}:. {WhatToDo}");
        }

        if (address.UserInfo.Length > 0)
        {
            throw new FetchException($"The address names a user of {address.Host} before the @, and pages are fetched without signing in. Leave that out, or save the page in a browser and import the file.");
        }

        var asked = Plain(address);
        if (!_allowed.Contains(asked.IdnHost, asked.Port))
        {
            CheckPort(asked);
            CheckHost(asked);
        }

        return asked;
    }

    /// <summary>
    /// Whether a connection may be made to these addresses of a host. One private address among public ones is enough to
    /// refuse: no public page has it, and a name that changes its mind does.
    /// </summary>
    public bool MayConnect(string host, int port, IEnumerable<IPAddress> addresses) =>
        _allowed.Contains(host, port) || addresses.All(PublicAddresses.Contains);

    /// <remarks>It does not tell which address a name has: that would let anyone read the names of this network.</remarks>
    public static FetchException NotPublic(string host) =>
        new($"{host} is no server of the public internet, and only public pages are fetched. {WhatToDo} Whoever runs this server can allow it in {FetchSettings.Section}:AllowedHosts.");

    /// <summary>The address as it will be asked, which is the one to check.</summary>
    private static Uri Plain(Uri address)
    {
        try
        {
            var plain = new Uri(address.AbsoluteUri.Split('#')[0]);
            // Found only when asked for, and some names have none.
            _ = plain.IdnHost;
            return plain;
        }
        catch (UriFormatException e)
        {
            throw new FetchException("The address names a server in letters that no server can have. Copy the address from a browser.", e);
        }
    }

    private void CheckPort(Uri address)
    {
        if (!settings.AnyPort && !_ports.Contains(address.Port))
        {
            throw new FetchException($"The address names port {address.Port}, where web pages are not usually found; only {string.Join(", ", _ports)} are asked. {WhatToDo}");
        }
    }

    private static void CheckHost(Uri address)
    {
        if (!HostNames.MayBePublic(address.IdnHost))
        {
            throw NotPublic(address.Host);
        }
    }
}

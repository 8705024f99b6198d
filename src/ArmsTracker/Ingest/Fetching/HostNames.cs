using System.Buffers;
using System.Net;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>What the name of a host tells before it is looked up.</summary>
internal static class HostNames
{
    /// <summary>Ends of names that never lead to a public server, by RFC 6761, 6762, 8375 and 9476, by ICANN, and by habit.</summary>
    private static readonly string[] _private =
    [
        "localhost", "localdomain", "local", "internal", "intranet", "private", "corp", "home", "lan", "home.arpa",
        "test", "invalid", "example", "onion", "alt",
    ];

    /// <summary>What the domain name system can hold.</summary>
    private const int MostCharacters = 253;

    private static readonly SearchValues<char> _characters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    private static readonly SearchValues<char> _hexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <param name="host">In ASCII, as <see cref="Uri.IdnHost"/> gives it: there digits of other scripts are plain ones already.</param>
    public static bool MayBePublic(string host)
    {
        // "localhost." is the whole name of localhost, and "127.0.0.1." is read as a number by some resolvers.
        var name = host.EndsWith('.') ? host[..^1] : host;
        if (IPAddress.TryParse(name, out var address))
        {
            return PublicAddresses.Contains(address);
        }

        // A name without a dot is one of the local network; resolvers complete it.
        return name.Length <= MostCharacters
            && !name.AsSpan().ContainsAnyExcept(_characters)
            && name.Contains('.', StringComparison.Ordinal)
            && !EndsInNumber(name)
            && !_private.Any(end => name.EndsWith($".{end}", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>No top-level domain is a number: a host that ends in one is an IP address in a spelling that is misread somewhere.</summary>
    private static bool EndsInNumber(string name)
    {
        var last = name.AsSpan()[(name.LastIndexOf('.') + 1)..];
        return last.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? !last[2..].ContainsAnyExcept(_hexDigits)
            : !last.ContainsAnyExceptInRange('0', '9');
    }
}

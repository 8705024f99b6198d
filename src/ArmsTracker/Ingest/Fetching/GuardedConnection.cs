using System.Net;
using System.Net.Sockets;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>
/// Makes each connection: the name is looked up once, all that it leads to is checked, and the very addresses that were
/// checked are connected to. So a name cannot mean something else between the check and the use.
/// </summary>
internal sealed class GuardedConnection(AddressRules rules, NetworkEdge network, IWebProxy? proxy)
{
    /// <summary>For an address where another one is left to try: many hosts have an IPv6 address that does not answer.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(4);

    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var end = context.DnsEndPoint;
        var addresses = await ResolveAsync(end.Host, cancellation);
        if (!IsProxy(end, context.InitialRequestMessage) && !rules.MayConnect(end.Host, end.Port, addresses))
        {
            throw AddressRules.NotPublic(end.Host);
        }

        return await ConnectAsync(addresses, end.Port, cancellation);
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await network.Resolve(host, cancellation);
        return addresses.Length > 0
            ? [.. addresses.Select(address => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)]
            : throw new SocketException((int)SocketError.HostNotFound);
    }

    private async Task<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        foreach (var address in addresses[..^1])
        {
            using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            attempt.CancelAfter(_patience);
            try
            {
                return await network.Connect(new IPEndPoint(address, port), attempt.Token);
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException && !cancellation.IsCancellationRequested)
            {
                // The next one may answer.
            }
        }

        return await network.Connect(new IPEndPoint(addresses[^1], port), cancellation);
    }

    /// <summary>The proxy is where the settings of this machine say, mostly in its own network; no page can name it.</summary>
    private bool IsProxy(DnsEndPoint end, HttpRequestMessage request) =>
        // Nothing here asks for a tunnel but the handler, of its proxy; it is then told as the address that is asked for.
        request.Method == HttpMethod.Connect
        || (proxy is not null
            && !proxy.IsBypassed(request.RequestUri!)
            && proxy.GetProxy(request.RequestUri!) is { } way && way.IdnHost == end.Host && way.Port == end.Port);
}

using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>The two things that are asked of the network itself.</summary>
/// <param name="Resolve">All addresses of a name.</param>
/// <param name="Connect">A TCP connection to one address.</param>
internal sealed record NetworkEdge(
    Func<string, CancellationToken, Task<IPAddress[]>> Resolve,
    Func<IPEndPoint, CancellationToken, Task<Stream>> Connect)
{
    public static readonly NetworkEdge Real = new(Dns.GetHostAddressesAsync, ConnectAsync);

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The stream owns the socket.")]
    private static async Task<Stream> ConnectAsync(IPEndPoint end, CancellationToken cancellation)
    {
        var socket = new Socket(end.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(end, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

using System.Net;
using System.Net.Sockets;
using ArmsTracker.Ingest.Fetching;

namespace ArmsTracker.Tests.Ingest.Fetching;

/// <summary>A network in which names mean what a test says, and every connection ends at the test's own server.</summary>
internal sealed class TestNetwork
{
    private readonly Queue<string[]> _answers;
    private readonly int _port;

    /// <param name="answers">What a name leads to each time that it is looked up; the last one stays.</param>
    public TestNetwork(Uri server, params string[][] answers)
    {
        _port = server.Port;
        _answers = new Queue<string[]>(answers);
        Edge = new NetworkEdge(ResolveAsync, ConnectAsync);
    }

    public NetworkEdge Edge { get; }

    public List<string> Resolved { get; } = [];

    /// <summary>The addresses to which a connection was asked for.</summary>
    public List<string> Connected { get; } = [];

    /// <summary>Addresses at which nothing answers.</summary>
    public HashSet<string> Dead { get; } = [];

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        Resolved.Add(host);
        var answer = _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek();
        return Task.FromResult(answer.Select(IPAddress.Parse).ToArray());
    }

    private Task<Stream> ConnectAsync(IPEndPoint end, CancellationToken cancellation)
    {
        Connected.Add(end.ToString());
        return Dead.Contains(end.Address.ToString())
            ? throw new SocketException((int)SocketError.ConnectionRefused)
            : NetworkEdge.Real.Connect(new IPEndPoint(IPAddress.Loopback, _port), cancellation);
    }
}

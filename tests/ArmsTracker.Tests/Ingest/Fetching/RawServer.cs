using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ArmsTracker.Tests.Ingest.Fetching;

/// <summary>Says byte for byte what a test wants, as no proper web server would. It has no robots.txt.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private const string NotFound = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, CancellationToken, Task> _answer;
    private readonly Task _running;

    public RawServer(Func<Stream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _running = RunAsync();
    }

    public RawServer(string answer)
        : this((stream, stop) => stream.WriteAsync(Encoding.UTF8.GetBytes(answer), stop).AsTask())
    {
    }

    /// <summary>The first line and the headers of each request but those for robots.txt.</summary>
    public List<string> Heads { get; } = [];

    public string Host => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public Uri this[string path] => new(new Uri($"http://{Host}"), path);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await ServeAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        try
        {
            var head = await ReadHeadAsync(stream);
            if (head.Contains("/robots.txt ", StringComparison.Ordinal))
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(NotFound), _stop.Token);
                return;
            }

            Heads.Add(head);
            await _answer(stream, _stop.Token);
        }
        catch (IOException)
        {
            // The other side hung up, as it may.
        }
    }

    private async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var next = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(next, _stop.Token) > 0)
        {
            head.Append((char)next[0]);
        }

        return head.ToString();
    }
}

using System.Text;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>Asks each host once a day what it lets programs read.</summary>
internal sealed class RobotsFiles(Redirects redirects, TimeProvider clock)
{
    /// <summary>What RFC 9309 asks to read at least; the rest is ignored.</summary>
    private const int MaxBytes = 500 * 1024;

    private readonly RobotsMemory _memory = new(clock);

    /// <exception cref="FetchException">The host does not want this address to be read by programs, or cannot say now.</exception>
    public async Task AdmitAsync(Uri address, CancellationToken cancellation)
    {
        var host = address.GetLeftPart(UriPartial.Authority);
        var file = _memory.Find(host);
        if (file is null)
        {
            file = await ReadAsync(new Uri(address, "/robots.txt"), cancellation);
            _memory.Keep(host, file);
        }

        if (!file.Allows(address))
        {
            throw new FetchException($"{address.Host} asks programs not to read this page (robots.txt). Open it in a browser, and paste its text or save the page and import the file.");
        }
    }

    private async Task<RobotsFile> ReadAsync(Uri address, CancellationToken cancellation)
    {
        using var response = await redirects.GetAsync(address, FetchConditions.None, (_, _) => Task.CompletedTask, cancellation);
        switch ((int)response.StatusCode)
        {
            case >= 200 and < 300:
                var (bytes, isCut) = await LimitedBody.ReadAsync(response.Content, MaxBytes, address.Host, cancellation);
                // A rule that was cut in two would say something else.
                var end = isCut ? Math.Max(bytes.Span.LastIndexOfAny((byte)'\n', (byte)'\r'), 0) : bytes.Length;
                return RobotsFile.Parse(Encoding.UTF8.GetString(bytes.Span[..end]), UserAgent.Product);

            // The host is in trouble or asked too often, and until it can say, nothing is allowed.
            case 429 or >= 500:
                throw new FetchException($"{address.Host} cannot say now what programs may read (robots.txt, HTTP {(int)response.StatusCode}). Try again later.")
                {
                    IsTemporary = true,
                    RetryAfter = StatusRefusal.RetryAfter(response, clock),
                };

            default:
                return RobotsFile.AllowsAll;
        }
    }
}

using System.Globalization;
using System.Net;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>Fetches pages over HTTP. One for the whole program: it keeps connections, and what hosts said in their robots.txt.</summary>
public sealed class PageFetcher : IPageFetcher, IDisposable
{
    private readonly FetchSettings _settings;
    private readonly TimeProvider _clock;
    private readonly GuardedClient _client;
    private readonly Redirects _redirects;
    private readonly RobotsFiles _robots;

    public PageFetcher(FetchSettings settings, TimeProvider clock)
        : this(settings, clock, NetworkEdge.Real, settings.UseProxy ? HttpClient.DefaultProxy : null)
    {
    }

    internal PageFetcher(FetchSettings settings, TimeProvider clock, NetworkEdge network, IWebProxy? proxy)
    {
        var rules = new AddressRules(settings);
        _settings = settings;
        _clock = clock;
        _client = new GuardedClient(new GuardedConnection(rules, network, proxy), proxy, settings.Time);
        _redirects = new Redirects(rules, _client);
        _robots = new RobotsFiles(_redirects, clock);
    }

    public async Task<FetchedPage> FetchAsync(Uri address, FetchConditions conditions, CancellationToken cancellation)
    {
        if (!_settings.Enabled)
        {
            throw new FetchException($"Fetching pages is turned off on this server ({FetchSettings.Section}:Enabled). Save the page in a browser and import the file, or paste its text.");
        }

        using var time = new CancellationTokenSource(_settings.Time, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, time.Token);
        try
        {
            return await ReadAsync(address, conditions, either.Token);
        }
        catch (OperationCanceledException e) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchException(
                string.Create(CultureInfo.InvariantCulture, $"{address.Host} did not send the page within {_settings.Seconds} seconds. Try again later."), e)
            {
                IsTemporary = true,
            };
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<FetchedPage> ReadAsync(Uri address, FetchConditions conditions, CancellationToken cancellation)
    {
        using var response = await _redirects.GetAsync(address, conditions, _robots.AdmitAsync, cancellation);
        var headers = response.Content.Headers;
        var page = new FetchedPage(
            response.RequestMessage!.RequestUri!,
            headers.ContentType?.MediaType?.ToLowerInvariant(),
            headers.ContentType?.CharSet?.Trim('"'),
            default,
            response.Headers.ETag?.ToString(),
            headers.LastModified,
            IsNotModified: response.StatusCode == HttpStatusCode.NotModified && !conditions.IsNone)
        {
            RetryAfter = StatusRefusal.RetryAfter(response, _clock),
        };
        return page.IsNotModified ? page : page with { Bytes = await ReadBodyAsync(response, page, cancellation) };
    }

    private async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpResponseMessage response, FetchedPage page, CancellationToken cancellation)
    {
        var host = page.Address.Host;
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation))
        {
            throw StatusRefusal.Of(response, _clock);
        }

        PageKinds.Check(page.MediaType, host);
        // What this client can decompress it has taken off the list.
        if (response.Content.Headers.ContentEncoding.Count > 0)
        {
            throw new FetchException($"{host} packs the page in a way that was not asked for ({response.Content.Headers.ContentEncoding.First()}). Save the page in a browser and import the file.");
        }

        var (bytes, isCut) = response.Content.Headers.ContentLength > _settings.MaxBytes
            ? (default, true)
            : await LimitedBody.ReadAsync(response.Content, _settings.MaxBytes, host, cancellation);
        return isCut
            ? throw new FetchException(string.Create(
                CultureInfo.InvariantCulture, $"The page at {host} is larger than {_settings.MaxBytes / (1024.0 * 1024):0.#} MB. Paste the text of the article."))
            : bytes;
    }
}

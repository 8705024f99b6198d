using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>Asks for one address that was checked, with nothing that tells who asks, and follows no redirect.</summary>
internal sealed class GuardedClient : IDisposable
{
    private const string Accept =
        "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json;q=0.9, " +
        "application/xml;q=0.9, text/xml;q=0.9, text/markdown;q=0.8, text/plain;q=0.8, application/json;q=0.8, */*;q=0.1";

    private readonly HttpMessageInvoker _http;

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The invoker disposes of its handler.")]
    public GuardedClient(GuardedConnection connection, IWebProxy? proxy, TimeSpan time)
    {
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = connection.OpenAsync,
            // A connection is not always given up with the request that it was made for.
            ConnectTimeout = time,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            UseProxy = proxy is not null,
            Proxy = proxy,
            // Else the trace of whoever waits for the page would be sent along.
            ActivityHeadersPropagator = null,
            // A certificate can name an address to get its issuer from, and that would be asked unchecked.
            SslOptions = { CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck } },
            // Enough for single pages, and no burden to any server.
            MaxConnectionsPerServer = 2,
            // A name is looked up anew now and then.
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            // The rest of an answer that is not wanted is not waited for.
            MaxResponseDrainSize = 64 * 1024,
            // Many servers write the letters of other scripts into a redirect as they are.
            ResponseHeaderEncodingSelector = (name, _) => name.Equals("Location", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : null,
        });
    }

    /// <summary>The answer up to the end of its headers.</summary>
    /// <exception cref="FetchException">The server cannot be reached, or what it says is no HTTP.</exception>
    public async Task<HttpResponseMessage> GetAsync(Uri address, FetchConditions conditions, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.ParseAdd(UserAgent.Line);
        request.Headers.Accept.ParseAdd(Accept);
        request.Headers.IfModifiedSince = conditions.LastModified;
        // Parsed, because what a server sent once and a store kept is not to be trusted with a line end.
        if (EntityTagHeaderValue.TryParse(conditions.ETag, out var tag))
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        try
        {
            return await _http.SendAsync(request, cancellation);
        }
        catch (HttpRequestException e)
        {
            throw NetworkFailure.Of(e, address.Host);
        }
    }

    public void Dispose() => _http.Dispose();
}

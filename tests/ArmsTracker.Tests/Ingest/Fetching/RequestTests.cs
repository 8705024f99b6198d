using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ArmsTracker.Ingest.Fetching;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ArmsTracker.Tests.Ingest.Fetching;

/// <summary>What a server is told, and what is asked of it only when something changed.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task A_request_says_what_asks_and_nothing_of_who_asks()
    {
        await using var server = await LoopbackServer.AnsweringAsync(context =>
        {
            context.Response.Cookies.Append("id", "1");
            return context.Response.WriteAsync("the page");
        });
        using var fetcher = Fetchers.Allowing(server.Host);
        using var trace = new System.Diagnostics.Activity("a request of a browser").Start();

        await fetcher.FetchAsync(server["/a"]);
        await fetcher.FetchAsync(server["/b"]);

        Assert.All(server.Seen, request =>
        {
            Assert.Matches(@"^ArmsTracker/\d+\.\d+\.\d+ \(reads single pages for a person; honours robots\.txt\)$", request.Headers.UserAgent.ToString());
            Assert.Contains("application/rss+xml", request.Headers.Accept.ToString(), StringComparison.Ordinal);
            Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], request.Headers.Keys.Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task An_unchanged_page_is_not_sent_again()
    {
        var modified = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);
        await using var server = await LoopbackServer.AnsweringAsync(context =>
            context.Request.Headers.IfNoneMatch == "\"v1\"" ? NotModified(context) : Versioned(context, modified));
        using var fetcher = Fetchers.Allowing(server.Host);

        var first = await fetcher.FetchAsync(server.Root);
        var second = await fetcher.FetchAsync(server.Root, new FetchConditions(first.ETag, first.LastModified), CancellationToken.None);

        Assert.Equal(("\"v1\"", modified, false, 8), (first.ETag, first.LastModified!.Value, first.IsNotModified, first.Bytes.Length));
        Assert.Equal((true, 0, server.Root), (second.IsNotModified, second.Bytes.Length, second.Address));
        Assert.Equal("Tue, 03 Feb 2026 04:05:06 GMT", server.Seen.Last().Headers.IfModifiedSince);
    }

    [Theory]
    [InlineData("\"v1\"\r\nX-Injected: yes")]
    [InlineData("v1")]
    [InlineData("")]
    public async Task A_tag_that_is_none_is_not_sent(string tag)
    {
        await using var server = await LoopbackServer.AnsweringAsync(context => context.Response.WriteAsync("the page"));
        using var fetcher = Fetchers.Allowing(server.Host);

        await fetcher.FetchAsync(server.Root, new FetchConditions(tag, null), CancellationToken.None);

        Assert.DoesNotContain(server.Seen, request => request.Headers.ContainsKey("If-None-Match") || request.Headers.ContainsKey("X-Injected"));
    }

    [Fact]
    public async Task A_server_that_cannot_prove_its_name_is_refused()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await using var server = await LoopbackServer.StartAsync(_ => { }, listen => listen.UseHttps(certificate));
        using var fetcher = Fetchers.Allowing(server.Host);

        var refusal = await fetcher.RefusalAsync(server.Root);

        Assert.Equal("https", server.Root.Scheme);
        Assert.Contains("its certificate is not valid", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task A_certificate_cannot_have_its_issuer_fetched_from_this_machine()
    {
        await using var inside = await LoopbackServer.AnsweringAsync(context => context.Response.WriteAsync("secret"));
        using var certificate = IssuedBySomeoneAt(inside["/issuer.crt"]);
        await using var server = await LoopbackServer.StartAsync(_ => { }, listen => listen.UseHttps(certificate));
        using var fetcher = Fetchers.Allowing(server.Host);
        // The server looked for it, to send it along.
        inside.Seen.Clear();

        await fetcher.RefusalAsync(server.Root);

        Assert.Empty(inside.Seen);
    }

    [Fact]
    public async Task A_server_that_is_not_there_may_be_there_later()
    {
        string host;
        await using (var server = new RawServer(""))
        {
            host = server.Host;
        }

        using var fetcher = Fetchers.Allowing(host);
        var refusal = await fetcher.RefusalAsync(new Uri($"http://{host}/"));

        Assert.Contains("cannot be reached", refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.IsTemporary);
    }

    [Theory]
    [InlineData(SocketError.HostNotFound, "There is no server called news.example.com", false)]
    [InlineData(SocketError.TryAgain, "cannot be looked up now", true)]
    public async Task A_name_that_leads_nowhere_is_told(SocketError error, string says, bool isTemporary)
    {
        var network = new NetworkEdge((_, _) => throw new SocketException((int)error), NetworkEdge.Real.Connect);
        using var fetcher = Fetchers.With(new FetchSettings(), network: network);

        var refusal = await fetcher.RefusalAsync(new Uri("https://news.example.com/"));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(isTemporary, refusal.IsTemporary);
    }

    [Fact]
    public async Task A_proxy_is_asked_where_the_setting_says_so_and_private_addresses_are_still_refused()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
        var network = new NetworkEdge((_, _) => throw new InvalidOperationException("The proxy looks names up."), NetworkEdge.Real.Connect);
        using var fetcher = Fetchers.With(new FetchSettings(), network: network, proxy: new WebProxy(server["/"]));

        Assert.Equal("ok", await fetcher.TextAsync(new Uri("http://news.example.com/a")));
        await fetcher.RefusalAsync(new Uri("http://10.0.0.1/"));
        await fetcher.RefusalAsync(server["/"]);

        Assert.StartsWith("GET http://news.example.com/a HTTP/1.1", Assert.Single(server.Heads), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encrypted_page_is_asked_through_a_tunnel_of_the_proxy()
    {
        await using var server = new RawServer("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var fetcher = Fetchers.With(new FetchSettings(), proxy: new WebProxy(server["/"]) { BypassList = [@"^http://127\.0\.0\.1"] });

        var refusal = await fetcher.RefusalAsync(new Uri("https://news.example.com/a"));

        Assert.StartsWith("CONNECT news.example.com:443 HTTP/1.1", server.Heads.First(), StringComparison.Ordinal);
        Assert.Contains("proxy", refusal.Message, StringComparison.Ordinal);
    }

    private static X509Certificate2 IssuedBySomeoneAt(Uri address)
    {
        using var issuerKey = RSA.Create(2048);
        var issuerRequest = new CertificateRequest("CN=Someone", issuerKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        issuerRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var (from, until) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using var issuer = issuerRequest.CreateSelfSigned(from, until);

        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension([], [address.AbsoluteUri]));
        using var issued = request.Create(issuer, from, until, [1, 2, 3, 4]);
        return issued.CopyWithPrivateKey(key);
    }

    private static Task NotModified(HttpContext context)
    {
        context.Response.StatusCode = 304;
        return Task.CompletedTask;
    }

    private static Task Versioned(HttpContext context, DateTimeOffset modified)
    {
        context.Response.Headers.ETag = "\"v1\"";
        context.Response.Headers.LastModified = modified.ToString("R", null);
        return context.Response.WriteAsync("the page");
    }
}

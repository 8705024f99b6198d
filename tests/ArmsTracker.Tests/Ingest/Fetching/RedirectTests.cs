using System.Net;
using ArmsTracker.Ingest.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ArmsTracker.Tests.Ingest.Fetching;

public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_followed_to_where_the_page_is(int status)
    {
        await using var server = await LoopbackServer.StartAsync(app =>
        {
            app.MapGet("/old/a", context => To(context, "../new?x=1#part", status));
            app.MapGet("/new", () => "the page");
        });
        using var fetcher = Fetchers.Allowing(server.Host);

        var page = await fetcher.FetchAsync(server["/old/a"]);

        Assert.Equal(server["/new?x=1"].AbsoluteUri, page.Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("//localhost/")]
    [InlineData("http://2130706433/")]
    public async Task A_redirect_into_a_private_network_is_refused(string location)
    {
        await using var server = await LoopbackServer.AnsweringAsync(context => To(context, location));
        using var fetcher = Fetchers.Allowing(server.Host);

        var refusal = await fetcher.RefusalAsync(server.Root);

        Assert.Contains("no server of the public internet", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_another_server_of_this_machine_is_refused_and_that_one_hears_nothing()
    {
        await using var inside = await LoopbackServer.AnsweringAsync(context => context.Response.WriteAsync("secret"));
        await using var server = await LoopbackServer.AnsweringAsync(context => To(context, inside.Root.AbsoluteUri));
        using var fetcher = Fetchers.Allowing(server.Host);

        await fetcher.RefusalAsync(server.Root);

        Assert.Empty(inside.Seen);
    }

    [Theory]
    [InlineData("file:///etc/passwd", "begins with file:")]
    [InlineData("ftp://news.example.com/", "begins with ftp:")]
    [InlineData("javascript:alert(1)", "begins with javascript:")]
    [InlineData("http://me:secret@news.example.com/", "before the @")]
    [InlineData("http://[broken", "not to an address that can be read")]
    [InlineData(null, "not to an address that can be read")]
    public async Task A_redirect_to_what_is_no_page_is_refused(string? location, string says)
    {
        await using var server = await LoopbackServer.AnsweringAsync(context => To(context, location));
        using var fetcher = Fetchers.Allowing(server.Host);

        var refusal = await fetcher.RefusalAsync(server.Root);

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_is_left_when_it_closes()
    {
        await using var server = await LoopbackServer.StartAsync(app =>
        {
            app.MapGet("/a", context => To(context, "/b"));
            app.MapGet("/b", context => To(context, "/a#again"));
        });
        using var fetcher = Fetchers.Allowing(server.Host);

        var refusal = await fetcher.RefusalAsync(server["/a"]);

        Assert.Contains("leads in a circle", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["/a", "/b"], server.Pages);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task Five_redirects_are_followed_and_a_sixth_is_not(int redirects, bool arrives)
    {
        await using var server = await LoopbackServer.StartAsync(app => app.MapGet("/{step:int}", (int step, HttpContext context) =>
            step < redirects ? To(context, $"/{step + 1}") : context.Response.WriteAsync("the page")));
        using var fetcher = Fetchers.Allowing(server.Host);

        if (arrives)
        {
            Assert.Equal("the page", await fetcher.TextAsync(server["/0"]));
        }
        else
        {
            Assert.Contains("more than 5 times", (await fetcher.RefusalAsync(server["/0"])).Message, StringComparison.Ordinal);
        }

        Assert.Equal(6, server.Pages.Count());
    }

    [Fact]
    public async Task Letters_of_other_scripts_in_a_redirect_are_understood()
    {
        await using var news = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
        await using var server = new RawServer($"HTTP/1.1 302 Found\r\nLocation: {news["/"]}خبر?q=дрон\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var fetcher = Fetchers.Allowing(server.Host, news.Host);

        var page = await fetcher.FetchAsync(server["/"]);

        Assert.Equal("/%D8%AE%D8%A8%D8%B1?q=%D0%B4%D1%80%D0%BE%D0%BD", page.Address.PathAndQuery);
    }

    [Theory]
    [InlineData("/next%0d%0aX-Injected:%20yes")]
    [InlineData("/next\rX-Injected: yes")]
    [InlineData("/next\0X-Injected: yes")]
    [InlineData("/next HTTP/1.1\tX-Injected: yes")]
    public async Task A_redirect_cannot_put_a_header_into_the_next_request(string location)
    {
        var answers = new Queue<string>(
        [
            $"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok",
        ]);
        await using var server = new RawServer((stream, stop) => stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(answers.Dequeue()), stop).AsTask());
        using var fetcher = Fetchers.Allowing(server.Host);

        try
        {
            await fetcher.FetchAsync(server["/"]);
        }
        catch (FetchException)
        {
            // It may be refused as well.
        }

        Assert.DoesNotContain(server.Heads, head => head.Split("\r\n").Any(line => line.StartsWith("X-Injected", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain(server.Heads, head => head.Replace("\r\n", "", StringComparison.Ordinal).AsSpan().ContainsAny('\r', '\n'));
    }

    [Theory]
    [InlineData("https://news.example.com/a", "http://news.example.com/a", false)]
    [InlineData("https://news.example.com/a", "//www.example.com/a", true)]
    [InlineData("http://news.example.com/a", "https://news.example.com/a", true)]
    public void A_redirect_does_not_leave_an_encrypted_connection(string from, string location, bool isFollowed)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Found);
        response.Headers.TryAddWithoutValidation("Location", location);

        if (isFollowed)
        {
            Assert.Equal("https", Redirects.Target(new Uri(from), response).Scheme);
        }
        else
        {
            Assert.Contains("encrypted", Assert.Throws<FetchException>(() => Redirects.Target(new Uri(from), response)).Message, StringComparison.Ordinal);
        }
    }

    private static Task To(HttpContext context, string? location, int status = 302)
    {
        context.Response.StatusCode = status;
        if (location is not null)
        {
            context.Response.Headers.Location = location;
        }

        return Task.CompletedTask;
    }
}

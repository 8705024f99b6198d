using ArmsTracker.Ingest.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ArmsTracker.Tests.Ingest.Fetching;

/// <summary>Names that lead out of the network when they are checked, and into it when they are used.</summary>
public sealed class RebindingTests
{
    private const string Open = "93.184.216.34";

    private static readonly Uri _page = new("http://news.example.com/a");

    [Fact]
    public async Task A_page_is_fetched_from_the_address_that_was_checked()
    {
        await using var server = await LoopbackServer.AnsweringAsync(context => context.Response.WriteAsync("the page"));
        var network = new TestNetwork(server.Root, [Open], ["127.0.0.1"]);
        using var fetcher = Fetchers.In(network);

        Assert.Equal("the page", await fetcher.TextAsync(_page));

        // The robots.txt and the page came over one connection, so the second answer was never asked for.
        Assert.Equal([$"{Open}:80"], network.Connected);
        Assert.Equal(["news.example.com"], network.Resolved);
        Assert.All(server.Seen, request => Assert.Equal("news.example.com", request.Headers.Host));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("fd00::1")]
    [InlineData("64:ff9b::7f00:1")]
    public async Task A_name_that_first_leads_out_and_then_in_does_not_get_in(string inside)
    {
        await using var server = await LoopbackServer.StartAsync(Closing);
        var network = new TestNetwork(server.Root, [Open], [inside]);
        using var fetcher = Fetchers.In(network);

        var refusal = await fetcher.RefusalAsync(_page);

        Assert.Contains("no server of the public internet", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(inside, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2, network.Resolved.Count);
        Assert.Equal([$"{Open}:80"], network.Connected);
    }

    [Fact]
    public async Task A_name_with_a_public_and_a_private_address_is_not_connected_to_at_all()
    {
        await using var server = await LoopbackServer.StartAsync(Closing);
        var network = new TestNetwork(server.Root, [Open, "10.0.0.1"]) { Dead = { Open } };
        using var fetcher = Fetchers.In(network);

        await fetcher.RefusalAsync(_page);

        Assert.Empty(network.Connected);
    }

    [Fact]
    public async Task Where_the_first_address_does_not_answer_the_next_one_is_tried()
    {
        await using var server = await LoopbackServer.AnsweringAsync(context => context.Response.WriteAsync("the page"));
        var network = new TestNetwork(server.Root, ["2606:2800:220:1::1", Open]) { Dead = { "2606:2800:220:1::1" } };
        using var fetcher = Fetchers.In(network);

        Assert.Equal("the page", await fetcher.TextAsync(_page));
        Assert.Equal(["[2606:2800:220:1::1]:80", $"{Open}:80"], network.Connected);
    }

    [Fact]
    public async Task A_host_in_another_script_is_asked_by_its_name_in_ASCII()
    {
        await using var server = await LoopbackServer.AnsweringAsync(context => context.Response.WriteAsync("the page"));
        var network = new TestNetwork(server.Root, [Open]);
        using var fetcher = Fetchers.In(network);

        await fetcher.FetchAsync(new Uri("http://пример.рф/дрон"));

        Assert.Equal(["xn--e1afmkfd.xn--p1ai"], network.Resolved);
        Assert.Equal("xn--e1afmkfd.xn--p1ai", server.Seen.Last().Headers.Host);
        Assert.Equal(["/%D0%B4%D1%80%D0%BE%D0%BD"], server.Pages.Select(path => new Uri(server.Root, path).AbsolutePath));
    }

    [Theory]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://127.0.0.1:{1}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    public async Task The_list_of_allowed_servers_is_exact(string address)
    {
        await using var server = await LoopbackServer.StartAsync(Closing);
        await using var other = await LoopbackServer.StartAsync(Closing);
        using var fetcher = Fetchers.With(new FetchSettings { AllowedHosts = [server.Host], AnyPort = true });

        await fetcher.RefusalAsync(new Uri(string.Format(null, address, server.Root.Port, other.Root.Port)));

        Assert.Empty(server.Seen);
        Assert.Empty(other.Seen);
    }

    /// <summary>Every request needs a connection of its own, and so another look at the name.</summary>
    private static void Closing(WebApplication app) => app.Map("/{**path}", context =>
    {
        context.Response.Headers.Connection = "close";
        return context.Response.WriteAsync("the page");
    });
}

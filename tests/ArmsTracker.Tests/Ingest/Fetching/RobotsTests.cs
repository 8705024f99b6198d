using System.Text;
using ArmsTracker.Ingest.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ArmsTracker.Tests.Ingest.Fetching;

/// <summary>When a robots.txt is asked for, and what follows from the answer.</summary>
public sealed class RobotsTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public async Task A_page_that_programs_are_asked_not_to_read_is_not_asked_for()
    {
        await using var server = await ServerAsync(() => Results.Text("User-agent: *\nDisallow: /private"));
        using var fetcher = Fetchers.Allowing(server.Host);

        var refusal = await fetcher.RefusalAsync(server["/private/a"]);
        await fetcher.FetchAsync(server["/public"]);

        Assert.Contains("robots.txt", refusal.Message, StringComparison.Ordinal);
        Assert.False(refusal.IsTemporary);
        Assert.Equal(["/public"], server.Pages);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Where_there_is_no_robots_txt_all_may_be_read(int status)
    {
        await using var server = await ServerAsync(() => Results.StatusCode(status));
        using var fetcher = Fetchers.Allowing(server.Host);

        Assert.Equal("the page", await fetcher.TextAsync(server["/a"]));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Where_it_cannot_be_read_now_the_page_is_not_read_now_and_it_is_asked_for_again(int status)
    {
        var answers = new Queue<IResult>([Results.StatusCode(status), Results.Text("")]);
        await using var server = await ServerAsync(answers.Dequeue);
        using var fetcher = Fetchers.Allowing(server.Host);

        var refusal = await fetcher.RefusalAsync(server["/a"]);

        Assert.True(refusal.IsTemporary);
        Assert.Empty(server.Pages);
        Assert.Equal("the page", await fetcher.TextAsync(server["/a"]));
    }

    [Fact]
    public async Task It_is_asked_for_once_a_day()
    {
        await using var server = await ServerAsync(() => Results.Text("User-agent: *\nDisallow: /private"));
        using var fetcher = Fetchers.With(new FetchSettings { AllowedHosts = [server.Host] }, _clock);

        await fetcher.FetchAsync(server["/a"]);
        _clock.Advance(TimeSpan.FromHours(23));
        await fetcher.FetchAsync(server["/b"]);
        Assert.Equal(1, Asked(server));

        _clock.Advance(TimeSpan.FromHours(1));
        await fetcher.FetchAsync(server["/c"]);
        Assert.Equal(2, Asked(server));
    }

    [Fact]
    public async Task Each_host_on_the_way_of_a_redirect_is_asked()
    {
        await using var target = await ServerAsync(() => Results.Text("User-agent: ArmsTracker\nDisallow: /"));
        await using var server = await LoopbackServer.AnsweringAsync(context =>
        {
            context.Response.Redirect(target["/a"].AbsoluteUri);
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Allowing(server.Host, target.Host);

        await fetcher.RefusalAsync(server.Root);

        Assert.Equal((1, 1), (Asked(server), Asked(target)));
        Assert.Empty(target.Pages);
    }

    [Fact]
    public async Task A_robots_txt_that_leads_into_a_private_network_is_not_followed()
    {
        await using var inside = await ServerAsync(() => Results.Text(""));
        await using var server = await ServerAsync(() => Results.Redirect(inside["/robots.txt"].AbsoluteUri));
        using var fetcher = Fetchers.Allowing(server.Host);

        await fetcher.RefusalAsync(server["/a"]);

        Assert.Empty(inside.Seen);
        Assert.Empty(server.Pages);
    }

    [Fact]
    public async Task A_robots_txt_that_moved_within_its_host_is_followed()
    {
        await using var server = await LoopbackServer.StartAsync(app =>
        {
            app.MapGet("/robots.txt", () => Results.Redirect("/rules.txt"));
            app.MapGet("/rules.txt", () => "User-agent: *\nDisallow: /a");
        });
        using var fetcher = Fetchers.Allowing(server.Host);

        Assert.Contains("robots.txt", (await fetcher.RefusalAsync(server["/a"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_one_that_is_too_long_the_beginning_counts_and_no_half_line()
    {
        var file = new StringBuilder("User-agent: *\nDisallow: /private\n").Append('#', (500 * 1024) - 33 - 13).Append("\nDisallow: /aa\nDisallow: /\n");
        await using var server = await ServerAsync(() => Results.Text(file.ToString()));
        using var fetcher = Fetchers.Allowing(server.Host);

        await fetcher.RefusalAsync(server["/private"]);
        Assert.Equal("the page", await fetcher.TextAsync(server["/a"]));
    }

    [Fact]
    public void No_more_than_a_thousand_hosts_are_remembered_and_the_first_is_forgotten_first()
    {
        var memory = new RobotsMemory(_clock);
        for (var i = 0; i <= RobotsMemory.MostHosts; i++)
        {
            memory.Keep($"https://n{i}.example.com", RobotsFile.AllowsAll);
        }

        Assert.Null(memory.Find("https://n0.example.com"));
        Assert.NotNull(memory.Find("https://n1.example.com"));
        Assert.NotNull(memory.Find($"https://n{RobotsMemory.MostHosts}.example.com"));
    }

    private static Task<LoopbackServer> ServerAsync(Func<IResult> robots) => LoopbackServer.StartAsync(app =>
    {
        app.MapGet("/robots.txt", robots);
        app.Map("/{**path}", context => context.Response.WriteAsync("the page"));
    });

    private static int Asked(LoopbackServer server) => server.Seen.Count(request => request.Path == "/robots.txt");
}

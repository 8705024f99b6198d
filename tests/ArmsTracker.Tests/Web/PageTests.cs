using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using ArmsTracker.Store;
using ArmsTracker.Store.Timeline.Index;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Tests.Web;

[Collection(AppCollection.Name)]
public class PageTests(RunningApp app)
{
    private static readonly string[] Paths = ["/", "/filters/publisher", "/disputed/filters/place", "/sources", "/method", "/?q=droni", "/?topic=helicopter&topic=drone&context=on"];

    [Fact]
    public async Task Every_page_answers_and_says_what_a_browser_may_do()
    {
        using var client = app.CreateClient();
        foreach (var path in Paths)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/disputed")]
    [InlineData("/filters/place")]
    public async Task A_page_that_has_to_wait_for_the_index_is_whole(string path)
    {
        var index = app.Services.GetRequiredService<TimelineIndex>();
        using var client = app.CreateClient();
        await index.Changing.WaitAsync();
        Task<string> page;
        try
        {
            await using var db = await app.Services.GetRequiredService<IDbContextFactory<ArmsTrackerDb>>().CreateDbContextAsync();
            await db.Database.ExecuteSqlAsync($"UPDATE claims SET credibility = credibility");
            // Whoever keeps the index up to date may wait for it already.
            var before = index.Waiting;
            page = client.GetStringAsync(new Uri(path, UriKind.Relative));
            while (index.Waiting <= before && !page.IsCompleted)
            {
                await Task.Yield();
            }
        }
        finally
        {
            index.Changing.Release();
        }

        Assert.Contains("class=\"values\"", await page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_has_not_changed_since_is_not_sent_again()
    {
        using var client = app.CreateClient();
        using var first = await client.GetAsync(new Uri("/?topic=drone", UriKind.Relative));
        Assert.True(first.Headers.CacheControl!.NoCache && !first.Headers.CacheControl.NoStore);
        Assert.Contains("Cookie", first.Headers.Vary);
        Assert.False(first.Headers.Contains("Set-Cookie"));

        using var again = await AskAsync(client, first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());

        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<ArmsTrackerDb>>().CreateDbContextAsync())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE claims SET credibility = credibility");
        }

        using var changed = await AskAsync(client, first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);

        static async Task<HttpResponseMessage> AskAsync(HttpClient client, EntityTagHeaderValue tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/?topic=drone", UriKind.Relative));
            request.Headers.IfNoneMatch.Add(tag);
            return await client.SendAsync(request);
        }
    }

    [Fact]
    public async Task A_page_is_compressed_for_those_who_take_it_so()
    {
        using var client = app.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var answer = await client.SendAsync(request);

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Style_sheets_and_script_that_a_page_names_are_there()
    {
        using var client = app.CreateClient();
        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative));
        var named = Regex.Matches(page, "<(?:link|script)[^>]+(?:href|src)=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Contains(named, name => name.EndsWith(".js", StringComparison.Ordinal));
        Assert.True(named.Count >= 5);
        foreach (var name in named)
        {
            var file = await client.GetByteArrayAsync(new Uri("/" + name, UriKind.Relative));
            Assert.NotEmpty(file);
        }
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/articles/000000000000")]
    [InlineData("/articles/..%2f")]
    [InlineData("/sources/nobody")]
    [InlineData("/claims/000000000000")]
    [InlineData("/claims/%3Cb%3E")]
    [InlineData("/threads/nothing")]
    [InlineData("/threads/..%2f")]
    public async Task What_is_not_there_is_told_in_the_look_of_the_pages(string path)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", page, StringComparison.Ordinal);
        Assert.Contains("Nothing that is stored was lost", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_no_page_for_what_is_not_there()
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(new Uri("/api/nowhere", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<html", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_address_asks_for_in_vain_is_told_and_left_out()
    {
        using var client = app.CreateClient();
        var page = await client.GetStringAsync(new Uri("/?topic=tanks&from=soon&%3Cb%3E=1", UriKind.Relative));
        Assert.Contains("&#x27;tanks&#x27; is not known", page, StringComparison.Ordinal);
        Assert.Contains(">from</code>", page, StringComparison.Ordinal);
        Assert.Contains(">&lt;b&gt;</code>", page, StringComparison.Ordinal);
        Assert.Contains("All claims", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dark", "/method", "/method")]
    [InlineData("light", "/?q=a", "/?q=a")]
    [InlineData("dark", "//evil.example", "/")]
    [InlineData("dark", "/\\evil.example", "/")]
    [InlineData("dark", "https://evil.example", "/")]
    [InlineData("purple", "/method", "/method")]
    public async Task The_theme_is_kept_in_a_cookie_and_leads_back(string theme, string back, string expected)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = app.Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["theme"] = theme, ["back"] = back });
        using var answer = await client.PostAsync(new Uri("/theme", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location?.OriginalString);
        Assert.Equal(theme != "purple", answer.Headers.Contains("Set-Cookie"));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", $"theme={theme}");
        using var page = await client.SendAsync(request);
        var shown = theme == "purple" ? "auto" : theme;
        Assert.Contains($"data-theme=\"{shown}\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}

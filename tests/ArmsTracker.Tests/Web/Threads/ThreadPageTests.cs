using System.Net;
using System.Text.RegularExpressions;
using ArmsTracker.Store;
using ArmsTracker.Store.Claims;
using ArmsTracker.Tests.Web.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Tests.Web.Threads;

[Collection(AppCollection.Name)]
public class ThreadPageTests(RunningApp app)
{
    private IDbContextFactory<ArmsTrackerDb> Databases => app.Services.GetRequiredService<IDbContextFactory<ArmsTrackerDb>>();

    [Fact]
    public async Task Claims_stand_in_the_order_of_time_with_what_they_are_to_each_other()
    {
        var ids = await RelatedClaims.IdsAsync(Databases);
        var key = await KeyAsync();
        var page = WebUtility.HtmlDecode(await GetAsync("/threads/" + key));
        var thread = (await app.Services.GetRequiredService<StoredThreads>().FindAsync(key))!;

        Assert.Matches($"{thread.Claims} claims in {thread.Articles} articles?, from ", page);
        var shown = Regex.Matches(page, "<h3[^>]*><a href=\"/claims/([0-9a-f]{12})").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(thread.Steps.Concat(thread.Next is null ? thread.Undated : []).Select(step => step.Claim.Id), shown);
        Assert.Contains(ids[0], shown);
        foreach (var words in (string[])["updated by", "updates", "denied by", "denies", "contradicts", "from delivery to use", "The same in words", "On whose word"])
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
        }

        Assert.Equal(thread.Steps.Count(step => step.Gap is not null), Regex.Count(page, "Nothing is told for \\d+ month"));
    }

    [Fact]
    public async Task A_page_begins_where_its_address_says()
    {
        var key = await KeyAsync();
        await using var db = await Databases.CreateDbContextAsync();
        var second = await db.Claims.Where(claim => claim.Thread == key && claim.PlacedKey != null)
            .OrderBy(claim => claim.PlacedKey).ThenBy(claim => claim.PublicId).Skip(1).FirstAsync();
        var page = await GetAsync($"/threads/{key}?from={second.PlacedKey}.{second.PublicId}");

        Assert.Equal(second.PublicId, Regex.Match(page, "<h3[^>]*><a href=\"/claims/([0-9a-f]{12})").Groups[1].Value);
        Assert.Contains("From the beginning", page, StringComparison.Ordinal);
        Assert.DoesNotContain("From the beginning", await GetAsync("/threads/" + key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_try_to_be_more_are_only_text()
    {
        var page = await GetAsync("/threads/" + await KeyAsync());
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

        Assert.DoesNotContain("<script", main, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", main, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(", main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_the_page_leads_somewhere()
    {
        using var client = app.CreateClient();
        var page = await GetAsync("/threads/" + await KeyAsync());
        foreach (var link in Regex.Matches(page, "href=\"(/[^\"#]*)").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct())
        {
            using var answer = await client.GetAsync(new Uri(link, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{link} answers {answer.StatusCode}");
        }
    }

    private async Task<string> KeyAsync()
    {
        await using var db = await Databases.CreateDbContextAsync();
        var id = (await RelatedClaims.IdsAsync(Databases))[0];
        return await db.Claims.Where(claim => claim.PublicId == id).Select(claim => claim.Thread).SingleAsync();
    }

    private async Task<string> GetAsync(string path)
    {
        using var client = app.CreateClient();
        return await client.GetStringAsync(new Uri(path, UriKind.Relative));
    }
}

using System.Net;
using System.Text.RegularExpressions;
using ArmsTracker.Model;
using ArmsTracker.Store;
using ArmsTracker.Store.Claims;
using ArmsTracker.Store.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Tests.Web.Claims;

[Collection(AppCollection.Name)]
public class ClaimPageTests(RunningApp app)
{
    private IDbContextFactory<ArmsTrackerDb> Databases => app.Services.GetRequiredService<IDbContextFactory<ArmsTrackerDb>>();

    [Fact]
    public async Task Every_mention_is_there_with_its_words_and_the_way_to_its_sentence()
    {
        var id = await RelatedClaims.MostToldAsync(Databases);
        var page = WebUtility.HtmlDecode(await GetAsync("/claims/" + id));
        var detail = (await app.Services.GetRequiredService<StoredClaims>().FindAsync(id))!;

        var mentions = detail.Origins.SelectMany(origin => origin.Mentions).ToList();
        Assert.Equal(detail.Claim.Mentions, mentions.Count);
        Assert.True(mentions.Count > 1);
        foreach (var mention in mentions)
        {
            Assert.Contains($"href=\"{mention.Quote.Address}\"", page, StringComparison.Ordinal);
        }

        Assert.Equal(mentions.Count, Regex.Count(page, "class=\"mention said "));
        Assert.Contains($"Credibility: {detail.Credibility.Grade} · ", page, StringComparison.Ordinal);
        Assert.Contains("Why these mentions are one claim", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_otherwise_stands_beside_it_in_their_own_words_with_the_reason()
    {
        var ids = await RelatedClaims.IdsAsync(Databases);
        var page = await GetAsync("/claims/" + ids[0]);

        Assert.Contains("What is said against it", page, StringComparison.Ordinal);
        Assert.Contains("Denied:", page, StringComparison.Ordinal);
        Assert.Contains("Both cannot be true:", page, StringComparison.Ordinal);
        Assert.Contains("What carries it on", page, StringComparison.Ordinal);
        Assert.Contains("From delivery to use.", page, StringComparison.Ordinal);
        Assert.Contains("What it carries on", await GetAsync("/claims/" + ids[2]), StringComparison.Ordinal);
        Assert.Contains("What it denies", await GetAsync("/claims/" + ids[3]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_titles_and_reasons_are_only_text()
    {
        foreach (var id in await RelatedClaims.IdsAsync(Databases))
        {
            var page = await GetAsync("/claims/" + id);
            var main = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

            Assert.DoesNotContain("<script", main, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", main, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>", main, StringComparison.Ordinal);
            Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        }

        Assert.Contains("&lt;script&gt;alert(", await GetAsync("/claims/" + (await RelatedClaims.IdsAsync(Databases))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_former_address_leads_to_the_claims_own_for_good()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = app.Address };
        using var answer = await client.GetAsync(new Uri("/claims/" + RelatedClaims.Former, UriKind.Relative));

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/claims/" + (await RelatedClaims.IdsAsync(Databases))[0], answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_citation_has_statement_address_and_day()
    {
        var id = (await RelatedClaims.IdsAsync(Databases))[0];
        var citation = WebUtility.HtmlDecode(Regex.Match(await GetAsync("/claims/" + id), "<textarea id=\"citation\" readonly[^>]*>([^<]*)</textarea>").Groups[1].Value);
        var statement = (await app.Services.GetRequiredService<StoredClaims>().FindAsync(id))!.Claim.Statement.Text;

        Assert.Equal($"{statement}. ArmsTracker, {app.Address}claims/{id}, read {DateWords.Of(EdtfDate.Day(DateOnly.FromDateTime(DateTime.Now)))}.", citation);
    }

    [Fact]
    public async Task Every_link_of_the_page_leads_somewhere()
    {
        using var client = app.CreateClient();
        var ids = await RelatedClaims.IdsAsync(Databases);
        var pages = await Task.WhenAll(((string[])[ids[0], await RelatedClaims.MostToldAsync(Databases)]).Select(id => GetAsync("/claims/" + id)));
        var links = pages.SelectMany(page => Regex.Matches(page, "href=\"(/[^\"#]*)").Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))).Distinct().ToList();
        Assert.Contains(links, link => link.StartsWith("/threads/", StringComparison.Ordinal));
        Assert.Contains(links, link => link.StartsWith("/sources/", StringComparison.Ordinal));
        foreach (var link in links)
        {
            using var answer = await client.GetAsync(new Uri(link, UriKind.Relative));
            Assert.True(answer.IsSuccessStatusCode, $"{link} answers {answer.StatusCode}");
        }
    }

    private async Task<string> GetAsync(string path)
    {
        using var client = app.CreateClient();
        return await client.GetStringAsync(new Uri(path, UriKind.Relative));
    }
}

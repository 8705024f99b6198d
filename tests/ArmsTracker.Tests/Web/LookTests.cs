using ArmsTracker.Store;
using ArmsTracker.Store.Articles;
using ArmsTracker.Store.Claims;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Tests.Web.Claims;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArmsTracker.Tests.Web;

/// <summary>Every page, light and dark, wide and narrow: for everyone to read, and nothing out of its frame.</summary>
[Collection(AppCollection.Name)]
public class LookTests(RunningApp app)
{
    private IDbContextFactory<ArmsTrackerDb> Databases => app.Services.GetRequiredService<IDbContextFactory<ArmsTrackerDb>>();

    public static TheoryData<string> Pages =>
    [
        "/", "/?context=on&by=published", "/?topic=drone&said_by=white-house&q=droni", "/?topic=missile&modality=denied&q=nessuno",
        "article", "hostile", "claim", "hostile claim", "hostile denial", "thread", "/disputed", "/filters/place?topic=drone", "/sources", "/sources/white-house", "/import", "/import/watches", "/method", "/nowhere", "/error",
    ];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_and_no_page_scrolls_sideways(string name)
    {
        var path = await PathAsync(name);
        foreach (var (width, dark) in new[] { (1280, false), (1280, true), (390, false), (390, true) })
        {
            var page = await app.Browser.OpenAsync(app.Address, width, dark: dark);
            await page.GotoAsync(path);
            var found = await page.RunAxe();
            AssertNone(found);
            Assert.Equal(0, await page.OverflowAsync());
            if (width == 390 && path == "/")
            {
                await page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
                AssertNone(await page.RunAxe());
            }

            await page.Context.CloseAsync();

            void AssertNone(AxeResult result) => Assert.True(
                result.Violations.Length == 0,
                $"At {width}{(dark ? " dark" : "")}:\n" + string.Join('\n', result.Violations.Select(Tell)));
        }
    }

    [BrowserFact]
    public async Task A_hostile_article_is_only_text_and_all_of_its_text()
    {
        var page = await app.Browser.OpenAsync(app.Address);
        var dialogs = 0;
        page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };
        await page.GotoAsync(await PathAsync("hostile"));

        Assert.Equal(HostileArticle.Text, await page.ArticleTextAsync());
        await Expect(page.Locator("h1")).ToHaveTextAsync(HostileArticle.Title);
        await Expect(page).ToHaveTitleAsync(HostileArticle.Title + " · ArmsTracker");
        await Expect(page.Locator(".text b, .text i, .text img, main script")).ToHaveCountAsync(0);
        await Expect(page.Locator(".note")).ToHaveCountAsync(4);
        Assert.Equal(0, dialogs);

        await page.GotoAsync("/?q=subito");
        await Expect(page.Locator(".results b, .results img, .results script")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task The_text_on_the_page_is_the_stored_text_letter_by_letter()
    {
        var page = await app.Browser.OpenAsync(app.Address);
        foreach (var id in await ArticleIdsAsync())
        {
            await page.GotoAsync("/articles/" + id);
            var stored = await app.Services.GetRequiredService<StoredArticles>().FindAsync(id);
            Assert.Equal(stored!.Text, await page.ArticleTextAsync());
        }
    }

    [BrowserFact]
    public async Task A_note_stands_beside_its_sentence_when_wide_and_under_it_when_narrow()
    {
        var wide = await app.Browser.OpenAsync(app.Address, 1280);
        await wide.GotoAsync(await PathAsync("article"));
        var sentence = (await wide.Locator(".mention").First.BoundingBoxAsync())!;
        var note = (await wide.Locator(".note").First.BoundingBoxAsync())!;
        Assert.True(note.X >= sentence.X + sentence.Width);
        Assert.InRange(note.Y, sentence.Y - 40, sentence.Y + sentence.Height + 40);

        var narrow = await app.Browser.OpenAsync(app.Address, 390);
        await narrow.GotoAsync(await PathAsync("article"));
        var statement = narrow.Locator(".note .statement").First;
        await Expect(statement).ToBeHiddenAsync();
        await narrow.Locator(".note > summary").First.ClickAsync();
        await Expect(statement).ToBeVisibleAsync();
        sentence = (await narrow.Locator(".mention").First.BoundingBoxAsync())!;
        note = (await narrow.Locator(".note").First.BoundingBoxAsync())!;
        Assert.True(note.Y >= sentence.Y + sentence.Height - 8);
    }

    [BrowserFact]
    public async Task The_printed_timeline_has_claims_and_no_controls()
    {
        var page = await app.Browser.OpenAsync(app.Address);
        await page.GotoAsync("/?topic=drone");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(page.Sentence()).ToBeVisibleAsync();
        await Expect(page.Claims().First).ToBeVisibleAsync();
        await Expect(page.Locator("header.bar, .facets, .switches, .pager, .skip").Filter(new() { Visible = true })).ToHaveCountAsync(0);
    }

    private static string Tell(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}";

    private async Task<string> PathAsync(string name) => name switch
    {
        "article" => "/articles/" + (await ArticleIdsAsync("droni")).First(id => id[0] != 'e'),
        "hostile" => "/articles/" + new string('e', 12),
        "claim" => "/claims/" + await RelatedClaims.MostToldAsync(Databases),
        "hostile claim" => "/claims/" + (await RelatedClaims.IdsAsync(Databases))[0],
        "hostile denial" => "/claims/" + (await RelatedClaims.IdsAsync(Databases))[3],
        "thread" => "/threads/" + (await app.Services.GetRequiredService<StoredClaims>().FindAsync((await RelatedClaims.IdsAsync(Databases))[0]))!.Thread.Id,
        _ => name,
    };

    private async Task<IReadOnlyList<string>> ArticleIdsAsync(string? text = null)
    {
        var reader = app.Services.GetRequiredService<TimelineReader>();
        var page = await reader.ReadAsync(TimelineQuery.Everything.Searching(text));
        return [.. page.Lanes.SelectMany(lane => lane.Claims).Select(claim => claim.Quote.ArticleId).Distinct()];
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArmsTracker.Tests.Web;

/// <summary>What a reader does, in a real browser, with script and without.</summary>
[Collection(AppCollection.Name)]
public class JourneyTests(RunningApp app)
{
    [BrowserTheory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(true, 390)]
    [InlineData(false, 390)]
    public async Task Filter_by_type_and_source_open_the_sentence_and_come_back(bool script, int width)
    {
        var page = await app.Browser.OpenAsync(app.Address, width, script);
        await page.GotoAsync("/");
        await Expect(page.Sentence()).ToHaveTextAsync(new Regex("^All claims: \\d+ claims in 6 articles$"));

        await ChooseAsync(page, "missiles", width);
        await Expect(page.Sentence()).ToContainTextAsync("Missiles");
        Assert.Contains("topic=missile", page.Url, StringComparison.Ordinal);

        await ChooseAsync(page, "AgenPress", width);
        await Expect(page.Sentence()).ToContainTextAsync("published by AgenPress");
        foreach (var claim in await page.Claims().AllAsync())
        {
            await Expect(claim).ToContainTextAsync("missiles");
        }

        var filtered = page.Url;
        var quote = (await page.Claims().First.Locator("blockquote q").InnerTextAsync()).Trim('«', '»');
        await CloseSheetAsync(page, width, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "read in the article" }).First.ClickAsync();
        await page.WaitForURLAsync(new Regex("/articles/[0-9a-f]{12}#m-"));
        var sentence = page.Locator(".mention:target");
        await Expect(sentence).ToBeInViewportAsync();
        Assert.Equal(quote, await sentence.TextContentAsync());

        await page.GoBackAsync();
        Assert.Equal(filtered, page.Url);
        await Expect(page.Sentence()).ToContainTextAsync("Missiles");
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Search_keeps_the_filters_and_a_chip_takes_it_off(bool script)
    {
        var page = await app.Browser.OpenAsync(app.Address, script: script);
        await page.GotoAsync("/?topic=missile");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("balistici");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Expect(page.Sentence()).ToContainTextAsync("Missiles");
        await Expect(page.Sentence()).ToContainTextAsync("with the words “balistici”");
        await Expect(page.Claims().First).ToBeVisibleAsync();

        await page.GetByLabel("Take off: “balistici”").ClickAsync();
        await Expect(page.Sentence()).Not.ToContainTextAsync("balistici");
        Assert.EndsWith("/?topic=missile", page.Url, StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_range_of_dates_is_a_form(bool script)
    {
        var page = await app.Browser.OpenAsync(app.Address, script: script);
        await page.GotoAsync("/?topic=drone");
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("2022");
        await page.GetByLabel("to", new() { Exact = true }).FillAsync("2023-12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(page.Sentence()).ToContainTextAsync("Drones");
        await Expect(page.Sentence()).ToContainTextAsync("from 2022 to December 2023");
    }

    [BrowserFact]
    public async Task A_result_that_is_empty_tells_which_filter_to_loosen()
    {
        var page = await app.Browser.OpenAsync(app.Address);
        await page.GotoAsync("/?topic=missile&modality=denied&q=balistici");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "No claim fits all of this at once" })).ToBeVisibleAsync();
        await page.Locator(".empty li a").First.ClickAsync();
        await Expect(page.Claims().First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task From_the_notes_of_an_article_one_comes_to_the_page_of_its_claim()
    {
        var page = await app.Browser.OpenAsync(app.Address);
        await page.GotoAsync("/?topic=drone");
        await page.GetByRole(AriaRole.Link, new() { Name = "read in the article" }).First.ClickAsync();
        var statement = page.Locator(".note .statement a").First;
        var words = await statement.InnerTextAsync();
        await statement.ClickAsync();
        await page.WaitForURLAsync(new Regex("/claims/[0-9a-f]{12}$"));
        await Expect(page).ToHaveTitleAsync(words + " · ArmsTracker");
    }

    [BrowserTheory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task From_the_timeline_to_a_claim_to_the_sentence_in_its_article_and_back(bool script, int width)
    {
        var page = await app.Browser.OpenAsync(app.Address, width, script);
        await page.GotoAsync("/?topic=missile");
        var timeline = page.Url;
        var statement = page.Locator("article.claim h3 a").First;
        var words = await statement.InnerTextAsync();
        await statement.ClickAsync();
        await page.WaitForURLAsync(new Regex("/claims/[0-9a-f]{12}$"));
        await Expect(page.Locator("h1")).ToContainTextAsync(words);

        var claim = page.Url;
        var mention = page.Locator(".group .mention").First;
        var quote = await mention.Locator("blockquote q").InnerTextAsync();
        await mention.GetByRole(AriaRole.Link, new() { Name = "read in the article" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/articles/[0-9a-f]{12}#m-"));
        var sentence = page.Locator(".mention:target");
        await Expect(sentence).ToBeInViewportAsync();
        Assert.Contains((await sentence.TextContentAsync())!, quote, StringComparison.Ordinal);

        await page.GoBackAsync();
        Assert.Equal(claim, page.Url);
        await page.GetByRole(AriaRole.Link, new() { Name = "The whole thread" }).ClickAsync();
        await Expect(page.Locator($".step h3 a[href='{new Uri(claim).AbsolutePath}']")).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await page.GoBackAsync();
        Assert.Equal(timeline, page.Url);
    }

    [BrowserTheory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task From_the_timeline_to_a_disputed_claim_to_the_sentence_of_the_denial_and_back(bool script, int width)
    {
        var page = await app.Browser.OpenAsync(app.Address, width, script);
        await page.GotoAsync("/?disputed=yes&context=on");
        var timeline = page.Url;
        await page.Locator("article.claim:not(.said-denied) a.disputed").First.ClickAsync();
        await page.WaitForURLAsync(new Regex("/claims/[0-9a-f]{12}#against$"));
        var claim = page.Url;
        var against = page.Locator("#against");
        await Expect(against).ToBeInViewportAsync();

        await against.GetByRole(AriaRole.Link, new() { Name = "read in the article" }).First.ClickAsync();
        await page.WaitForURLAsync(new Regex("/articles/[0-9a-f]{12}#m-"));
        await Expect(page.Locator(".mention:target")).ToBeInViewportAsync();

        await page.GoBackAsync();
        Assert.Equal(claim, page.Url);
        await page.GoBackAsync();
        Assert.Equal(timeline, page.Url);
    }

    [BrowserFact]
    public async Task A_bar_of_the_picture_leads_to_its_month()
    {
        var page = await app.Browser.OpenAsync(app.Address);
        await page.GotoAsync("/");
        await page.GetByLabel("1 claim in October 2022").ClickAsync();
        await Expect(page.Sentence()).ToHaveTextAsync("All claims, in October 2022×: 1 claim in 1 article");
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Older_and_newer_pages_are_links(bool script)
    {
        var page = await app.Browser.OpenAsync(app.Address, script: script);
        await page.GotoAsync("/");
        var first = await page.Locator("article.claim h3").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Older" }).ClickAsync();
        await Expect(page.Locator("article.claim h3").First).Not.ToHaveTextAsync(first);
        await page.GetByRole(AriaRole.Link, new() { Name = "Newer" }).ClickAsync();
        await Expect(page.Locator("article.claim h3").First).ToHaveTextAsync(first, new() { UseInnerText = true });
    }

    [BrowserFact]
    public async Task The_keyboard_alone_skips_to_the_content()
    {
        var page = await app.Browser.OpenAsync(app.Address);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_chosen_theme_holds_on_the_next_page()
    {
        var page = await app.Browser.OpenAsync(app.Address, script: false);
        await page.GotoAsync("/method");
        var before = await BackgroundAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "dark" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/method$"));
        Assert.NotEqual(before, await BackgroundAsync(page));
        await page.GetByRole(AriaRole.Link, new() { Name = "Timeline" }).ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    private static Task<string> BackgroundAsync(IPage page) =>
        page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor");

    private static async Task ChooseAsync(IPage page, string value, int width)
    {
        var filters = page.Locator("#filters");
        if (width < 1000 && !await filters.IsVisibleAsync())
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Filters" }).ClickAsync();
        }

        await filters.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^" + value) }).First.ClickAsync();
    }

    private static async Task CloseSheetAsync(IPage page, int width, bool script)
    {
        // With script the sheet stays open from one choice to the next.
        if (width < 1000 && script)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Show them" }).ClickAsync();
        }
    }
}

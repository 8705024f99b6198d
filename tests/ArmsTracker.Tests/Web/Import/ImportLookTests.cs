using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArmsTracker.Tests.Web.Import;

/// <summary>The pages of the import, for everyone to read, and foreign words on them only ever words.</summary>
[Collection(ImportingCollection.Name)]
public class ImportLookTests(ImportingApp app)
{
    private const string Hostile = "<script>document.title='owned'</script>\"><img src=x onerror=alert(1)>";

    /// <summary>What file names and titles may try: markup, ways out of an attribute, turned writing, control characters.</summary>
    public static TheoryData<string> Names =>
    [
        Hostile, "\"><svg onload=alert(1)>.txt", "' onfocus=alert(1) autofocus='.txt", "javascript:alert(1)", "{{7*7}}${7*7}@(7*7)",
        "exe\u202Etxt.gnp", "a\u0007b\u001B[31m.txt", "&lt;b&gt;.html", "..\\..\\etc\\passwd", "-->.txt", "</title></main><b>x</b>.txt",
    ];

    [BrowserFact]
    public async Task Axe_finds_nothing_on_the_pages_of_the_import_and_none_scrolls_sideways()
    {
        app.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var setup = await app.Browser.OpenAsync(app.Address);
        await setup.GotoAsync("/import/watches");
        await setup.GetByLabel("Address of a feed").FillAsync("https://feeds.example/" + new string('a', 120));
        await setup.GetByRole(AriaRole.Button, new() { Name = "Watch it" }).ClickAsync();
        await setup.GotoAsync("/import");
        await ImportJourneyTests.UploadAsync(setup, ImportJourneyTests.File("look.txt"), new FilePayload { Name = "empty.txt", MimeType = "text/plain", Buffer = [] }, ImportJourneyTests.File("slow " + new string('x', 100) + ".txt"));
        await setup.WaitForURLAsync(new Regex("/import/jobs/"));
        var job = new Uri(setup.Url).AbsolutePath;
        var preview = await PasteAsync(setup, Hostile + "\n\nIran delivered 400 Shahed-136 drones to Russia in May 2023, the White House said.");
        await setup.Context.CloseAsync();

        foreach (var path in new[] { "/import", "/import?problem=too-large", "/import/preview/gone", preview, job, "/import/watches" })
        {
            foreach (var (width, dark) in new[] { (1280, false), (1280, true), (390, false), (390, true) })
            {
                var page = await app.Browser.OpenAsync(app.Address, width, dark: dark);
                await page.GotoAsync(path);
                var found = await page.RunAxe();
                Assert.True(found.Violations.Length == 0, $"{path} at {width}{(dark ? " dark" : "")}: " + string.Join('\n', found.Violations.Select(one =>
                    $"{one.Id}: {one.Help}: {string.Join("; ", one.Nodes.Take(3).Select(node => node.Html))}")));
                Assert.Equal(0, await page.OverflowAsync());
                await page.Context.CloseAsync();
            }
        }

        app.Gate.TrySetResult();
    }

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task Hostile_names_and_titles_are_only_words(string name)
    {
        var page = await app.Browser.OpenAsync(app.Address);
        var wrong = new List<string>();
        page.Dialog += (_, dialog) =>
        {
            wrong.Add("dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                wrong.Add(message.Text);
            }
        };

        // Looked at before it is stored, with the words as title and as the name of the file.
        await page.GotoAsync("/import");
        await ImportJourneyTests.UploadAsync(page, Payload(name, name + "\n\nRussia received 300 drones from Iran in May 2023, officials said."));
        await page.WaitForURLAsync(new Regex("/import/preview/|/import$"));
        await AssertPlainAsync(page);

        // As names in a job, one refused and one stored.
        await page.GotoAsync("/import");
        await ImportJourneyTests.UploadAsync(page, Payload(name, ""), Payload("2" + name, "Russia received 301 drones from Iran, officials said of " + name));
        await page.WaitForURLAsync(new Regex("/import/jobs/"));
        await Expect(page.Locator(".status")).ToContainTextAsync("Done");
        await AssertPlainAsync(page);
        await page.GotoAsync("/import");
        await AssertPlainAsync(page);

        // As what is to be watched or fetched.
        await page.Locator("#fetch-address").FillAsync(name.Replace("\u0007", "", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Fetch" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await AssertPlainAsync(page);
        await page.GotoAsync("/import/watches");
        await page.GetByLabel("Address of a feed").FillAsync("/" + name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Watch it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await AssertPlainAsync(page);

        Assert.Empty(wrong);
        await page.Context.CloseAsync();
    }

    private static async Task AssertPlainAsync(IPage page)
    {
        await Expect(page.Locator("main script, main img, main svg, main b, main [onfocus], main [onload], main [onerror]")).ToHaveCountAsync(0);
        Assert.EndsWith("ArmsTracker", await page.TitleAsync(), StringComparison.Ordinal);
        // What turns the direction of writing is not kept in the name of a file.
        Assert.DoesNotContain('\u202E', await page.Locator(".steps, .jobs").AllInnerTextsAsync() is { Count: > 0 } texts ? string.Concat(texts) : "");
    }

    private static async Task<string> PasteAsync(IPage page, string text)
    {
        await page.GotoAsync("/import");
        await page.GetByLabel("The article's words").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/import/preview/"));
        return new Uri(page.Url).AbsolutePath;
    }

    private static FilePayload Payload(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) };
}

using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ArmsTracker.Tests.Web.Import;

/// <summary>Bringing articles in through the pages, in a real browser, with script and without.</summary>
[Collection(ImportingCollection.Name)]
public class ImportJourneyTests(ImportingApp app)
{
    [BrowserTheory]
    [InlineData(true, 1280)]
    [InlineData(false, 390)]
    public async Task A_pasted_text_is_looked_at_corrected_stored_and_on_the_timeline(bool script, int width)
    {
        var name = $"Shipment {Guid.NewGuid():N}";
        var page = await app.Browser.OpenAsync(app.Address, width, script);
        await page.GotoAsync("/import");
        await page.GetByLabel("The article's words").FillAsync($"Iran ships arms again\n\nIran delivered 400 Shahed-136 drones to Russia in May 2023, the White House said. It was the first time that they had said so. {name}.");
        await page.GetByLabel("Date", new() { Exact = true }).FillAsync("2023-06-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();

        await page.WaitForURLAsync(new Regex("/import/preview/[0-9a-f]{32}$"));
        await Expect(page.Locator("h1")).ToHaveTextAsync("Iran ships arms again");
        await Expect(page.Locator(".mention").First).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Date", new() { Exact = true })).ToHaveValueAsync("2023-06-01");
        await Expect(page.Locator("main")).ToContainTextAsync("stated on the import page");
        Assert.Equal(0, await CountAsync(name));

        await page.GetByLabel("Title").FillAsync(name);
        await page.GetByLabel("Date", new() { Exact = true }).FillAsync("soon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Store it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Write a date such as 2024-05-09");
        await Expect(page.GetByLabel("Title")).ToHaveValueAsync(name);

        await page.GetByLabel("Date", new() { Exact = true }).FillAsync("2023-06-02");
        await page.GetByRole(AriaRole.Button, new() { Name = "Store it" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/articles/[0-9a-f]{12}"));
        await Expect(page.Locator("h1")).ToHaveTextAsync(name);
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(new Regex("^\\s*Stored: \\d+ statements? in \\d+ claims?, now on"));

        await page.GotoAsync($"/?q={Uri.EscapeDataString(name[^32..])}");
        await Expect(page.Claims().First).ToContainTextAsync("400 Shahed-136 drones delivered");
        await Expect(page.Claims().First).ToContainTextAsync("2 June 2023");
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Three_files_become_a_job_that_is_done(bool script)
    {
        var page = await app.Browser.OpenAsync(app.Address, script: script);
        await page.GotoAsync("/import");
        await UploadAsync(page, [.. Enumerable.Range(1, 3).Select(number => File($"three {number}{script}.txt"))]);
        await page.WaitForURLAsync(new Regex("/import/jobs/[0-9a-f]{32}$"));
        // Without script the page asks for itself anew.
        await Expect(page.Locator(".status")).ToHaveTextAsync("Done: 3 imported, 0 already stored, 0 refused");
        await page.GetByRole(AriaRole.Link, new() { Name = $"three 1{script}.txt" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/articles/[0-9a-f]{12}"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(app.Data, "incoming")));
    }

    [BrowserFact]
    public async Task With_script_the_counts_follow_the_import_and_without_a_load()
    {
        app.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var page = await app.Browser.OpenAsync(app.Address);
        await page.GotoAsync("/import");
        await UploadAsync(page, File("live.txt"), File("slow live.txt"));
        await page.WaitForURLAsync(new Regex("/import/jobs/"));
        await Expect(page.Locator(".status")).ToHaveTextAsync("Running: 1 imported, 0 already stored, 0 refused");
        await page.EvaluateAsync("() => document.body.dataset.seen = 'yes'");
        app.Gate.SetResult();
        await Expect(page.Locator(".status")).ToHaveTextAsync("Done: 2 imported, 0 already stored, 0 refused");
        await Expect(page.Locator("body")).ToHaveAttributeAsync("data-seen", "yes");
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_job_is_cancelled_and_what_it_stored_stays(bool script)
    {
        app.Gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var page = await app.Browser.OpenAsync(app.Address, script: script);
        await page.GotoAsync("/import");
        await UploadAsync(page, File($"before {script}.txt"), File($"slow {script}.txt"));
        await page.WaitForURLAsync(new Regex("/import/jobs/"));
        await Expect(page.Locator(".status")).ToHaveTextAsync("Running: 1 imported, 0 already stored, 0 refused");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.Locator(".status")).ToHaveTextAsync("Cancelled: 1 imported, 0 already stored, 0 refused");
        await page.GotoAsync("/import");
        await Expect(page.Locator(".jobs li").First).ToContainTextAsync("cancelled");
    }

    [BrowserFact]
    public async Task An_article_that_is_stored_already_says_so()
    {
        var page = await app.Browser.OpenAsync(app.Address, script: false);
        foreach (var again in new[] { false, true })
        {
            await page.GotoAsync("/import");
            await page.GetByLabel("The article's words").FillAsync("Twice\n\nRussia received 20 drones from Iran, officials said twice.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
            await Expect(page.GetByText("This article is stored already")).ToHaveCountAsync(again ? 1 : 0);
            await page.GetByRole(AriaRole.Button, new() { Name = "Store it" }).ClickAsync();
            await page.WaitForURLAsync(new Regex("/articles/"));
        }
    }

    [BrowserFact]
    public async Task A_folder_is_watched_paused_and_removed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("watched.txt", "Russia received 31 drones from Iran, officials said of the watched folder.");
        var page = await app.Browser.OpenAsync(app.Address, script: false);
        await page.GotoAsync("/import/watches");
        await page.GetByLabel("Address of a feed").FillAsync(folder["nowhere"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Watch it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is no folder");

        await page.GetByLabel("Address of a feed").FillAsync(folder.Path);
        await page.GetByRole(AriaRole.Button, new() { Name = "Watch it" }).ClickAsync();
        var row = page.Locator("tr", new() { HasText = folder.Path });
        await row.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(row).ToContainTextAsync("paused");
        await row.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Look now" }).ClickAsync();
        await row.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
    }

    internal static FilePayload File(string name) => new()
    {
        Name = name,
        MimeType = "text/plain",
        Buffer = Encoding.UTF8.GetBytes($"Russia received 300 drones from Iran in May 2023, officials said in {name}."),
    };

    internal static async Task UploadAsync(IPage page, params FilePayload[] files)
    {
        await page.Locator("#upload-files").SetInputFilesAsync(files);
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
    }

    private async Task<int> CountAsync(string title)
    {
        var reader = app.Services.GetRequiredService<ArmsTracker.Store.Timeline.TimelineReader>();
        return (await reader.ReadAsync(ArmsTracker.Store.Timeline.TimelineQuery.Everything.Searching(title))).Total;
    }
}

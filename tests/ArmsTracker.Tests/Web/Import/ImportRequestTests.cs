using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ArmsTracker.Pipeline.Importing;
using ArmsTracker.Store.Watches;
using Microsoft.Extensions.DependencyInjection;

namespace ArmsTracker.Tests.Web.Import;

/// <summary>What the pages of the import take, and from whom.</summary>
[Collection(ImportingCollection.Name)]
public class ImportRequestTests(ImportingApp app)
{
    [Theory]
    [InlineData("/import", "paste")]
    [InlineData("/import", "upload")]
    [InlineData("/import", "fetch")]
    [InlineData("/import/watches", "watch")]
    [InlineData("/import/watches/1/remove", null)]
    [InlineData("/import/watches/1/run", null)]
    [InlineData("/import/watches/1/pause", null)]
    [InlineData("/import/watches/1/resume", null)]
    [InlineData("/import/jobs/0/cancel", null)]
    public async Task A_form_of_another_site_is_refused(string path, string? form)
    {
        using var client = Client();
        using var content = new MultipartFormDataContent { { new StringContent("a"), "back" } };
        if (form is not null)
        {
            content.Add(new StringContent(form), "_handler");
        }

        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        Assert.Equal("/import?problem=stale-form", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task More_than_fifty_megabytes_are_refused_in_a_sentence()
    {
        using var client = Client(redirect: true);
        using var content = await FormAsync(client, "/import", "upload");
        content.Add(new ByteArrayContent(new byte[ImportSettings.MaxUpload + (2 * 1024 * 1024)]), "Files", "large.txt");
        using var answer = await client.PostAsync(new Uri("/import", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("That was more than 50 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_longer_than_forms_usually_hold_arrives_and_is_told_to_be_too_long()
    {
        using var client = Client(redirect: true);
        using var content = await FormAsync(client, "/import", "paste");
        content.Add(new StringContent(string.Concat(Enumerable.Repeat("Nothing was said about it here.\n", 170_000))), "Pasted.Text");
        using var answer = await client.PostAsync(new Uri("/import", UriKind.Relative), content);
        Assert.Contains("an article may have 5 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_importing_is_off_the_pages_say_so_and_nothing_comes_in()
    {
        await using var off = app.WithWebHostBuilder(builder => builder.UseSetting("Import:Enabled", "false"));
        off.UseKestrel(0);
        off.StartServer();
        using var client = off.CreateClient();
        foreach (var path in new[] { "/import", "/import/watches" })
        {
            var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
            Assert.Contains("turned off on this server", page, StringComparison.Ordinal);
            Assert.DoesNotContain("__RequestVerificationToken", page, StringComparison.Ordinal);
        }

        Assert.Empty(await off.Services.GetRequiredService<StoredWatches>().ListAsync());
    }

    [Fact]
    public async Task What_has_no_name_of_its_own_is_not_there()
    {
        using var client = Client();
        using var job = await client.GetAsync(new Uri("/import/jobs/0123", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, job.StatusCode);
        var preview = await client.GetStringAsync(new Uri("/import/preview/0123", UriKind.Relative));
        Assert.Contains("no longer kept", preview, StringComparison.Ordinal);
    }

    private HttpClient Client(bool redirect = false)
    {
        _ = app.Services;
#pragma warning disable CA5399 // The test's own server, without TLS.
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = redirect }) { BaseAddress = app.Address };
#pragma warning restore CA5399
    }

    /// <summary>A form as the page makes it, with its token.</summary>
    private static async Task<MultipartFormDataContent> FormAsync(HttpClient client, string path, string form)
    {
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        var token = Regex.Match(page, $"name=\"_handler\" value=\"{form}\" /><input type=\"hidden\" name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        return new MultipartFormDataContent
        {
            { new StringContent(form, Encoding.UTF8), "_handler" },
            { new StringContent(token, Encoding.UTF8), "__RequestVerificationToken" },
        };
    }
}

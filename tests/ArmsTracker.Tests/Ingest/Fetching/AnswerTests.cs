using ArmsTracker.Ingest.Fetching;
using Microsoft.AspNetCore.Http;

namespace ArmsTracker.Tests.Ingest.Fetching;

/// <summary>What servers answer instead of a page, and which pages are taken.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("text/html; charset=windows-1251", "text/html", "windows-1251")]
    [InlineData("Text/HTML; Charset=\"UTF-8\"", "text/html", "UTF-8")]
    [InlineData("application/xhtml+xml", "application/xhtml+xml", null)]
    [InlineData("application/rss+xml", "application/rss+xml", null)]
    [InlineData("application/atom+xml;charset=utf-8", "application/atom+xml", "utf-8")]
    [InlineData("text/xml", "text/xml", null)]
    [InlineData("application/json", "application/json", null)]
    [InlineData("text/plain", "text/plain", null)]
    [InlineData("text/markdown", "text/markdown", null)]
    [InlineData("application/octet-stream", "application/octet-stream", null)]
    [InlineData("nonsense", null, null)]
    [InlineData(null, null, null)]
    public async Task Pages_and_feeds_are_taken_with_what_the_server_says_of_them(string? contentType, string? mediaType, string? charset)
    {
        await using var server = await LoopbackServer.AnsweringAsync(context =>
        {
            if (contentType is not null)
            {
                context.Response.Headers.ContentType = contentType;
            }

            return context.Response.WriteAsync("the page");
        });
        using var fetcher = Fetchers.Allowing(server.Host);

        var page = await fetcher.FetchAsync(server["/a#b"]);

        Assert.Equal(server["/a"].AbsoluteUri, page.Address.AbsoluteUri);
        Assert.Equal((mediaType, charset, 8, false), (page.MediaType, page.Charset, page.Bytes.Length, page.IsNotModified));
    }

    [Theory]
    [InlineData("application/pdf", "is a PDF document")]
    [InlineData("image/jpeg", "is a picture")]
    [InlineData("image/svg+xml", "is a picture")]
    [InlineData("video/mp4", "is a video")]
    [InlineData("application/zip", "is a ZIP archive")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "is a Word document")]
    [InlineData("application/wasm", "is of the kind application/wasm")]
    public async Task Other_things_are_called_by_their_name(string contentType, string says)
    {
        await using var server = await LoopbackServer.AnsweringAsync(context =>
        {
            context.Response.ContentType = contentType;
            return context.Response.WriteAsync("%PDF");
        });
        using var fetcher = Fetchers.Allowing(server.Host);

        var refusal = await fetcher.RefusalAsync(server.Root);

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.False(refusal.IsTemporary);
    }

    [Theory]
    [InlineData(204, null, "HTTP 204, which is no page", false, null)]
    [InlineData(304, null, "HTTP 304, which is no page", false, null)]
    [InlineData(401, null, "sign in (HTTP 401)", false, null)]
    [InlineData(403, null, "does not let programs read this page (HTTP 403)", false, null)]
    [InlineData(404, null, "no page at this address (HTTP 404)", false, null)]
    [InlineData(410, null, "no page at this address (HTTP 410)", false, null)]
    [InlineData(418, null, "HTTP 418, which is no page", false, null)]
    [InlineData(429, "120", "asked too often (HTTP 429). Try again in 2 minutes.", true, 120)]
    [InlineData(429, null, "Try again later.", true, null)]
    [InlineData(451, null, "legal reasons (HTTP 451)", false, null)]
    [InlineData(500, null, "a problem of its own (HTTP 500). Try again later.", true, null)]
    [InlineData(503, "Sun, 01 Mar 2026 14:00:00 GMT", "Try again in 2 hours.", true, 7200)]
    [InlineData(503, "Sun, 01 Mar 2020 14:00:00 GMT", "Try again in a minute.", true, 0)]
    [InlineData(503, "soon", "Try again later.", true, null)]
    public async Task A_status_is_told_in_a_sentence(int status, string? retryAfter, string says, bool isTemporary, int? seconds)
    {
        await using var server = await LoopbackServer.AnsweringAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.With(new FetchSettings { AllowedHosts = [server.Host] }, new TestClock());

        var refusal = await fetcher.RefusalAsync(server.Root);

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Equal((isTemporary, seconds), (refusal.IsTemporary, (int?)refusal.RetryAfter?.TotalSeconds));
    }
}

using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Formats;

namespace ArmsTracker.Tests.Ingest.Formats;

public sealed class ChoiceOfFormatTests
{
    [Theory]
    [InlineData("a.txt", "Words of an article.", ArticleForm.Text)]
    [InlineData("a", "Words of an article.", ArticleForm.Text)]
    [InlineData("a.unknown", "{ of braces }", ArticleForm.Text)]
    [InlineData("a.txt", "{\"is\": no record in a text}", ArticleForm.Text)]
    [InlineData("a.md", "# Words", ArticleForm.Markdown)]
    [InlineData("a.html", "<p>words</p>", ArticleForm.Html)]
    [InlineData("a.txt", "<!DOCTYPE html><p>words</p>", ArticleForm.Html)]
    [InlineData("a", "\uFEFF  <html><p>words</p>", ArticleForm.Html)]
    [InlineData("a.xml", "<?xml version='1.0'?><!DOCTYPE html><html><p>words</p></html>", ArticleForm.Html)]
    [InlineData("a.txt", "<?xml version='1.0'?><rss><channel><item><description>x</description></item></channel></rss>", ArticleForm.HtmlFragment)]
    [InlineData("a.txt", "<feed><entry><content>x</content></entry></feed>", ArticleForm.Text)]
    [InlineData("stdin", "{\"text\":\"x\"}\n", ArticleForm.Text)]
    [InlineData("stdin", "[{\"html\":\"<p>x</p>\"}]", ArticleForm.HtmlFragment)]
    [InlineData("stdin", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"content_html\":\"x\"}]}", ArticleForm.HtmlFragment)]
    [InlineData("a.csv", "text\nx\n", ArticleForm.Text)]
    public async Task Content_tells_first_and_then_the_name(string name, string content, ArticleForm form)
    {
        var incoming = Assert.Single(await Files.ReadAsync(name, content));

        Assert.Null(incoming.Problem);
        Assert.Equal(form, incoming.Form);
    }

    [Theory]
    [InlineData("text/html; charset=windows-1251", ArticleForm.Html, "windows-1251")]
    [InlineData("text/markdown", ArticleForm.Markdown, null)]
    [InlineData("text/plain", ArticleForm.Text, null)]
    [InlineData("nonsense;;", ArticleForm.Text, null)]
    public async Task The_media_type_tells_where_the_rest_does_not(string mediaType, ArticleForm form, string? charset)
    {
        var incoming = Assert.Single(await new ArticleFormats().ReadAsync(new MemoryStream("<p>x"u8.ToArray()), "download", mediaType).ToArrayAsync());

        Assert.Equal((form, charset), (incoming.Form, incoming.Charset));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused_with_what_to_do()
    {
        using var folder = new TemporaryFolder();

        Assert.EndsWith("is not there. Check its name and import it again.", Assert.Single(await new ArticleFormats().ReadFileAsync(folder["no.txt"]).ToArrayAsync()).Problem, StringComparison.Ordinal);
        Assert.EndsWith("is a folder. Import the files in it.", Assert.Single(await new ArticleFormats().ReadFileAsync(folder.Path).ToArrayAsync()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_larger_than_an_article_is_refused()
    {
        var incoming = Assert.Single(await Files.ReadAsync("a.txt", new LazyStream(LazyStream.Repeated(new byte[65_536], 100_000_000))));

        Assert.Equal("a.txt has more than 5 MB, and no more is read of such a file. Split it into one file for each article.", incoming.Problem);
    }

    public static TheoryData<string, byte[]> Uploads { get; } = new()
    {
        { "a.txt", Long("words ") },
        { "a.html", Long("<p>words") },
        { "a.rss", Files.Utf8("<rss><channel>" + new string(' ', 10_000) + "<item><description>words</description></item></channel></rss>") },
        { "a.json", Files.Utf8("[" + new string(' ', 10_000) + "{\"text\":\"words\"}]") },
        { "a.jsonl", Files.Utf8(new string('\n', 10_000) + "{\"text\":\"words\"}") },
        { "a.csv", [.. "text\n"u8, .. Long("words ")] },
        { "a.warc", Files.Utf8(Files.Warc("conversion", "text/plain", "x", new string('x', 10_000))) },
        { "a.txt.gz", Files.Gzip(Long("words ")) },
        { "a.zip", Files.Zip(("a.txt", Long("words "))) },
    };

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task No_upload_is_waited_for_with_a_thread(string name, byte[] content)
    {
        Assert.Null(Assert.Single(await Files.ReadAsync(name, new UploadStream(content))).Problem);
    }

    [Fact]
    public async Task A_cancelled_reading_ends()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await new ArticleFormats().ReadAsync(new MemoryStream("x"u8.ToArray()), "a.txt", null, cancellation.Token).ToArrayAsync(CancellationToken.None));
    }

    private static byte[] Long(string words) => Files.Utf8(string.Concat(Enumerable.Repeat(words, 5000)));
}

using ArmsTracker.Ingest;

namespace ArmsTracker.Tests.Ingest.Formats;

public sealed class ArchiveTests
{
    [Fact]
    public async Task Members_of_gzip_one_after_the_other_are_one_file()
    {
        var read = await Files.ReadAsync("a.jsonl.gz", [.. Files.Gzip("{\"text\":\"one\"}\n"), .. Files.Gzip("{\"text\":\"two\"}\n")]);

        Assert.Equal(["one", "two"], read.Select(Files.Words));
        Assert.Equal("a.jsonl.gz:2", read[1].Path);
    }

    [Fact]
    public async Task A_packed_file_is_known_by_the_name_inside()
    {
        var incoming = Assert.Single(await Files.ReadAsync("a.md.gz", Files.Gzip("# Words")));

        Assert.Equal((ArticleForm.Markdown, "a.md.gz", "a.md"), (incoming.Form, incoming.Path, incoming.FileName));
    }

    [Fact]
    public async Task Each_file_of_an_archive_is_read_for_what_it_is()
    {
        var zip = Files.Zip(
            ("a/b.html", "<p>x"u8.ToArray()), ("c.jsonl.gz", Files.Gzip("{\"text\":\"one\"}\n")), ("style.css", "x"u8.ToArray()), ("__MACOSX/a", "x"u8.ToArray()),
            ("articles.meta.yaml", "a: b"u8.ToArray()), ("d/", []), ("bad.csv", "x\n1\n"u8.ToArray()), ("e.txt", "last"u8.ToArray()));

        var read = await Files.ReadAsync("news.zip", zip);

        Assert.Equal(["news.zip!a/b.html", "news.zip!c.jsonl.gz:1", "news.zip!bad.csv", "news.zip!e.txt"], read.Select(incoming => incoming.Path));
        Assert.Equal([true, true, false, true], read.Select(incoming => incoming.Problem is null));
    }

    [Fact]
    public async Task A_zip_that_comes_as_a_stream_is_kept_in_a_file_that_goes_with_it()
    {
        var before = Directory.GetFiles(Path.GetTempPath()).Length;

        var read = await Files.ReadAsync("news.zip", new LazyStream([Files.Zip(("a.txt", "one"u8.ToArray()), ("b.zip", Files.Zip(("c.txt", "two"u8.ToArray()))))]));

        Assert.Equal(["one", "two"], read.Select(Files.Words));
        Assert.InRange(Directory.GetFiles(Path.GetTempPath()).Length, 0, before + 20);
    }

    [Fact]
    public async Task Sidecars_in_an_archive_hold_for_the_files_beside_them()
    {
        var read = await Files.ReadAsync("a.zip", Files.Zip(
            ("x/a.txt", "one"u8.ToArray()), ("x/b.txt", "two"u8.ToArray()), ("b.txt", "three"u8.ToArray()), ("x/a.txt.meta.yaml", "title: Own\n"u8.ToArray()),
            ("x/articles.meta.yaml", "a.txt: {title: Shared, author: A. B.}\nb.txt: {title: Shared, published: never}\n"u8.ToArray()), ("y.txt.meta.yaml", "["u8.ToArray())));

        Assert.Equal(["Own", "Shared", null], read[..3].Select(incoming => incoming.Facts.Title?.Value));
        Assert.Equal("A. B.", read[0].Facts.Author?.Value);
        Assert.Equal(["a.zip!y.txt.meta.yaml", "a.zip!x/articles.meta.yaml"], read[3..].Select(incoming => incoming.Path));
        Assert.Contains("a.zip!x/articles.meta.yaml:2: published is not a date", read[4].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_an_archive_is_shown_without_signs_that_cannot_be_seen()
    {
        var incoming = Assert.Single(await Files.ReadAsync("a.zip", Files.Zip(("x/b\u001b[31m\n.txt", "one"u8.ToArray()))));

        Assert.Equal(("a.zip!x/b?[31m?.txt", "b?[31m?.txt"), (incoming.Path, incoming.FileName));
    }

    [Fact]
    public async Task Archives_are_opened_three_deep()
    {
        var three = Files.Gzip(Files.Gzip(Files.Gzip("words")));

        Assert.Equal("words", Assert.Single(await Files.ReadAsync("a.txt.gz.gz.gz", three)).Words());
        Assert.Contains("is an archive inside 3 others", Assert.Single(await Files.ReadAsync("a.gz", Files.Gzip(three))).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_cut_off_or_damaged_is_told()
    {
        var gzip = Files.Gzip(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"text\":\"{i * 7919}\"}}\n")));

        var read = await Files.ReadAsync("a.jsonl.gz", gzip[..(gzip.Length / 2)]);

        Assert.True(read.Length > 1000);
        Assert.Contains("damaged or cut off", read[^1].Problem, StringComparison.Ordinal);
        Assert.Contains("damaged or cut off", Assert.Single(await Files.ReadAsync("a.zip", Files.Zip(("a", new byte[100]))[..50])).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_document_is_no_archive_of_articles()
    {
        Assert.Contains("is an Office document", Assert.Single(await Files.ReadAsync("a.docx", Files.Zip(("[Content_Types].xml", []), ("word/document.xml", [])))).Problem, StringComparison.Ordinal);
        Assert.Contains("without articles in it", Assert.Single(await Files.ReadAsync("a.zip", Files.Zip())).Problem, StringComparison.Ordinal);
    }
}

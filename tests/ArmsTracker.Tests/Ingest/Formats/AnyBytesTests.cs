using ArmsTracker.Ingest;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Ingest.Formats;

/// <summary>Whatever the bytes are, the answer is articles and refusals.</summary>
public sealed class AnyBytesTests
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithReplay(20240509, 7919);

    private static readonly string[] _names = ["a.txt", "a.md", "a.html", "a.rss", "a.json", "a.jsonl", "a.csv", "a.tsv", "a.warc", "a.gz", "a.zip", "a"];

    /// <summary>What the formats look for, and what breaks them.</summary>
    private static readonly byte[][] _pieces =
    [
        .. ((string[])
        [
            "<", ">", "</", "<rss>", "<channel>", "<item>", "</item>", "<title>", "<!DOCTYPE x>", "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&x;", "<html>", "<p>", "<b a='", "<table>", "<svg>", "<style>",
            "{", "}", "[", "]", "\"", "\\", ",", ":", "{\"text\":\"", "\"version\":\"https://jsonfeed.org/version/1\"", "\"items\":[", "\\ud800", "\n", "\r\n", "\t", ";", "text,title\n", "---\n", "title: x\n", "&a *a",
            "WARC/1.0\r\n", "WARC-Type: conversion\r\n", "Content-Length: 5\r\n", "Content-Length: 99999999999999999999\r\n", "\r\n\r\n", "HTTP/1.1 200 OK\r\n", "2024-05-09", "words of an article. ", "è", "\uFEFF", "\0",
        ]).Select(Files.Utf8),
        [0x1F, 0x8B, 0x08], [.. "PK\u0003\u0004"u8], [.. "PK\u0005\u0006"u8], [0xFF, 0xFE], [0xC3], [0x80],
        Files.Gzip("{\"text\":\"x\"}\n"), Files.Zip(("a.html", "<p>x"u8.ToArray())),
    ];

    [Fact]
    public void Random_bytes_are_read_or_refused_under_every_name()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Holds(bytes ?? [])).Check(_config.WithMaxTest(100).WithEndSize(500));
    }

    [Fact]
    public void Mixtures_of_what_the_formats_look_for_are_read_or_refused_under_every_name()
    {
        var mixtures = Gen.Elements(_pieces).ArrayOf().ToArbitrary();

        Prop.ForAll(mixtures, pieces => Holds([.. pieces.SelectMany(piece => piece)])).Check(_config.WithMaxTest(300).WithEndSize(60));
    }

    [Fact]
    public void Files_with_a_few_bytes_changed_are_read_or_refused()
    {
        var changed =
            from file in Gen.Elements(Whole())
            from places in Gen.Choose(0, file.Content.Length - 1).ArrayOf(4)
            from values in Gen.Choose(0, 255).ArrayOf(4)
            from length in Gen.Frequency((3, Gen.Constant(file.Content.Length)), (1, Gen.Choose(1, file.Content.Length)))
            select (file.Name, Content: Changed(file.Content, places, values)[..length]);

        Prop.ForAll(changed.ToArbitrary(), file => Holds(file.Content, file.Name)).Check(_config.WithMaxTest(500));
    }

    private static (string Name, byte[] Content)[] Whole()
    {
        var page = File.ReadAllBytes(Path.Combine(FixtureFiles.Folder, "pages", "de-amp.html"));
        var feed = Files.Utf8("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><title>L</title><item><title>T</title><link>https://l.example/1</link><description>Words &amp; words</description></item></channel></rss>");
        var warc = Files.Utf8(Files.Warc("response", "application/http", "https://l.example/1", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n<p>x") + Files.Warc("conversion", "text/plain", "x", "Words."));
        var lines = Files.Utf8("{\"text\":\"Words.\",\"date\":\"2024-05-09\",\"url\":\"https://l.example/1\"}\n{\"html\":\"<p>x</p>\"}\n");
        var table = Files.Utf8("text,title,date\n\"One, \"\"two\"\"\",T,2024-05-09\nThree,,\n");
        var markdown = Files.Utf8("---\ntitle: T\nauthors: [a, b]\n---\n# T\n\n| a | b |\n|---|---|\n| c | d |\n\n> *words*\n");
        return
        [
            ("a.html", page), ("a.rss", feed), ("a.warc", warc), ("a.jsonl", lines), ("a.csv", table), ("a.md", markdown),
            ("a.warc.gz", Files.Gzip(warc)), ("a.zip", Files.Zip(("a.html", page), ("b.jsonl.gz", Files.Gzip(lines)), ("c.zip", Files.Zip(("d.rss", feed))))),
        ];
    }

    private static byte[] Changed(byte[] content, int[] places, int[] values)
    {
        var changed = content.ToArray();
        foreach (var (place, value) in places.Zip(values))
        {
            changed[place] = (byte)value;
        }

        return changed;
    }

    private static void Holds(byte[] bytes) => Array.ForEach(_names, name => Holds(bytes, name));

    private static void Holds(byte[] bytes, string name)
    {
        foreach (var incoming in Files.ReadAsync(name, bytes).GetAwaiter().GetResult())
        {
            if (incoming.Problem is { } problem)
            {
                Assert.EndsWith(".", problem, StringComparison.Ordinal);
                continue;
            }

            try
            {
                Assert.False(string.IsNullOrWhiteSpace(Reading.Articles.Read(incoming).Text));
            }
            catch (UnreadableArticleException e)
            {
                Assert.NotEmpty(e.Message);
            }
        }
    }
}

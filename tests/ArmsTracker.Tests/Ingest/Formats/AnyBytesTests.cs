using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Formats;
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

    private static void Holds(byte[] bytes)
    {
        foreach (var name in _names)
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
}

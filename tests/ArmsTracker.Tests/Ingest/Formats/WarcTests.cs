using System.Text;

namespace ArmsTracker.Tests.Ingest.Formats;

public sealed class WarcTests
{
    private const string Page = "<html><body><article><h1>Arms at sea</h1><p>Iran delivered drones to Russia in August, two officials said on Monday, and more are to follow.</p>"
        + "<p>Moscow has denied it. The officials, who asked not to be named, said that crews were trained near Tehran, too.</p></article></body></html>";

    [Fact]
    public async Task Pages_that_were_answered_are_articles_and_the_rest_is_passed_over()
    {
        var warc = Files.Warc("warcinfo", "application/warc-fields", "x", "software: y")
            + Files.Warc("request", "application/http; msgtype=request", "https://l.example/1", "GET / HTTP/1.1\r\n\r\n")
            + Response("200 OK", "text/html; charset=utf-8", Page)
            + Response("404 Not Found", "text/html", Page)
            + Response("200 OK", "image/png", "png")
            + Response("200 OK", "text/plain", "Plain words.");

        var read = await Files.ReadAsync("a.warc", warc);

        Assert.Equal(["a.warc:3", "a.warc:6"], read.Select(incoming => incoming.Path));
        var article = Reading.Articles.Read(read[0]);
        Assert.Equal("Arms at sea", article.Title?.Value);
        Assert.Equal(("https://l.example/1", "WARC-Target-URI"), (article.Url?.AbsoluteUri, article.UrlFrom));
        Assert.Null(article.Published);
    }

    [Theory]
    [InlineData("gzip", false)]
    [InlineData("gzip", true)]
    [InlineData("identity", true)]
    public async Task A_body_is_read_as_it_was_meant(string encoding, bool chunked)
    {
        var body = encoding == "gzip" ? Files.Gzip("Plain words.") : "Plain words."u8.ToArray();
        if (chunked)
        {
            body = [.. Files.Utf8($"{5:x}\r\n"), .. body[..5], .. Files.Utf8($"\r\n{body.Length - 5:x}\r\n"), .. body[5..], .. "\r\n0\r\n\r\n"u8];
        }

        var head = Files.Utf8($"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: {encoding}\r\n{(chunked ? "Transfer-Encoding: chunked\r\n" : "")}\r\n");
        byte[] content = [.. head, .. body];
        byte[] warc = [.. Files.Utf8($"WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {content.Length}\r\n\r\n"), .. content, .. "\r\n\r\n"u8];

        Assert.Equal("Plain words.", Assert.Single(await Files.ReadAsync("a.warc", warc)).Words());
    }

    [Fact]
    public async Task A_wet_file_gives_its_texts()
    {
        var read = await Files.ReadAsync("a.warc.wet", Files.Warc("conversion", "text/plain", "https://l.example/1", "Uno è.\nDue.") + Files.Warc("conversion", "text/plain", "https://l.example/2", "Tre."));

        Assert.Equal(["Uno è.\nDue.", "Tre."], read.Select(Files.Words));
        Assert.Equal("https://l.example/2", read[1].Facts.Url?.Value.AbsoluteUri);
    }

    [Fact]
    public async Task Heads_with_the_line_ends_of_old_crawlers_are_read()
    {
        var old = "WARC/0.18\nWARC-Type: conversion\nContent-Length: 8\n\nOne.\r\n\r\n\r\n\r\n";

        Assert.Equal(["One.\r\n\r\n", "Two."], (await Files.ReadAsync("a.wet", old + Files.Warc("conversion", "text/plain", "x", "Two."))).Select(Files.Words));
    }

    [Fact]
    public async Task A_record_that_is_cut_off_is_refused_and_what_came_before_stands()
    {
        var warc = Files.Warc("conversion", "text/plain", "https://l.example/1", "One.") + Files.Warc("conversion", "text/plain", "https://l.example/2", "Two.", length: 5000);

        var read = await Files.ReadAsync("a.wet", warc);

        Assert.Equal("One.", read[0].Words());
        Assert.Contains("is cut off", read[1].Problem, StringComparison.Ordinal);
        Assert.Equal(2, read.Length);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public async Task A_wrong_length_is_told(int length)
    {
        var read = await Files.ReadAsync("a.wet", Files.Warc("conversion", "text/plain", "x", "One.", length) + Files.Warc("conversion", "text/plain", "x", "Two."));

        Assert.Contains("wrong Content-Length", read.Single(incoming => incoming.Problem is not null).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_is_read_as_far_as_it_goes()
    {
        var warc = Encoding.UTF8.GetBytes(Response("200 OK", "text/html", Page) + Files.Warc("conversion", "text/plain", "x", "Two."));
        for (var length = 5; length < warc.Length; length += 7)
        {
            Assert.InRange((await Files.ReadAsync("a.warc", warc[..length])).Count(incoming => incoming.Problem is not null), 0, 1);
        }
    }

    private static string Response(string status, string type, string body) =>
        Files.Warc("response", "application/http; msgtype=response", "https://l.example/1", $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n\r\n{body}");
}

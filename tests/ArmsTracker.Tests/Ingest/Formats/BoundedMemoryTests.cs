using System.IO.Compression;
using ArmsTracker.Ingest.Formats;

namespace ArmsTracker.Tests.Ingest.Formats;

/// <summary>What is measured of the whole process is measured while no other test runs.</summary>
[CollectionDefinition(nameof(BoundedMemoryTests), DisableParallelization = true)]
[Collection(nameof(BoundedMemoryTests))]
public sealed class BoundedMemoryTests
{
    [Theory]
    [InlineData("<rss><channel><item><title a='")]
    [InlineData("<rss><channel><item><title>")]
    [InlineData("<rss><channel><!-- ")]
    [InlineData("<rss><channel><item><")]
    public async Task An_item_without_end_is_refused_in_little_memory(string start)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var problem = Assert.Single(await Files.ReadAsync("a.rss", new LazyStream(LazyStream.Repeated(new byte[65_536].Select(_ => (byte)'x').ToArray(), 200_000_000).Prepend(Files.Utf8(start))))).Problem;

        Assert.Contains("an item of more than 10 MB", problem, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 200_000_000);
    }

    [Fact]
    public async Task A_feed_of_a_hundred_thousand_items_is_not_held()
    {
        var item = Files.Utf8("<item><title>T</title><link>https://l.example/1</link><description>" + new string('x', 1000) + "</description></item>");
        var stream = new LazyStream(Enumerable.Repeat(item, 100_000).Prepend(Files.Utf8("<rss><channel>")).Append(Files.Utf8("</channel></rss>")));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (count, most) = (0, 0L);
        await foreach (var incoming in new ArticleFormats().ReadAsync(stream, "a.rss", null))
        {
            Assert.Null(incoming.Problem);
            most = ++count % 10_000 == 0 ? Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)) : most;
        }

        Assert.Equal(100_000, count);
        Assert.InRange(most - before, long.MinValue, 30_000_000);
    }

    [Theory]
    [InlineData("a.jsonl", "{\"text\":\"first\"}\n{\"text\":\"", "\"}\n{\"text\":\"last\"}")]
    [InlineData("a.json", "[{\"text\":\"first\"},{\"text\":\"", "\"},{\"text\":\"last\"}]")]
    public async Task A_record_of_a_gigabyte_is_passed_over_and_refused(string name, string before, string after)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var read = await Files.ReadAsync(name, new LazyStream(LazyStream.Repeated(Enumerable.Repeat((byte)'x', 1 << 20).ToArray(), 1 << 30).Prepend(Files.Utf8(before)).Append(Files.Utf8(after))));

        Assert.Equal(["first", "last"], read.Where(incoming => incoming.Problem is null).Select(Files.Words));
        Assert.Equal($"{name}:2 has more than 10 MB, and was passed over. An article has less; split it.", read[1].Problem);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - allocated, 0, 100_000_000);
    }

    [Fact]
    public async Task A_quotation_mark_that_nothing_closes_is_refused_in_little_memory()
    {
        var read = await Files.ReadAsync("a.csv", new LazyStream(LazyStream.Repeated(Enumerable.Repeat((byte)'x', 1 << 16).ToArray(), 200_000_000).Prepend(Files.Utf8("text\nfirst\n\""))));

        Assert.Equal("first", read[0].Words());
        Assert.Contains("perhaps since a quotation mark is not closed", read[1].Problem, StringComparison.Ordinal);
        Assert.Equal(2, read.Length);
    }

    [Fact]
    public async Task A_record_larger_than_a_page_is_refused_without_being_held()
    {
        const int Length = 100_000_000;
        var head = Files.Utf8($"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: {Length}\r\n\r\n");
        var allocated = GC.GetTotalAllocatedBytes(precise: true);

        var read = await Files.ReadAsync("a.wet", new LazyStream(LazyStream.Repeated(new byte[100_000], Length).Prepend(head).Append(Files.Utf8("\r\n\r\n" + Files.Warc("conversion", "text/plain", "x", "Two.")))));

        Assert.Contains("which is more than a page has", read[0].Problem, StringComparison.Ordinal);
        Assert.Equal("Two.", read[1].Words());
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - allocated, 0, 20_000_000);
    }

    [Theory]
    [InlineData("a.jsonl.gz")]
    [InlineData("a.warc.gz")]
    [InlineData("a.csv.gz")]
    [InlineData("a.html.gz")]
    public async Task A_bomb_of_gzip_is_refused_in_little_memory(string name)
    {
        var bomb = Bomb(400_000_000);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);

        var read = await Files.ReadAsync(name, bomb);

        Assert.Contains(read, incoming => incoming.Problem is not null);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - allocated, 0, 150_000_000);
    }

    [Fact]
    public async Task Many_bombs_in_an_archive_count_together()
    {
        var zip = Files.Zip([.. Enumerable.Range(0, 8).Select(i => ($"{i}.jsonl.gz", Bomb(20_000_000)))]);

        var read = await Files.ReadAsync("news.zip", zip);

        Assert.Contains(read, incoming => incoming.Problem!.Contains("unpacks to more than 200 times its size", StringComparison.Ordinal));
    }

    private static byte[] Bomb(int bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            var piece = Enumerable.Repeat((byte)'x', 1_000_000).ToArray();
            for (var written = 0; written < bytes; written += piece.Length)
            {
                gzip.Write(piece);
            }
        }

        return packed.ToArray();
    }
}

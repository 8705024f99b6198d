using System.IO.Compression;
using System.Text;
using ArmsTracker.Ingest.Fetching;
using Microsoft.AspNetCore.Http;

namespace ArmsTracker.Tests.Ingest.Fetching;

/// <summary>What comes after the headers, from servers that mean well and from others.</summary>
public sealed class BodyTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_page_is_unpacked(string encoding)
    {
        await using var server = await PackedAsync(encoding, Encoding.UTF8.GetBytes("Иран и Россия"));
        using var fetcher = Fetchers.Allowing(server.Host);

        Assert.Equal("Иран и Россия", await fetcher.TextAsync(server.Root));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_small_page_that_unpacks_to_a_huge_one_is_left_at_the_limit(string encoding)
    {
        await using var server = await PackedAsync(encoding, new byte[64 * Megabyte]);
        using var fetcher = Fetchers.Allowing(server.Host);

        var refusal = await fetcher.RefusalAsync(server.Root);

        Assert.Contains("larger than 10 MB", refusal.Message, StringComparison.Ordinal);
        Assert.False(refusal.IsTemporary);
    }

    [Fact]
    public async Task No_more_is_unpacked_than_the_limit_and_one_piece()
    {
        using var stream = new CountedStream(new byte[64 * Megabyte]);
        using var content = new StreamContent(stream);

        var (bytes, isCut) = await LimitedBody.ReadAsync(content, Megabyte, "news.example.com", CancellationToken.None);

        Assert.Equal((Megabyte, true), (bytes.Length, isCut));
        Assert.InRange(stream.Given, Megabyte, Megabyte + (64 * 1024));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_page_that_is_damaged_is_refused_in_a_sentence(string encoding)
    {
        await using var server = await LoopbackServer.AnsweringAsync(context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.WriteAsync("this was never packed, and it is long enough to see that");
        });
        using var fetcher = Fetchers.Allowing(server.Host);

        Assert.Contains("cannot be decompressed", (await fetcher.RefusalAsync(server.Root)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    public async Task Packing_that_was_not_asked_for_is_refused(string encoding)
    {
        var packed = Pack("gzip", Pack("gzip", "text"u8.ToArray()));
        await using var server = await LoopbackServer.AnsweringAsync(context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(packed).AsTask();
        });
        using var fetcher = Fetchers.Allowing(server.Host);

        Assert.Contains("not asked for", (await fetcher.RefusalAsync(server.Root)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_page_of_11_MB_is_too_large_whether_its_length_is_announced_or_not(bool isAnnounced)
    {
        await using var server = await LoopbackServer.AnsweringAsync(async context =>
        {
            context.Response.ContentLength = isAnnounced ? 11 * Megabyte : null;
            for (var i = 0; i < 11; i++)
            {
                await context.Response.Body.WriteAsync(new byte[Megabyte], context.RequestAborted);
            }
        });
        using var fetcher = Fetchers.Allowing(server.Host);

        Assert.Contains("larger than 10 MB", (await fetcher.RefusalAsync(server.Root)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_limit_is_exact(int beyond, bool isFetched)
    {
        await using var server = await LoopbackServer.AnsweringAsync(context => context.Response.Body.WriteAsync(new byte[50_000 + beyond]).AsTask());
        using var fetcher = Fetchers.With(new FetchSettings { AllowedHosts = [server.Host], MaxBytes = 50_000 });

        if (isFetched)
        {
            Assert.Equal(50_000, (await fetcher.FetchAsync(server.Root)).Bytes.Length);
        }
        else
        {
            await fetcher.RefusalAsync(server.Root);
        }
    }

    [Theory]
    [InlineData("Content-Length: 100\r\n\r\nfar less than that")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n64\r\nfar less than that")]
    public async Task A_page_that_breaks_off_is_no_page_and_may_be_whole_later(string rest)
    {
        await using var server = new RawServer($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{rest}");
        using var fetcher = Fetchers.Allowing(server.Host);

        var refusal = await fetcher.RefusalAsync(server["/"]);

        Assert.Contains("broke off", refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.IsTemporary);
    }

    [Fact]
    public async Task Of_a_page_that_is_longer_than_announced_what_was_announced_is_read()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 8\r\n\r\nthe page and more\r\n\r\nHTTP/1.1 200 OK\r\n");
        using var fetcher = Fetchers.Allowing(server.Host);

        Assert.Equal("the page", await fetcher.TextAsync(server["/"]));
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("HTTP/1.1 two hundred\r\n\r\n")]
    [InlineData("")]
    public async Task A_server_of_another_kind_is_refused_in_a_sentence(string answer)
    {
        await using var server = new RawServer(answer);
        using var fetcher = Fetchers.Allowing(server.Host);

        Assert.StartsWith("127.0.0.1 ", (await fetcher.RefusalAsync(server["/"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_without_an_end_are_not_read_to_the_end()
    {
        await using var server = new RawServer($"HTTP/1.1 200 OK\r\nX-Long: {new string('x', 200_000)}\r\n\r\nthe page");
        using var fetcher = Fetchers.Allowing(server.Host);

        await fetcher.RefusalAsync(server["/"]);
    }

    private static Task<LoopbackServer> PackedAsync(string encoding, byte[] bytes)
    {
        var packed = Pack(encoding, bytes);
        return LoopbackServer.AnsweringAsync(context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(packed).AsTask();
        });
    }

    private static byte[] Pack(string encoding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => new ZLibStream(packed, CompressionLevel.Fastest),
        })
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }

    private sealed class CountedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public int Given { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await base.ReadAsync(buffer, cancellationToken);
            Given += count;
            return count;
        }
    }
}

using System.Text;
using ArmsTracker.Ingest.Fetching;

namespace ArmsTracker.Tests.Ingest.Fetching;

/// <summary>Servers that keep one waiting. The clock is moved on when they do.</summary>
public sealed class TimeLimitTests : IDisposable
{
    private readonly TaskCompletionSource _isWaiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TestClock _clock = new();
    private PageFetcher? _fetcher;

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Slow: ")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\nthe begin")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nthe b")]
    public async Task A_server_that_stops_in_the_middle_is_left_when_the_time_is_up(string sent)
    {
        await using var server = Hanging(sent);
        var fetching = Fetcher(server).FetchAsync(server["/"]);
        await _isWaiting.Task;

        _clock.Advance(TimeSpan.FromSeconds(20));

        var refusal = await Assert.ThrowsAsync<FetchException>(() => fetching);
        Assert.Contains("within 20 seconds", refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.IsTemporary);
    }

    [Fact]
    public async Task Whoever_cancels_is_told_so_and_not_that_the_time_is_up()
    {
        await using var server = Hanging("");
        using var cancellation = new CancellationTokenSource();
        var fetching = Fetcher(server).FetchAsync(server["/"], FetchConditions.None, cancellation.Token);
        await _isWaiting.Task;

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
    }

    [Fact]
    public async Task By_the_real_clock_too()
    {
        await using var server = Hanging("");
        using var fetcher = Fetchers.With(new FetchSettings { AllowedHosts = [server.Host], Seconds = 0.2 });

        Assert.Contains("within 0.2 seconds", (await fetcher.RefusalAsync(server["/"])).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _fetcher?.Dispose();

    private PageFetcher Fetcher(RawServer server) =>
        _fetcher = Fetchers.With(new FetchSettings { AllowedHosts = [server.Host] }, _clock);

    private RawServer Hanging(string sent) => new(async (stream, stop) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(sent), stop);
        _isWaiting.TrySetResult();
        // The rest never comes; the server ends with the test.
        await Task.Delay(Timeout.Infinite, stop);
    });
}

using System.Net;
using System.Text;
using ArmsTracker.Ingest.Fetching;

namespace ArmsTracker.Tests.Ingest.Fetching;

/// <summary>Page fetchers for tests, and what tests ask of them.</summary>
internal static class Fetchers
{
    /// <summary>One that may ask these servers of the test although they are on this machine.</summary>
    public static PageFetcher Allowing(params string[] hosts) => With(new FetchSettings { AllowedHosts = hosts });

    /// <summary>One that allows nothing of this machine, in a network of the test.</summary>
    public static PageFetcher In(TestNetwork network, FetchSettings? settings = null) => With(settings ?? new FetchSettings(), network: network.Edge);

    public static PageFetcher With(FetchSettings settings, TimeProvider? clock = null, NetworkEdge? network = null, IWebProxy? proxy = null) =>
        new(settings, clock ?? TimeProvider.System, network ?? NetworkEdge.Real, proxy);

    public static Task<FetchedPage> FetchAsync(this PageFetcher fetcher, Uri address) =>
        fetcher.FetchAsync(address, FetchConditions.None, CancellationToken.None);

    public static async Task<string> TextAsync(this PageFetcher fetcher, Uri address) =>
        Encoding.UTF8.GetString((await fetcher.FetchAsync(address)).Bytes.Span);

    public static Task<FetchException> RefusalAsync(this PageFetcher fetcher, Uri address) =>
        Assert.ThrowsAsync<FetchException>(() => fetcher.FetchAsync(address));
}

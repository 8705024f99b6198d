using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ArmsTracker.Web;

/// <summary>
/// As many pages of claims are made at once as there are processors, and the others wait for their turn: made side by side
/// they would only keep each other's garbage alive, and fewer of them would be ready in a second.
/// </summary>
internal static class PagesAtOnce
{
    private const int MostWaiting = 10_000;

    /// <summary>More than any page has, so that none holds its turn while its reader's line is slow.</summary>
    private const long PageBytes = 4 * 1024 * 1024;

    public static void Use(IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(options => options.Limits.MaxResponseBufferSize = PageBytes);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, bool>(http => IsOfClaims(http.Request)
                ? RateLimitPartition.GetConcurrencyLimiter(true, _ => new ConcurrencyLimiterOptions { PermitLimit = Environment.ProcessorCount, QueueLimit = MostWaiting })
                : RateLimitPartition.GetNoLimiter(false));
        });
    }

    /// <summary>Pages that are counted in memory; what waits for a network or a circuit never takes a turn.</summary>
    public static bool IsOfClaims(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && (request.Path == "/" || request.Path == "/disputed" || request.Path == "/api/claims");
}

using System.Globalization;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Web.Layout;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ArmsTracker.Web;

/// <summary>
/// Pages of claims say by a tag of which moment of the store they are. Whoever has kept one, a browser or a proxy, asks
/// with the tag and is told in a few bytes that it still holds.
/// </summary>
internal static class PageCaching
{
    // Another program may make other pages of the same store.
    private static readonly string _program = typeof(PageCaching).Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture)[..8];

    public static void UsePageCaching(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!PagesAtOnce.IsOfClaims(context.Request)
            || await context.RequestServices.GetRequiredService<TimelineReader>().MomentAsync(context.RequestAborted) is not { } moment)
        {
            await next(context);
            return;
        }

        var tag = new EntityTagHeaderValue($"\"{moment}-{Theme.Of(context)}-{_program}\"", isWeak: true);
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
            {
                Describe(context.Response.Headers, tag);
            }

            return Task.CompletedTask;
        });
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await next(context);
    });

    private static void Describe(IHeaderDictionary headers, EntityTagHeaderValue tag)
    {
        headers.ETag = tag.ToString();
        // To be kept by anyone, and asked about each time. The renderer forbids it for the sake of a cookie that no form here needs.
        headers.CacheControl = "no-cache";
        headers.Remove(HeaderNames.Pragma);
        headers.Remove(HeaderNames.SetCookie);
        headers.Vary = StringValues.Concat(headers.Vary, HeaderNames.Cookie);
    }
}

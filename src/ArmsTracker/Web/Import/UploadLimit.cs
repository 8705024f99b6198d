using ArmsTracker.Pipeline.Importing;
using Microsoft.AspNetCore.Http.Features;

namespace ArmsTracker.Web.Import;

/// <summary>
/// How much may be sent to the pages of the import. A browser shows an answer only after it has sent all of what it was
/// asked to send, so that of an upload that is too large a part is read and thrown away, to say so.
/// </summary>
internal static class UploadLimit
{
    /// <summary>Beyond this the connection is cut: whoever sends so much will not learn of it by waiting.</summary>
    private const long MostDiscarded = 20 * ImportSettings.MaxUpload;

    // What stands around the files in a form.
    private const long Around = 1024 * 1024;

    public const string TooLarge = "too-large";

    private const string Sentence = $"/import?problem={TooLarge}";

    public static void Use(IServiceCollection services) => services.Configure<FormOptions>(form =>
    {
        form.MultipartBodyLengthLimit = ImportSettings.MaxUpload + Around;
        // A pasted text is a single value.
        form.ValueLengthLimit = 6 * 1024 * 1024;
        form.ValueCountLimit = 100;
        form.MultipartHeadersLengthLimit = 16 * 1024;
    });

    public static void UseUploadLimit(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.Path.StartsWithSegments("/import", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (context.Request.ContentLength > ImportSettings.MaxUpload + Around)
        {
            await RefuseAsync(context, limit);
            return;
        }

        Set(limit, ImportSettings.MaxUpload + Around);
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge && !context.Response.HasStarted)
        {
            // It did not say beforehand how much it would send.
            context.Response.Redirect(Sentence);
        }
    });

    private static async Task RefuseAsync(HttpContext context, IHttpMaxRequestBodySizeFeature? limit)
    {
        Set(limit, MostDiscarded);
        if (context.Request.ContentLength <= MostDiscarded)
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        context.Response.Redirect(Sentence);
    }

    private static void Set(IHttpMaxRequestBodySizeFeature? limit, long bytes)
    {
        if (limit is { IsReadOnly: false })
        {
            limit.MaxRequestBodySize = bytes;
        }
    }
}

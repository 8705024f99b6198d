using Microsoft.AspNetCore.Diagnostics;

namespace ArmsTracker.Web.Errors;

/// <summary>Below /api an error is answered as problem+json, and never by a page for people.</summary>
internal sealed class ErrorsOfPrograms : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.IsFromProgram())
        {
            return false;
        }

        await TypedResults.Problem(
            title: "The answer could not be made",
            detail: "Something in the program failed; its log tells why. Nothing that is stored was lost or changed.",
            statusCode: StatusCodes.Status500InternalServerError).ExecuteAsync(httpContext);
        return true;
    }
}

internal static class ProgramRequests
{
    public static bool IsFromProgram(this HttpContext context)
    {
        // While an error is handled, the request's own path is that of the error page.
        PathString path = context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path;
        return path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Takes the page for "not found" away from requests below /api. To stand after the middleware that gives it.</summary>
    public static void UsePlainErrorsForPrograms(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.IsFromProgram() && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return next(context);
    });
}

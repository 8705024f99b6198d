using Microsoft.AspNetCore.Antiforgery;

namespace ArmsTracker.Web.Import;

/// <summary>
/// A form that was not made by this run of the program, or by another site, is refused. Whoever left a page open over a
/// restart is told to send it again; ASP.NET Core alone would answer with a number.
/// </summary>
internal static class StaleForms
{
    public const string Problem = "stale-form";

    /// <summary>To stand after the middleware that checks the tokens of forms.</summary>
    public static void UseStaleForms(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false }
            || !context.Request.Path.StartsWithSegments("/import", StringComparison.OrdinalIgnoreCase))
        {
            return next(context);
        }

        context.Response.Redirect($"/import?problem={Problem}");
        return Task.CompletedTask;
    });
}

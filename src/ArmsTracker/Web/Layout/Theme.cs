using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;

namespace ArmsTracker.Web.Layout;

/// <summary>Light, dark, or what the reader's system says: kept in a cookie, so that it holds without script.</summary>
internal static class Theme
{
    public const string Automatic = "auto";

    private const string Cookie = "theme";

    public static IReadOnlyList<string> All { get; } = [Automatic, "light", "dark"];

    public static string Of(HttpContext context) =>
        context.Request.Cookies[Cookie] is { } chosen && All.Contains(chosen) ? chosen : Automatic;

    public static void MapTheme(this IEndpointRouteBuilder routes) =>
        // No antiforgery token: the worst that a foreign page could do is to switch the light on.
        routes.MapPost("/theme", (HttpContext context, [FromForm] string? theme, [FromForm] string? back) =>
        {
            if (theme is not null && All.Contains(theme))
            {
                context.Response.Cookies.Append(Cookie, theme, new CookieOptions
                {
                    HttpOnly = true,
                    IsEssential = true,
                    MaxAge = TimeSpan.FromDays(365),
                    SameSite = SameSiteMode.Lax,
                    Secure = context.Request.IsHttps,
                });
            }

            return TypedResults.LocalRedirect(IsLocal(back) ? back : "/");
        }).DisableAntiforgery();

    private static bool IsLocal([NotNullWhen(true)] string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.AsSpan().ContainsAnyInRange('\0', '\x1f');
}

using System.IO.Compression;
using ArmsTracker.Web.Errors;
using ArmsTracker.Web.Import;
using ArmsTracker.Web.Layout;
using ArmsTracker.Web.Method;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.ResponseCompression;

namespace ArmsTracker.Web;

/// <summary>The pages: what they need, and where they are.</summary>
public static class WebSetup
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        PagesAtOnce.Use(services);
        // Style sheets and scripts are compressed when built; a page has to be quick about it.
        services.AddResponseCompression();
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        UploadLimit.Use(services);
        KeysInMemory.Use(services);
        services.AddExceptionHandler<ErrorsOfPrograms>();
        services.AddSingleton<MarkdownPages>();
        return services;
    }

    /// <summary>
    /// Puts the pages, their style sheets and their script into the app. To be called before other endpoints are
    /// mapped, so that errors in those are answered in the look of the pages, except below /api.
    /// </summary>
    public static WebApplication MapWeb(this WebApplication app)
    {
        // Only the Development environment does this by itself; here `dotnet run` is to work as it comes.
        // Where the app is published, there is no such manifest and wwwroot is used as it is.
        StaticWebAssetsLoader.UseStaticWebAssets(app.Environment, app.Configuration);

        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UsePlainErrorsForPrograms();
        app.UseResponseCompression();
        app.UsePageCaching();
        app.UseRateLimiter();
        app.UseUploadLimit();
        app.UseAntiforgery();
        app.UseStaleForms();
        app.MapStaticAssets();
        app.MapTheme();
        app.MapImports();
        // Who may frame a page is said by SecurityHeaders alone.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }
}

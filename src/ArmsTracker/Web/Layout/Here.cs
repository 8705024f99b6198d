using Microsoft.AspNetCore.Diagnostics;

namespace ArmsTracker.Web.Layout;

/// <summary>The address of the page being shown.</summary>
internal readonly record struct Here(HttpContext Http)
{
    /// <summary>As the browser shows it, also where an error's page stands in for it.</summary>
    public string PathAndQuery =>
        Http.Features.Get<IStatusCodeReExecuteFeature>() is { } missing ? missing.OriginalPath + missing.OriginalQueryString
        : Http.Features.Get<IExceptionHandlerPathFeature>() is { } failed ? failed.Path
        : Http.Request.Path + Http.Request.QueryString;

    /// <summary>A fragment alone would be taken from the base address, which is always "/".</summary>
    public string SkipLink => PathAndQuery + "#content";

    public bool IsAt(string path) => Http.Request.Path.Equals(path, StringComparison.OrdinalIgnoreCase);

    public bool IsBelow(string path) => Http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase);
}

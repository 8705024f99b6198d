namespace ArmsTracker.Web.Layout;

/// <summary>The address of the page being shown.</summary>
internal readonly record struct Here(HttpContext Http)
{
    public string PathAndQuery => Http.Request.Path + Http.Request.QueryString;

    /// <summary>A fragment alone would be taken from the base address, which is always "/".</summary>
    public string SkipLink => PathAndQuery + "#content";

    public bool IsAt(string path) => Http.Request.Path.Equals(path, StringComparison.OrdinalIgnoreCase);

    public bool IsBelow(string path) => Http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase);
}

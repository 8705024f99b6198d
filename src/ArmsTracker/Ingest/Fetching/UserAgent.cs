namespace ArmsTracker.Ingest.Fetching;

/// <summary>The name under which pages are asked for, and by which a robots.txt can address this program.</summary>
internal static class UserAgent
{
    public const string Product = "ArmsTracker";

    public static readonly string Line =
        $"{Product}/{typeof(UserAgent).Assembly.GetName().Version?.ToString(3)} (reads single pages for a person; honours robots.txt)";
}

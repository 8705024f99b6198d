namespace ArmsTracker.Pipeline.Watching;

/// <summary>An entry of the section <c>Watches</c> of the configuration: a path or a url, and how often it is looked at.</summary>
public sealed record WatchSetting
{
    public string? Path { get; init; }

    public string? Url { get; init; }

    public int Minutes { get; init; } = WatchSettings.DefaultMinutes;
}

/// <summary>The section <c>Watches</c>.</summary>
public sealed record WatchSettings(IReadOnlyList<WatchSetting> Watches)
{
    public const string Section = "Watches";
    public const int DefaultMinutes = 60;
    public const int MostMinutes = 7 * 24 * 60;

    /// <exception cref="InvalidOperationException">An entry has neither a path nor a url, or both, or no sensible minutes.</exception>
    public static WatchSettings Read(IConfiguration configuration)
    {
        var watches = configuration.GetSection(Section).Get<List<WatchSetting>>() ?? [];
        foreach (var (i, watch) in watches.Index())
        {
            if (watch.Path is null == watch.Url is null)
            {
                throw new InvalidOperationException($"{Section}:{i} needs either a Path or a Url.");
            }

            if (watch.Minutes is < 1 or > MostMinutes)
            {
                throw new InvalidOperationException($"{Section}:{i}:Minutes is {watch.Minutes}. Set it to between 1 and {MostMinutes}.");
            }
        }

        return new WatchSettings(watches);
    }
}

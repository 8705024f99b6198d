using System.Globalization;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>The section <c>Fetch</c> of the configuration.</summary>
public sealed record FetchSettings
{
    public const string Section = "Fetch";

    /// <summary>False turns off whatever asks another server for something.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>
    /// Servers as "host:port" that may stand in a private network and at any port: an intranet's archive, a test's own
    /// server. Nothing else of the host is opened by it.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Whether ports beside 80, 443, 8080 and 8443 may be asked.</summary>
    public bool AnyPort { get; init; }

    /// <summary>
    /// Whether to go through the proxy that the environment names (HTTPS_PROXY and its like). The proxy then looks up the
    /// names, and whether they lead into a private network is for it to check.
    /// </summary>
    public bool UseProxy { get; init; }

    /// <summary>The most that a page may have, decompressed.</summary>
    public int MaxBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>For everything that one page takes: names, robots.txt, redirects and the page itself.</summary>
    public double Seconds { get; init; } = 20;

    internal TimeSpan Time => TimeSpan.FromSeconds(Seconds);

    /// <exception cref="InvalidOperationException">A value makes no sense; the message names it.</exception>
    public static FetchSettings Read(IConfiguration configuration)
    {
        var settings = configuration.GetSection(Section).Get<FetchSettings>() ?? new FetchSettings();
        if (settings.MaxBytes is < 1 or > 100 * 1024 * 1024)
        {
            throw new InvalidOperationException($"{Section}:MaxBytes is {settings.MaxBytes}. Set it to between 1 and 104857600.");
        }

        // Written so that NaN is refused too.
        if (settings.Seconds is not (> 0 and <= 600))
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"{Section}:Seconds is {settings.Seconds}. Set it to more than 0 and at most 600."));
        }

        // Read once here, so that a wrong entry stops the start and not the first page.
        _ = new AllowedHosts(settings.AllowedHosts);
        return settings;
    }
}

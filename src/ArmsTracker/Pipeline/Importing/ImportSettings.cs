namespace ArmsTracker.Pipeline.Importing;

/// <summary>The section <c>Import</c> of the configuration.</summary>
public sealed record ImportSettings
{
    public const string Section = "Import";

    /// <summary>The most that one upload may have, all of its files together.</summary>
    public const long MaxUpload = 50L * 1024 * 1024;

    /// <summary>False: the pages say so, and nothing can be imported or watched through them.</summary>
    public bool Enabled { get; init; } = true;

    public static ImportSettings Read(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<ImportSettings>() ?? new ImportSettings();
}

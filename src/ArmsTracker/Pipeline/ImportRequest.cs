using ArmsTracker.Ingest.Formats;

namespace ArmsTracker.Pipeline;

/// <summary>What is to be imported.</summary>
/// <param name="Sources">Paths of files and folders, addresses of pages and feeds, and "-" for <see cref="StandardInput"/>.</param>
public sealed record ImportRequest(IReadOnlyList<string> Sources)
{
    public const string StandardInputName = "-";

    /// <summary>Read where a source is "-"; the caller's to close.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>Other names for the fields of JSON and CSV records.</summary>
    public FieldMap Fields { get; init; } = FieldMap.None;

    /// <summary>As many articles are read, refused entries not counted; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Articles that are known to have been published before are passed over.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Read everything and store nothing.</summary>
    public bool DryRun { get; init; }
}

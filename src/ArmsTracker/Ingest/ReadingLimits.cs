namespace ArmsTracker.Ingest;

/// <summary>
/// How much of anything is read before it is refused, so that no file, however it was made, takes more memory than a few
/// articles do. All sizes are in bytes.
/// </summary>
public sealed record ReadingLimits
{
    public const int Megabyte = 1024 * 1024;

    /// <summary>A page, whoever hands it over.</summary>
    public const int HtmlBytes = 10 * Megabyte;

    /// <summary>Elements of a page inside one another; pages that people read have fewer than a hundred.</summary>
    public const int PageDepth = 512;

    /// <summary>Elements of a page, those counted that a browser would make up to mend it.</summary>
    public const int PageElements = 300_000;

    /// <summary>A page in HTML, an item of a feed, the body of a WARC record.</summary>
    public int Html { get; init; } = HtmlBytes;

    /// <summary>A text or Markdown file.</summary>
    public int Text { get; init; } = ArticleFile.MaxBytes;

    /// <summary>A line of JSON Lines, an object of a JSON array, a field of a table.</summary>
    public int Record { get; init; } = 10 * Megabyte;

    /// <summary>A JSON Feed, which is read whole.</summary>
    public int JsonFeed { get; init; } = 50 * Megabyte;

    /// <summary>Archives inside one another: a .gz in a .zip has two levels.</summary>
    public int Nesting { get; init; } = 3;

    /// <summary>An archive may grow by this factor; news in plain text grows by ten, a bomb by a thousand for each level.</summary>
    public int Growth { get; init; } = 200;

    /// <summary>What any archive may hold, before its growth is looked at.</summary>
    public long GrowthFrom { get; init; } = 64 * Megabyte;

    /// <summary>A ZIP archive that comes as a stream, and so is kept in a temporary file while it is read.</summary>
    public long Spool { get; init; } = 4L * 1024 * Megabyte;
}

namespace ArmsTracker.Ingest;

/// <summary>What the lines before the reporting tell.</summary>
/// <param name="Title">The headline, or null where the first line is plainly the body.</param>
/// <param name="Dates">Dates of the head's lines and the dateline, in order.</param>
internal sealed record ArticleHead(TextLine? Title, Dateline? Dateline, IReadOnlyList<DatedWords> Dates);

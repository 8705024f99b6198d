using ArmsTracker.Model;

namespace ArmsTracker.Store.Rows;

/// <summary>Spans are in Unicode scalar values. Ids of sources, places and systems are the gazetteer's, which lives in the program.</summary>
internal sealed class ArticleRow
{
    public long Id { get; init; }

    public required string PublicId { get; init; }

    public required string Sha256 { get; init; }

    public required string File { get; init; }

    public string? Title { get; init; }

    public int? TitleStart { get; init; }

    public int? TitleEnd { get; init; }

    public string? Language { get; init; }

    public string? PublisherId { get; init; }

    public int? PublisherStart { get; init; }

    public int? PublisherEnd { get; init; }

    public EdtfDate? Published { get; init; }

    /// <summary>See <see cref="Timeline.TimePosition"/>; null where unknown.</summary>
    public int? PublishedKey { get; init; }

    public int? PublishedStart { get; init; }

    public int? PublishedEnd { get; init; }

    public string? Url { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>The last column: a long text ahead of others would have to be read past to reach them.</summary>
    public required string Text { get; init; }

    public List<BoilerplateRow> Boilerplate { get; init; } = [];

    public List<MentionRow> Mentions { get; init; } = [];
}

internal sealed class BoilerplateRow
{
    public long ArticleId { get; init; }

    public required int Position { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required BoilerplateKind Kind { get; init; }
}

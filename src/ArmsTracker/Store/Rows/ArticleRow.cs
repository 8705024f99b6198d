using ArmsTracker.Model;

namespace ArmsTracker.Store.Rows;

/// <summary>Spans are in Unicode scalar values. Ids of sources, places and systems are the gazetteer's, which lives in the program.</summary>
internal sealed class ArticleRow
{
    public long Id { get; set; }

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

    /// <summary>
    /// Who tells what the article says in its own voice: its publisher, or the article itself where that is unknown; of
    /// copies, the one of them that was published first.
    /// </summary>
    public required string Teller { get; set; }

    /// <summary>The topmost body that the teller belongs to.</summary>
    public required string TellerBody { get; set; }

    /// <summary>The same number in all articles with nearly the same text; null where there is no other.</summary>
    public long? CopyGroup { get; set; }

    /// <summary>The last column: a long text ahead of others would have to be read past to reach them.</summary>
    public required string Text { get; init; }

    public List<BoilerplateRow> Boilerplate { get; init; } = [];

    public List<MentionRow> Mentions { get; init; } = [];
}

internal sealed class BoilerplateRow
{
    public long ArticleId { get; set; }

    public required int Position { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required BoilerplateKind Kind { get; init; }
}

/// <summary>A key under which copies of an article are looked up; see Ingest/Shingles.cs.</summary>
internal sealed class ArticleBandRow
{
    public required long Band { get; init; }

    public long ArticleId { get; set; }
}

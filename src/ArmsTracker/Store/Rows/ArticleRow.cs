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

    /// <summary>What states the title, where it was not read from the text. So are the other columns of this kind.</summary>
    public string? TitleFrom { get; init; }

    public string? Language { get; init; }

    public string? PublisherId { get; init; }

    public int? PublisherStart { get; init; }

    public int? PublisherEnd { get; init; }

    public string? PublisherFrom { get; init; }

    public EdtfDate? Published { get; init; }

    /// <summary>See <see cref="Timeline.TimePosition"/>; null where unknown.</summary>
    public int? PublishedKey { get; init; }

    public int? PublishedStart { get; init; }

    public int? PublishedEnd { get; init; }

    public string? PublishedFrom { get; init; }

    public string? Author { get; init; }

    public int? AuthorStart { get; init; }

    public int? AuthorEnd { get; init; }

    public string? AuthorFrom { get; init; }

    public string? Url { get; init; }

    public string? UrlFrom { get; init; }

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

    /// <summary>The number of the first version, in all versions of an article; null where there is only one.</summary>
    public long? Family { get; set; }

    /// <summary>From 1, in the order in which the versions came in.</summary>
    public int Version { get; set; } = 1;

    /// <summary>Whether a later version has come in.</summary>
    public bool IsSuperseded { get; set; }

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

/// <summary>An address under which an article's text came, as Ingest/CanonicalAddress.cs writes it.</summary>
internal sealed class ArticleAddressRow
{
    public required string Url { get; init; }

    public long ArticleId { get; init; }
}

/// <summary>A key under which copies of an article are looked up; see Ingest/Shingles.cs.</summary>
internal sealed class ArticleBandRow
{
    public required long Band { get; init; }

    public long ArticleId { get; set; }
}

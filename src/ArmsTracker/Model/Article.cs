namespace ArmsTracker.Model;

/// <summary>What a stretch of an article is, when it is not the reporting itself. It is marked, never cut out.</summary>
public enum BoilerplateKind
{
    SectionLabel,
    AggregatorNotice,
    DateHeader,
    Dateline,
    Byline,
    OutletSuffix,
    SourceLine,
    PhotoCredit,
    RepeatedCaption,
    RelatedLinks,
    SiteFurniture,
}

/// <summary>A marked stretch of an article.</summary>
public sealed record Boilerplate(TextSpan Span, BoilerplateKind Kind);

/// <summary>A fact about an article with the words it was read from; <paramref name="Evidence"/> is null where they are not in its text.</summary>
public sealed record Found<T>(T Value, TextSpan? Evidence)
{
    /// <summary>Who or what states it, where it was not read from the text: "JSON-LD datePublished", "articles.meta.yaml: printed on the page".</summary>
    public string? From { get; init; }
}

/// <summary>One published text. Nothing about it is guessed: what was not found is null.</summary>
/// <param name="Sha256">Identity: lower-case hexadecimal SHA-256 of the normalised text (see Ingest/ArticleIdentity.cs).</param>
/// <param name="Text">The whole text of the file, decoded, line ends as \n; spans refer to it.</param>
/// <param name="File">The name of the file it came from, without folders.</param>
/// <param name="Language">ISO 639-1, or null where the text does not tell.</param>
/// <param name="Published">The day, month or year of publication, as precise as the text shows it.</param>
/// <param name="Publisher">The id of the publishing source.</param>
/// <param name="Url">The original address, when known.</param>
public sealed record Article(
    string Sha256,
    string Text,
    string File,
    Found<string>? Title,
    string? Language,
    Found<EdtfDate>? Published,
    Found<string>? Publisher,
    Uri? Url,
    IReadOnlyList<Boilerplate> Boilerplate)
{
    /// <summary>Who wrote it, as it is written there; several with ", " between them.</summary>
    public Found<string>? Author { get; init; }

    /// <summary>As <see cref="Found{T}.From"/>, of <see cref="Url"/>.</summary>
    public string? UrlFrom { get; init; }
}

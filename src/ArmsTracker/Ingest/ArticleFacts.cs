using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>A fact that something beside an article's text states.</summary>
/// <param name="From">What states it, for people: "JSON-LD datePublished", "articles.meta.yaml: printed on the page".</param>
public sealed record Stated<T>(T Value, string From);

/// <summary>What is stated about an article beside its text. A stated fact wins over one that is read from the text.</summary>
public sealed record ArticleFacts
{
    public static readonly ArticleFacts None = new();

    public Stated<string>? Title { get; init; }

    public Stated<EdtfDate>? Published { get; init; }

    /// <summary>A name as people write it, or the id of a source.</summary>
    public Stated<string>? Publisher { get; init; }

    public Stated<string>? Author { get; init; }

    /// <summary>ISO 639-1, in lower case.</summary>
    public Stated<string>? Language { get; init; }

    /// <summary>The address under which it was published.</summary>
    public Stated<Uri>? Url { get; init; }

    /// <summary>These facts, and those of <paramref name="weaker"/> where these say nothing.</summary>
    public ArticleFacts Over(ArticleFacts weaker) => new()
    {
        Title = Title ?? weaker.Title,
        Published = Published ?? weaker.Published,
        Publisher = Publisher ?? weaker.Publisher,
        Author = Author ?? weaker.Author,
        Language = Language ?? weaker.Language,
        Url = Url ?? weaker.Url,
    };
}

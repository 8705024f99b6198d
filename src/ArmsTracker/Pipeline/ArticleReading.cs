using ArmsTracker.Extraction;
using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Ingest;
using ArmsTracker.Model;

namespace ArmsTracker.Pipeline;

/// <summary>An article with the mentions found in it.</summary>
public sealed record ReadArticle(Article Article, IReadOnlyList<Mention> Mentions)
{
    /// <summary>Null, or the languages that statements are read from where the article's is none of them or cannot be told.</summary>
    public string? ReadsOnly { get; init; }

    /// <summary>What copies of it are known by; null where it has not been made yet.</summary>
    public Shingles? Shingles { get; init; }
}

/// <summary>The stages that need no store: from bytes to mentions. Safe to share between threads.</summary>
public sealed class ArticleReading(ArticleReader reader, ClaimExtractor extractor)
{
    public static ArticleReading Load()
    {
        var extractor = new ClaimExtractor();
        return new ArticleReading(new ArticleReader(extractor.Gazetteer), extractor);
    }

    /// <summary>Reads all lexicons and keeps none of them.</summary>
    /// <returns>What is wrong in them, a line for each entry; empty where all are good.</returns>
    public static IReadOnlyList<string> CheckLexicons()
    {
        try
        {
            ClaimExtractor.CheckLexicons();
            return [];
        }
        catch (LexiconException e)
        {
            return e.Message.Split(Environment.NewLine);
        }
    }

    /// <exception cref="UnreadableArticleException">There is no article that can be read; the message says what to do.</exception>
    public ReadArticle Read(Incoming incoming) => Read(ReadArticle(incoming));

    /// <summary>The article without its mentions, which takes a fraction of the time.</summary>
    /// <exception cref="UnreadableArticleException">There is no article that can be read; the message says what to do.</exception>
    public Article ReadArticle(Incoming incoming) => reader.Read(incoming);

    public ReadArticle Read(Article article)
    {
        var shingles = Shingles.Of(article);
        // Made here, where several articles are read at once, and not where one at a time is written.
        shingles.Bands();
        return new ReadArticle(article, extractor.Extract(article))
        {
            ReadsOnly = extractor.Reads(article.Language) ? null : string.Join(", ", extractor.Languages),
            Shingles = shingles,
        };
    }
}

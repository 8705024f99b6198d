using ArmsTracker.Extraction;
using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Ingest;
using ArmsTracker.Model;

namespace ArmsTracker.Pipeline;

/// <summary>An article with the mentions found in it.</summary>
public sealed record ReadArticle(Article Article, IReadOnlyList<Mention> Mentions);

/// <summary>The stages that need no store: from bytes to mentions. Safe to share between threads.</summary>
public sealed class ArticleReading(Gazetteer gazetteer, TextArticleReader reader, ClaimExtractor extractor)
{
    public Gazetteer Gazetteer { get; } = gazetteer;

    public static ArticleReading Load()
    {
        var gazetteer = GazetteerReader.Read();
        return new ArticleReading(gazetteer, new TextArticleReader(gazetteer), new ClaimExtractor());
    }

    /// <exception cref="UnreadableArticleException">The bytes hold no article; the message says what to do.</exception>
    public ReadArticle Read(string fileName, ReadOnlySpan<byte> bytes)
    {
        var article = reader.Read(fileName, bytes);
        return new ReadArticle(article, extractor.Extract(article));
    }
}

using ArmsTracker.Extraction;
using ArmsTracker.Ingest;
using ArmsTracker.Model;

namespace ArmsTracker.Pipeline;

/// <summary>An article with the mentions found in it.</summary>
public sealed record ReadArticle(Article Article, IReadOnlyList<Mention> Mentions)
{
    /// <summary>Null, or the languages that statements are read from where the article's is none of them or cannot be told.</summary>
    public string? ReadsOnly { get; init; }
}

/// <summary>The stages that need no store: from bytes to mentions. Safe to share between threads.</summary>
public sealed class ArticleReading(TextArticleReader reader, ClaimExtractor extractor)
{
    public static ArticleReading Load()
    {
        var extractor = new ClaimExtractor();
        return new ArticleReading(new TextArticleReader(extractor.Gazetteer), extractor);
    }

    /// <exception cref="UnreadableArticleException">The bytes hold no article; the message says what to do.</exception>
    public ReadArticle Read(string fileName, ReadOnlySpan<byte> bytes)
    {
        var article = reader.Read(fileName, bytes);
        return new ReadArticle(article, extractor.Extract(article))
        {
            ReadsOnly = extractor.Reads(article.Language) ? null : string.Join(", ", extractor.Languages),
        };
    }

    /// <exception cref="UnreadableArticleException">The file cannot be opened or holds no article; the message says what to do.</exception>
    public ReadArticle ReadFile(TextFile file) => file.Problem is null
        ? Read(Path.GetFileName(file.Path), ArticleFile.Read(file.Path))
        : throw new UnreadableArticleException(file.Problem);
}

using ArmsTracker.Ingest;
using ArmsTracker.Model;
using ArmsTracker.Store;

namespace ArmsTracker.Pipeline.Importing;

/// <summary>The facts of an article as people would write them, each with what told it.</summary>
internal sealed class FactsInWords(Gazetteer gazetteer)
{
    private const string Words = "the words of the article";

    private readonly LanguageDetector _languages = new();

    public Dictionary<ArticleFact, ReadFact> Of(Article article, Incoming incoming, FactCorrections corrections)
    {
        var facts = new Dictionary<ArticleFact, ReadFact>
        {
            [ArticleFact.Title] = Fact(article.Title, title => title),
            [ArticleFact.Published] = Fact(article.Published, date => date.ToString()),
            [ArticleFact.Publisher] = Fact(article.Publisher, id => gazetteer.Source(id).Name),
            [ArticleFact.Author] = Fact(article.Author, author => author),
            [ArticleFact.Url] = article.Url is { } url ? new ReadFact(url.OriginalString, article.UrlFrom ?? Words) : new ReadFact(null, null),
            [ArticleFact.Language] = article.Language is { } language ? new ReadFact(language, WhoseLanguage(article, incoming, corrections)) : new ReadFact(null, null),
        };
        foreach (var removed in corrections.Removed)
        {
            facts[removed] = new ReadFact(null, "stated on the import page to be unknown");
        }

        return facts;
    }

    private static ReadFact Fact<T>(Found<T>? found, Func<T, string> write) =>
        found is null ? new ReadFact(null, null) : new ReadFact(write(found.Value), found.From ?? Words);

    private string WhoseLanguage(Article article, Incoming incoming, FactCorrections corrections) =>
        corrections.Stated.Language?.From
        ?? (_languages.Detect(article.Text) == article.Language ? Words : incoming.Facts.Language?.From ?? "the page that it came on");
}

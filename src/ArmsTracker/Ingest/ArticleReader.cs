using ArmsTracker.Ingest.Html;
using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>Reads an article in whatever form it came. Safe to share between threads. Its word lists are read with the first article.</summary>
public sealed class ArticleReader(Gazetteer gazetteer)
{
    private readonly Lazy<TextArticleReader> _text = new(() => new TextArticleReader(gazetteer));

    /// <exception cref="UnreadableArticleException">There is no article, or none that can be read; the message says what to do.</exception>
    public Article Read(Incoming incoming)
    {
        if (incoming.Problem is { } problem)
        {
            throw new UnreadableArticleException(problem);
        }

        var words = WordsOf(incoming);
        return _text.Value.Read(incoming.FileName, words with { Facts = incoming.Facts.Over(words.Facts).Over(Fetched(incoming.FetchedFrom)) });
    }

    private static ArticleFacts Fetched(Uri? address) =>
        address is null ? ArticleFacts.None : new ArticleFacts { Url = new Stated<Uri>(address, "the address that it was fetched from") };

    private static ArticleWords WordsOf(Incoming incoming) => incoming.Form switch
    {
        ArticleForm.Html => HtmlArticle.OfPage(incoming.FileName, incoming.Bytes.Span, incoming.Charset),
        ArticleForm.HtmlFragment => HtmlArticle.OfFragment(incoming.FileName, incoming.Bytes.Span, incoming.Charset, incoming.Facts.Title?.Value),
        ArticleForm.Markdown => MarkdownArticle.Of(incoming.FileName, incoming.Bytes.Span),
        _ => new ArticleWords(TextDecoding.Decode(incoming.FileName, incoming.Bytes.Span, incoming.Charset), Headline: null, ArticleFacts.None),
    };
}

using ArmsTracker.Ingest.Html;
using Markdig;

namespace ArmsTracker.Ingest;

/// <summary>A Markdown file: what its front matter states, and its body as plain text. HTML in it stays the text that it is.</summary>
internal static class MarkdownArticle
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().DisableHtml().Build();

    /// <exception cref="UnreadableArticleException">It is no text, has no words, or is nested without end.</exception>
    public static ArticleWords Of(string fileName, ReadOnlySpan<byte> bytes)
    {
        var text = TextDecoding.Decode(fileName, bytes);
        var (matter, body) = FrontMatter.Split(text);
        var facts = matter is null ? ArticleFacts.None : FrontMatter.Read(fileName, matter);
        return HtmlArticle.OfFragment(fileName, ToHtml(fileName, body), facts.Title?.Value) with { Facts = facts };
    }

    private static string ToHtml(string fileName, string body)
    {
        try
        {
            return Markdown.ToHtml(body, _pipeline);
        }
        catch (ArgumentException e)
        {
            // Markdig's way to say that lists or quotations are nested too deeply.
            throw new UnreadableArticleException($"{fileName} has Markdown that is nested too deeply. Save its words as a text file and import that.", e);
        }
    }
}

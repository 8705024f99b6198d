using System.Text;

namespace ArmsTracker.Ingest.Formats;

/// <summary>An entry of a feed, of whatever kind.</summary>
/// <param name="Content">The article, or null where the feed has none of it.</param>
/// <param name="Facts">Its own, and of the feed.</param>
internal sealed record FeedItem(FeedText? Content, FeedText? Summary, ArticleFacts Facts)
{
    /// <param name="path">The feed's, with the number of the entry.</param>
    public Incoming ToIncoming(FormatInput input, string path)
    {
        var address = Facts.Url?.Value;
        if ((Content ?? Summary ?? (Facts.Title is { } title ? new FeedText(title.Value, IsHtml: false) : null)) is not { } words)
        {
            return Incoming.Refused(path, $"{path} has neither text nor title. Nothing is to be done, unless its page is known: then import that.");
        }

        if (Content is null && address is null && Summary is null)
        {
            return Incoming.Refused(path, $"{path} has a title, and neither text nor the address of a page. Import the page itself.");
        }

        var bytes = Encoding.UTF8.GetBytes(words.Words);
        if (bytes.Length > (words.IsHtml ? input.Limits.Html : input.Limits.Text))
        {
            return Incoming.Refused(path, $"{path} has a text of {bytes.Length / ReadingLimits.Megabyte} MB, which is more than an article has. Import its page itself.");
        }

        return new Incoming(path, Path.GetFileName(path), words.IsHtml ? ArticleForm.HtmlFragment : ArticleForm.Text, bytes, "utf-8", Facts)
        {
            FullText = Content is null ? address : null,
        };
    }
}

/// <summary>Words of a feed, and whether tags in them are tags.</summary>
internal sealed record FeedText(string Words, bool IsHtml)
{
    public static FeedText? Of(string? words, bool isHtml) => string.IsNullOrWhiteSpace(words) ? null : new FeedText(words, isHtml);
}

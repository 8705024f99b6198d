using ArmsTracker.Model;
using ArmsTracker.Store.Statements;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Store.Articles;

/// <summary>An article as it is read: what is known of it, its whole text and the mentions marked in it.</summary>
/// <param name="Mentions">By where they begin, the longer first.</param>
public sealed record ReaderArticle(
    string Id,
    string Sha256,
    string Text,
    string File,
    Found<string>? Title,
    string? Language,
    Found<EdtfDate>? Published,
    Found<Named>? Publisher,
    Found<string>? Author,
    Uri? Url,
    string? UrlFrom,
    DateTimeOffset ImportedAt,
    IReadOnlyList<Boilerplate> Boilerplate,
    IReadOnlyList<ReaderMention> Mentions)
{
    /// <summary>All versions of the article, oldest first, this one among them; empty where there is only one.</summary>
    public IReadOnlyList<ArticleVersion> Versions { get; init; } = [];
}

/// <summary>A version of an article.</summary>
/// <param name="Number">From 1, in the order in which they came in.</param>
public sealed record ArticleVersion(string Id, int Number, DateTimeOffset ImportedAt);

/// <summary>A mention with its claim.</summary>
/// <param name="Id">Its anchor on the page.</param>
/// <param name="SaidBy">The mention's attribution with names, nearest first.</param>
public sealed record ReaderMention(
    string Id,
    Mention Mention,
    IReadOnlyList<Named> Systems,
    IReadOnlyList<Named> Places,
    IReadOnlyList<Named> SaidBy,
    string ClaimId,
    Statement ClaimStatement,
    int ClaimMentions,
    int ClaimArticles);

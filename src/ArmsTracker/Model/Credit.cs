namespace ArmsTracker.Model;

/// <summary>On whose word someone tells a claim.</summary>
/// <param name="Teller">The publisher's id, or <c>article:</c> and the article's public id where it is not known.</param>
/// <param name="Root">The last source that the teller credits; the teller itself where it speaks in its own voice.</param>
/// <param name="Body">The topmost body that the root belongs to.</param>
/// <param name="Mentions">How many mentions of the claim say so.</param>
public sealed record Credit(string Teller, string Root, string Body, int Mentions)
{
    /// <summary>What the id of a teller begins with that is an article and no source.</summary>
    public const string ArticlePrefix = "article:";

    /// <summary>The teller of an article whose publisher is not known.</summary>
    public static string TellerOf(string articleId) => ArticlePrefix + articleId;

    /// <summary>The public id of the article that stands for itself, or null where the id is a source's.</summary>
    public static string? ArticleOf(string teller) =>
        teller.StartsWith(ArticlePrefix, StringComparison.Ordinal) ? teller[ArticlePrefix.Length..] : null;
}

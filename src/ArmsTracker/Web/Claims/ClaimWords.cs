using System.Globalization;
using ArmsTracker.Model;
using ArmsTracker.Store.Claims;
using ArmsTracker.Store.Statements;
using Sentence = ArmsTracker.Web.Timeline.Sentence;

namespace ArmsTracker.Web.Claims;

/// <summary>What is known of a claim, in plain words.</summary>
internal static class ClaimWords
{
    /// <summary>The name of a figure of credibility.</summary>
    public static string Grade(int grade) => grade switch
    {
        1 => "confirmed",
        2 => "probably true",
        3 => "possibly true",
        4 => "doubtful",
        5 => "improbable",
        _ => "cannot be judged",
    };

    /// <summary>"told as fact", or "told as fact, by some only as possible" where not all are as firm.</summary>
    public static string Firmness(Modality firmest, Modality loosest) => firmest == loosest
        ? Words.Of(firmest)
        : $"{Words.Of(firmest)}, by some only as {Words.Of(loosest)}";

    /// <summary>"Told in 5 articles by 3 publishers": what the listed mentions show of who published them.</summary>
    public static string Told(ClaimDetail detail)
    {
        var mentions = detail.Origins.SelectMany(origin => origin.Mentions).ToList();
        var known = mentions.Select(mention => mention.Quote.Publisher?.Id).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var unsigned = mentions.Where(mention => mention.Quote.Publisher is null).Select(mention => mention.Quote.ArticleId).Distinct(StringComparer.Ordinal).Count();
        var least = detail.Unlisted > 0 ? "at least " : "";
        var told = "Told in " + Sentence.Count(detail.Claim.Articles, "article");
        return (known, unsigned, detail.Claim.Articles) switch
        {
            (0, _, 1) => told + " whose publisher is not known",
            (0, _, _) => told + " whose publishers are not known",
            (_, 0, _) => $"{told} by {least}{Sentence.Count(known, "publisher")}",
            _ => $"{told} by {least}{Sentence.Count(known, "known publisher")} and in {least}{unsigned.ToString("N0", CultureInfo.InvariantCulture)} whose publisher is not known",
        };
    }

    /// <summary>Who is meant by an origin: its name, or the title of the article that stands for itself with its language.</summary>
    public static (string Name, string? Language, bool IsTitle) Name(ClaimOrigin origin)
    {
        var own = origin.ArticleId is null ? null : origin.Mentions.FirstOrDefault(mention => mention.Quote.ArticleId == origin.ArticleId)?.Quote;
        return own is null ? (origin.Body.Name, null, false) : (own.ArticleTitle ?? own.File, own.Language, true);
    }

    /// <summary>What the other claim is to this one, to stand before its statement.</summary>
    /// <param name="isFrom">Whether the other is the one that updates, denies or contradicts.</param>
    public static string Of(RelationKind kind, bool isFrom) => (kind, isFrom) switch
    {
        (RelationKind.Updates, false) => "updates",
        (RelationKind.Updates, true) => "updated by",
        (RelationKind.Denies, false) => "denies",
        (RelationKind.Denies, true) => "denied by",
        _ => "contradicts",
    };

    /// <summary>"9 June 2023", "published June 2023", "no date".</summary>
    public static string When(Stage stage) => stage switch
    {
        { Date: null } => "no date",
        { IsPublication: true } => "published " + DateWords.Of(stage.Date),
        _ => DateWords.Of(stage.Date),
    };

    /// <summary>Words with a full stop, whatever they end on.</summary>
    public static string AsSentence(string words) => words is [] or [.., '.' or '!' or '?'] ? Capitalised(words) : Capitalised(words) + ".";

    private static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}

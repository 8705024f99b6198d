using ArmsTracker.Model;
using ArmsTracker.Store.Claims;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Api;

/// <summary>One claim with all that is known of who says it and who does not.</summary>
/// <param name="LoosestModality">The least firm of its mentions, as the claim's own is the firmest.</param>
/// <param name="Unlisted">How many of the mentions the origins, figures and dates leave out.</param>
/// <param name="Stages">The claims of the thread around it in time, itself among them.</param>
/// <param name="Opposed">The claims that deny or contradict it, and those that it denies.</param>
/// <param name="Steps">The claims that it updates, and those that update it.</param>
/// <param name="Links">Why its mentions are one claim.</param>
internal sealed record ClaimDetailAnswer(
    ClaimAnswer Claim,
    string LoosestModality,
    int Articles,
    CredibilityAnswer Credibility,
    bool Disputed,
    NamedAnswer Thread,
    int IndependentOrigins,
    IReadOnlyList<OriginAnswer> Origins,
    int Unlisted,
    IReadOnlyList<RelationAnswer> Opposed,
    IReadOnlyList<RelationAnswer> Steps,
    IReadOnlyList<FigureAnswer> Figures,
    IReadOnlyList<DateAnswer> Dates,
    IReadOnlyList<StageAnswer> Stages,
    IReadOnlyList<LinkAnswer> Links)
{
    public static ClaimDetailAnswer Of(ClaimDetail detail, IEnumerable<ClaimMention> mentions) => new(
        ClaimAnswer.Of(detail.Claim, mentions),
        detail.LoosestModality.Name(),
        detail.Claim.Articles,
        new CredibilityAnswer(detail.Credibility.Grade, detail.Credibility.Why),
        detail.Claim.IsDisputed,
        NamedAnswer.Of(detail.Thread),
        detail.Claim.Origins,
        [.. detail.Origins.Select(OriginAnswer.Of)],
        detail.Unlisted,
        [.. detail.Opposed.Select(RelationAnswer.Of)],
        [.. detail.Steps.Select(RelationAnswer.Of)],
        [.. detail.Figures.Select(told => new FigureAnswer(QuantityAnswer.Of(told.Value)!, told.Mentions, MentionPlace.Of(told.Quote)))],
        [.. detail.Dates.Select(told => new DateAnswer(told.Value.ToString(), told.Mentions, MentionPlace.Of(told.Quote)))],
        [.. detail.Stages.Select(StageAnswer.Of)],
        [.. detail.Links.Select(link => new LinkAnswer(MentionPlace.Of(link.One), MentionPlace.Of(link.Other), link.Why))]);
}

/// <param name="Grade">From 1 (confirmed) to 5 (improbable), 6 where it cannot be judged.</param>
internal sealed record CredibilityAnswer(int Grade, string Why);

internal sealed record NamedAnswer(string Id, string Name)
{
    public static NamedAnswer Of(Named named) => new(named.Id, named.Name);
}

/// <summary>Which mention of which article: the ids are those of <see cref="MentionAnswer"/>.</summary>
internal sealed record MentionPlace(string Article, string Id)
{
    public static MentionPlace Of(ClaimQuote quote) => new(quote.ArticleId, quote.MentionId);
}

/// <param name="Article">Where the origin is an article that stands for itself.</param>
/// <param name="Circular">Whether those who tell it only cite each other.</param>
internal sealed record OriginAnswer(NamedAnswer Body, string? Article, bool Circular, IReadOnlyList<ToldAnswer> Mentions)
{
    public static OriginAnswer Of(ClaimOrigin origin) => new(
        NamedAnswer.Of(origin.Body),
        origin.ArticleId,
        origin.IsCircular,
        [.. origin.Mentions.Select(told => new ToldAnswer(told.Quote.ArticleId, told.Quote.MentionId, [.. told.Chain.Select(NamedAnswer.Of)], told.Copies))]);
}

/// <param name="Chain">Who tells it, then whom that one credits, and so on to the root.</param>
/// <param name="Copies">How many other articles have nearly the same text.</param>
internal sealed record ToldAnswer(string Article, string Id, IReadOnlyList<NamedAnswer> Chain, int Copies);

/// <param name="Kind">updates, denies or contradicts.</param>
/// <param name="IsFrom">Whether the other claim is the one that updates, denies or contradicts.</param>
/// <param name="Claim">The id of the other claim.</param>
internal sealed record RelationAnswer(string Kind, bool IsFrom, string Why, string Claim, string Statement)
{
    public static RelationAnswer Of(RelatedClaim related) =>
        new(related.Kind.Name(), related.IsFrom, related.Why, related.Claim.Id, related.Claim.Statement.Text);

    public static RelationAnswer Of(StepRelation relation) =>
        new(relation.Kind.Name(), relation.IsFrom, relation.Why, relation.ClaimId, relation.Statement);
}

internal sealed record FigureAnswer(QuantityAnswer Quantity, int Mentions, MentionPlace Example);

internal sealed record DateAnswer(string Date, int Mentions, MentionPlace Example);

/// <param name="Date">When it happened, or else when it was first published, as EDTF; null where neither is known.</param>
/// <param name="DateIsOfPublication">Which of the two it is.</param>
internal sealed record StageAnswer(
    string Claim, string Statement, string Event, string Modality, string? Date, bool DateIsOfPublication, int Articles, int IndependentOrigins, bool Disputed)
{
    public static StageAnswer Of(Stage stage) => new(
        stage.ClaimId, stage.Statement.Text, stage.Event.Name(), stage.Modality.Name(), stage.Date?.ToString(), stage.IsPublication, stage.Articles, stage.Origins, stage.IsDisputed);
}

/// <param name="Why">The reasons in words, weightiest first.</param>
internal sealed record LinkAnswer(MentionPlace One, MentionPlace Other, IReadOnlyList<string> Why);

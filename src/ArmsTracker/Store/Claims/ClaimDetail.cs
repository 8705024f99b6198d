using ArmsTracker.Model;
using ArmsTracker.Store.Statements;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Store.Claims;

/// <summary>A claim with all that is known of who says it and who does not.</summary>
/// <param name="Claim">As the timeline shows it.</param>
/// <param name="LoosestModality">The least firm of its mentions, as <see cref="TimelineClaim.Modality"/> is the firmest.</param>
/// <param name="Thread">The thread it belongs to.</param>
/// <param name="Stages">The claims of the thread around it in time, itself among them, in the order of time; the undated last.</param>
/// <param name="Origins">Its mentions by independent origin, the most told first.</param>
/// <param name="Opposed">The claims that deny or contradict it, and those that it denies.</param>
/// <param name="Steps">The claims that it carries on, and those that carry it on.</param>
/// <param name="Figures">The different numbers that its mentions give.</param>
/// <param name="Dates">The different dates that its mentions give.</param>
/// <param name="Links">Why its mentions are one claim.</param>
public sealed record ClaimDetail(
    TimelineClaim Claim,
    Modality LoosestModality,
    Credibility Credibility,
    Named Thread,
    IReadOnlyList<Stage> Stages,
    IReadOnlyList<ClaimOrigin> Origins,
    IReadOnlyList<RelatedClaim> Opposed,
    IReadOnlyList<RelatedClaim> Steps,
    IReadOnlyList<Told<Quantity>> Figures,
    IReadOnlyList<Told<EdtfDate>> Dates,
    IReadOnlyList<ClaimLink> Links)
{
    /// <summary>How many mentions <see cref="Origins"/> leaves out: of a claim that is told thousands of times, only the first are listed.</summary>
    public int Unlisted { get; init; }
}

/// <summary>The second figure of the Admiralty system.</summary>
/// <param name="Grade">1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.</param>
/// <param name="Why">The reason, as a sentence.</param>
public sealed record Credibility(int Grade, string Why);

/// <summary>One independent origin with the mentions that go back to it.</summary>
/// <param name="Body">A body, a publisher, or the article itself where its publisher is not known.</param>
/// <param name="ArticleId">Where the origin is an article that only stands for itself.</param>
/// <param name="IsCircular">Whether those who tell it only cite each other.</param>
public sealed record ClaimOrigin(Named Body, string? ArticleId, bool IsCircular, IReadOnlyList<ToldMention> Mentions);

/// <summary>A mention with its article.</summary>
/// <param name="Chain">Who tells it, then whom that one credits, and so on to the root.</param>
/// <param name="Copies">How many other articles have nearly the same text.</param>
public sealed record ToldMention(
    ClaimQuote Quote, IReadOnlyList<Named> Chain, Modality Modality, Quantity? Quantity, EdtfDate? Date, IReadOnlyList<Named> Places, int Copies);

/// <summary>A claim that has to do with another one.</summary>
/// <param name="IsFrom">Whether it is the one that updates, denies or contradicts; otherwise it is the one updated or denied.</param>
/// <param name="Why">The reason, in words.</param>
public sealed record RelatedClaim(RelationKind Kind, bool IsFrom, string Why, TimelineClaim Claim);

/// <summary>One step of a thread.</summary>
/// <param name="Date">When it happened, or else when it was first published; null where neither is known.</param>
/// <param name="IsPublication">Whether <paramref name="Date"/> is that of publication.</param>
public sealed record Stage(
    string ClaimId, Statement Statement, EventKind Event, Modality Modality, EdtfDate? Date, bool IsPublication, int Articles, int Origins, bool IsDisputed);

/// <summary>A value with how many mentions give it, and one of them to read.</summary>
public sealed record Told<T>(T Value, int Mentions, ClaimQuote Quote);

/// <summary>Why two mentions are of one claim.</summary>
public sealed record ClaimLink(ClaimQuote One, ClaimQuote Other, IReadOnlyList<string> Why);

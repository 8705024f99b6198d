using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Api;

/// <summary>A page of claims, with the names that claim-model.md has.</summary>
/// <param name="Total">Claims in the whole result.</param>
/// <param name="Articles">Articles in which they are told.</param>
/// <param name="Next">The address of the following page, or null.</param>
internal sealed record ClaimsAnswer(int Total, int Articles, string? Next, string? Previous, IReadOnlyList<ClaimAnswer> Claims);

/// <param name="Context">Whether it is about arms of a third country.</param>
/// <param name="Origins">How many independent origins stand behind it.</param>
/// <param name="Credibility">From 1 (confirmed) to 5 (improbable), 6 where it cannot be judged.</param>
/// <param name="Published">When the earliest of its articles with a known date was published, as EDTF.</param>
internal sealed record ClaimAnswer(
    string Id,
    string Statement,
    IReadOnlyList<string> Topics,
    string Event,
    string Modality,
    string? Supplier,
    string? Recipient,
    bool Context,
    IReadOnlyList<string> Systems,
    QuantityAnswer? Quantity,
    IReadOnlyList<string> Places,
    string? EventDate,
    string? Published,
    string Thread,
    int Articles,
    int Origins,
    int Credibility,
    bool Disputed,
    IReadOnlyList<MentionAnswer> Mentions)
{
    public static ClaimAnswer Of(TimelineClaim claim, IEnumerable<ClaimMention> mentions) => new(
        claim.Id,
        claim.Statement.Text,
        [.. claim.Topics.Select(topic => topic.Name())],
        claim.Event.Name(),
        claim.Modality.Name(),
        claim.Direction.Supplier,
        claim.Direction.Recipient,
        claim.IsContext,
        [.. claim.Systems.Select(system => system.Id)],
        QuantityAnswer.Of(claim.Quantity),
        [.. claim.Places.Select(place => place.Id)],
        claim.EventDate?.ToString(),
        claim.Published?.ToString(),
        claim.Thread.Id,
        claim.Articles,
        claim.Origins,
        claim.Credibility,
        claim.IsDisputed,
        [.. mentions.Select(MentionAnswer.Of)]);
}

/// <param name="Article">The article's id, as in /articles/{id}.</param>
/// <param name="Id">The mention's anchor on the article's page.</param>
/// <param name="Start">In Unicode scalar values of the stored text, as <paramref name="End"/>, which is excluded.</param>
internal sealed record MentionAnswer(
    string Article,
    string Id,
    int Start,
    int End,
    string Quote,
    IReadOnlyList<string> Topics,
    string Event,
    string Modality,
    string? Supplier,
    string? Recipient,
    IReadOnlyList<string> Systems,
    QuantityAnswer? Quantity,
    IReadOnlyList<PlaceAnswer> Places,
    string? EventDate,
    IReadOnlyList<string> Attribution)
{
    public static MentionAnswer Of(ClaimMention row)
    {
        var mention = row.Mention;
        return new MentionAnswer(
            row.ArticleId,
            row.MentionId,
            mention.Span.Start,
            mention.Span.End,
            mention.Quote,
            [.. mention.Topics.Select(topic => topic.Name())],
            mention.Event.Name(),
            mention.Modality.Name(),
            mention.Supplier,
            mention.Recipient,
            mention.Systems,
            QuantityAnswer.Of(mention.Quantity),
            [.. mention.Places.Select(place => new PlaceAnswer(place.PlaceId, place.Role.Name()))],
            mention.EventDate?.ToString(),
            mention.Attribution);
    }
}

internal sealed record QuantityAnswer(long? Min, long? Max, string? Unit, bool Approximate)
{
    public static QuantityAnswer? Of(Quantity? quantity) => quantity is null
        ? null
        : new QuantityAnswer(quantity.Min, quantity.Max, quantity.Unit?.Name(), quantity.Approximate);
}

internal sealed record PlaceAnswer(string Id, string Role);

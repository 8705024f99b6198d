using ArmsTracker.Model;

namespace ArmsTracker.Store.Rows;

/// <summary>A claim with what is summed up over its mentions, so that a page of the timeline need not read them.</summary>
internal sealed class ClaimRow
{
    public long Id { get; set; }

    public required string PublicId { get; set; }

    /// <summary>The key of the matter that came first of all that the claim holds: its address is made of it.</summary>
    public required string Key { get; set; }

    /// <summary>The first mention to arrive of all that the claim holds: of claims that become one, the elder keeps its address.</summary>
    public long FirstMentionId { get; set; }

    /// <summary>The key of the thread to which most of its mentions belong.</summary>
    public required string Thread { get; set; }

    public required EventKind Event { get; init; }

    /// <summary>The firmest of its mentions.</summary>
    public required Modality Modality { get; set; }

    /// <summary>The least firm of them.</summary>
    public required Modality LoosestModality { get; set; }

    public string? Supplier { get; init; }

    public string? Recipient { get; init; }

    /// <summary>Supplier and recipient as one word of an address.</summary>
    public required string Direction { get; init; }

    public required bool IsContext { get; init; }

    /// <summary>The one that most of its mentions tell; of equals the most precise.</summary>
    public EdtfDate? EventDate { get; set; }

    /// <summary>The words of the article that <see cref="EventDate"/> was read from.</summary>
    public string? EventDateWords { get; set; }

    /// <summary>See <see cref="Timeline.TimePosition"/>; null where undated or the year is unknown. So are the two days.</summary>
    public int? EventKey { get; set; }

    public int? EventFirst { get; set; }

    public int? EventLast { get; set; }

    /// <summary>Of the earliest of its articles with a known date.</summary>
    public EdtfDate? Published { get; set; }

    public int? PublishedKey { get; set; }

    public int? PublishedFirst { get; set; }

    public int? PublishedLast { get; set; }

    public long? QuantityMin { get; set; }

    public long? QuantityMax { get; set; }

    public QuantityUnit? QuantityUnit { get; set; }

    public bool? QuantityApproximate { get; set; }

    /// <summary>True where its firmest mentions name different quantities, so that the claim has none.</summary>
    public bool QuantityDiffers { get; set; }

    public int MentionCount { get; set; }

    public int ArticleCount { get; set; }

    /// <summary>Where it stands in its thread: by when it happened, or else by when it was first published. Null where neither is known.</summary>
    public int? PlacedKey { get; set; }

    /// <summary>What its relations to other claims are made from, as JSON; null only within the transaction that makes the claim.</summary>
    public ClaimFacts? Facts { get; set; }

    /// <summary>How many independent origins stand behind it.</summary>
    public int OriginCount { get; set; }

    /// <summary>From 1 (confirmed) to 5 (improbable), 6 where it cannot be judged; 0 only within the transaction that makes the claim.</summary>
    public int Credibility { get; set; }

    /// <summary>Why the credibility is what it is, as a sentence.</summary>
    public string CredibilityWhy { get; set; } = "";

    /// <summary>Whether another claim denies or contradicts it, or it denies another.</summary>
    public bool IsDisputed { get; set; }

    /// <summary>The topics of its best mention, of which the statement is composed.</summary>
    public IReadOnlyList<Topic> StatedTopics { get; set; } = [];

    /// <summary>The systems of its best mention.</summary>
    public IReadOnlyList<string> StatedSystems { get; set; } = [];

    /// <summary>The mention whose words stand for the claim. Null only within the transaction that makes the claim.</summary>
    public long? BestMentionId { get; set; }

    public MentionRow? BestMention { get; set; }

    public List<ClaimTopicRow> Topics { get; init; } = [];

    public List<ClaimSystemRow> Systems { get; init; } = [];

    public List<ClaimPlaceRow> Places { get; init; } = [];

    public List<ClaimPublisherRow> Publishers { get; init; } = [];

    public List<ClaimSpeakerRow> Speakers { get; init; } = [];
}

internal sealed class ClaimTopicRow
{
    public long ClaimId { get; set; }

    public required Topic Topic { get; init; }
}

internal sealed class ClaimSystemRow
{
    public long ClaimId { get; set; }

    public required string SystemId { get; init; }
}

internal sealed class ClaimPlaceRow
{
    public long ClaimId { get; set; }

    public required string PlaceId { get; init; }
}

/// <summary>Who publishes an article of the claim.</summary>
internal sealed class ClaimPublisherRow
{
    public long ClaimId { get; set; }

    public required string SourceId { get; init; }
}

/// <summary>Who is credited for a mention of the claim, and every body which that source belongs to.</summary>
internal sealed class ClaimSpeakerRow
{
    public long ClaimId { get; set; }

    public required string SourceId { get; init; }
}

/// <summary>Who tells a claim on whose word; see <see cref="Model.Credit"/>.</summary>
internal sealed class ClaimOriginRow
{
    public long ClaimId { get; set; }

    public required string Teller { get; init; }

    public required string Root { get; init; }

    public required string Body { get; init; }

    public int Mentions { get; set; }

    /// <summary>The independent origin that following the credits leads to; null only within the transaction that makes the row.</summary>
    public string? Origin { get; set; }

    /// <summary>Whether those who stand between only cite each other.</summary>
    public bool IsCircular { get; set; }
}

/// <summary>An address that a claim had before it became one with another.</summary>
internal sealed class ClaimAliasRow
{
    public required string PublicId { get; init; }

    public long ClaimId { get; set; }
}

/// <summary>What one claim is to another.</summary>
internal sealed class ClaimRelationRow
{
    public long FromId { get; init; }

    public long ToId { get; init; }

    public required RelationKind Kind { get; init; }

    public required string Why { get; init; }

    public ClaimRow? From { get; init; }

    public ClaimRow? To { get; init; }
}

/// <summary>A source with itself and with each body that it belongs to, as the gazetteer had it when last started.</summary>
internal sealed class SourceBodyRow
{
    public required string SourceId { get; init; }

    public required string BodyId { get; init; }
}

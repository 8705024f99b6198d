using ArmsTracker.Model;

namespace ArmsTracker.Store.Rows;

/// <summary>A claim with what is summed up over its mentions, so that a page of the timeline need not read them.</summary>
internal sealed class ClaimRow
{
    public long Id { get; init; }

    public required string PublicId { get; init; }

    public required string Key { get; init; }

    public required EventKind Event { get; init; }

    /// <summary>The firmest of its mentions.</summary>
    public required Modality Modality { get; set; }

    public string? Supplier { get; init; }

    public string? Recipient { get; init; }

    /// <summary>Supplier and recipient as one word of an address.</summary>
    public required string Direction { get; init; }

    public required bool IsContext { get; init; }

    public EdtfDate? EventDate { get; init; }

    /// <summary>See <see cref="Timeline.TimePosition"/>; null where undated or the year is unknown. So are the two days.</summary>
    public int? EventKey { get; init; }

    public int? EventFirst { get; init; }

    public int? EventLast { get; init; }

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
    public long ClaimId { get; init; }

    public required Topic Topic { get; init; }
}

internal sealed class ClaimSystemRow
{
    public long ClaimId { get; init; }

    public required string SystemId { get; init; }
}

internal sealed class ClaimPlaceRow
{
    public long ClaimId { get; init; }

    public required string PlaceId { get; init; }
}

/// <summary>Who publishes an article of the claim.</summary>
internal sealed class ClaimPublisherRow
{
    public long ClaimId { get; init; }

    public required string SourceId { get; init; }
}

/// <summary>Who is credited for a mention of the claim, and every body which that source belongs to.</summary>
internal sealed class ClaimSpeakerRow
{
    public long ClaimId { get; init; }

    public required string SourceId { get; init; }
}

/// <summary>A source with itself and with each body that it belongs to, as the gazetteer had it when last started.</summary>
internal sealed class SourceBodyRow
{
    public required string SourceId { get; init; }

    public required string BodyId { get; init; }
}

using ArmsTracker.Model;

namespace ArmsTracker.Store.Rows;

internal sealed class MentionRow
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    public ArticleRow? Article { get; init; }

    public long ClaimId { get; set; }

    public ClaimRow? Claim { get; set; }

    /// <summary>Null until the store has been clustered by a program that knows matters.</summary>
    public long? MatterId { get; set; }

    public MatterRow? Matter { get; set; }

    /// <summary>As the facts of its claim are made of it; null where <see cref="MatterId"/> is.</summary>
    public Telling? Telling { get; set; }

    /// <summary>The last of its attribution; null where the article speaks in its own voice.</summary>
    public string? Root { get; set; }

    /// <summary>The topmost body that the root belongs to.</summary>
    public string? RootBody { get; set; }

    /// <summary>Its public id, unique in its article.</summary>
    public required string Anchor { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    public required string Quote { get; init; }

    public required EventKind Event { get; init; }

    public required Modality Modality { get; init; }

    public string? Supplier { get; init; }

    public string? Recipient { get; init; }

    public long? QuantityMin { get; init; }

    public long? QuantityMax { get; init; }

    public QuantityUnit? QuantityUnit { get; init; }

    /// <summary>Null where there is no quantity.</summary>
    public bool? QuantityApproximate { get; init; }

    public EdtfDate? EventDate { get; init; }

    /// <summary>The words of the article that the event date was read from.</summary>
    public string? EventDateWords { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public List<MentionTopicRow> Topics { get; init; } = [];

    public List<MentionSystemRow> Systems { get; init; } = [];

    public List<MentionPlaceRow> Places { get; init; } = [];

    public List<MentionAttributionRow> Attributions { get; init; } = [];
}

internal sealed class MentionTopicRow
{
    public long MentionId { get; set; }

    public required int Position { get; init; }

    public required Topic Topic { get; init; }
}

internal sealed class MentionSystemRow
{
    public long MentionId { get; set; }

    public required int Position { get; init; }

    public required string SystemId { get; init; }
}

internal sealed class MentionPlaceRow
{
    public long MentionId { get; set; }

    public required int Position { get; init; }

    public required string PlaceId { get; init; }

    public required PlaceRole Role { get; init; }
}

internal sealed class MentionAttributionRow
{
    public long MentionId { get; set; }

    /// <summary>0 for the source nearest to the words.</summary>
    public required int Position { get; init; }

    public required string SourceId { get; init; }
}

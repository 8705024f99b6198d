namespace ArmsTracker.Model;

/// <summary>A place and what it is to the matter told.</summary>
public sealed record PlaceMention(string PlaceId, PlaceRole Role);

/// <summary>Why an attribute has its value: the rule that gave it and the words it was read from.</summary>
/// <param name="Attribute">The attribute's name in JSON, e.g. "event_date".</param>
/// <param name="Value">The value given, in its JSON form.</param>
/// <param name="Rule">The rule's name, e.g. "event/verb".</param>
/// <param name="Span">The words; null where the value follows from other attributes alone.</param>
public sealed record Evidence(string Attribute, string Value, string Rule, TextSpan? Span);

/// <summary>One statement, in one article, about one Russia–Iran arms matter.</summary>
/// <param name="Quote">Exactly the article's text at <paramref name="Span"/>.</param>
/// <param name="Supplier">ISO 3166-1 alpha-2 of who gives, or null.</param>
/// <param name="Recipient">ISO 3166-1 alpha-2 of who gets, or null.</param>
/// <param name="Systems">Ids of the systems that the span names, in its order.</param>
/// <param name="Attribution">Source ids, nearest first; empty where the article says it in its own voice.</param>
/// <param name="Evidence">Where each attribute was read from; several entries for one attribute where it has several values.</param>
public sealed record Mention(
    TextSpan Span,
    string Quote,
    IReadOnlyList<Topic> Topics,
    EventKind Event,
    Modality Modality,
    string? Supplier,
    string? Recipient,
    IReadOnlyList<string> Systems,
    Quantity? Quantity,
    IReadOnlyList<PlaceMention> Places,
    EdtfDate? EventDate,
    IReadOnlyList<string> Attribution,
    IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Those of <see cref="Attribution"/> who are in no list: people whom only this article names.</summary>
    public IReadOnlyList<Source> People { get; init; } = [];

    /// <summary>
    /// Whether a third country is the supplier or the recipient: beside the subject, and off on the timeline until asked for.
    /// </summary>
    public bool IsContext => Direction.IsContext(Supplier, Recipient);
}

namespace ArmsTracker.Model;

/// <summary>What one or more mentions state: the same matter told by one or many articles.</summary>
/// <param name="Key">Stable identity: the same mentions give the same key.</param>
/// <param name="Mentions">Positions in the list of mentions that the claim was made of.</param>
/// <param name="Modality">The firmest of its mentions.</param>
public sealed record Claim(
    string Key,
    IReadOnlyList<Topic> Topics,
    EventKind Event,
    Modality Modality,
    string? Supplier,
    string? Recipient,
    IReadOnlyList<string> Systems,
    EdtfDate? EventDate,
    IReadOnlyList<int> Mentions);

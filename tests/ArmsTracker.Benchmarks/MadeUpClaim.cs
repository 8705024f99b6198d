using ArmsTracker.Model;

namespace ArmsTracker.Benchmarks;

/// <summary>What all mentions of a made-up claim have in common.</summary>
/// <param name="Searched">Those of the words to be searched for that its quotes have.</param>
internal sealed record MadeUpClaim(
    string? Supplier,
    string? Recipient,
    EventKind Event,
    Modality Modality,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<string> Systems,
    IReadOnlyList<PlaceMention> Places,
    Quantity? Quantity,
    EdtfDate? EventDate,
    IReadOnlyList<string> Searched)
{
    public Stance Stance => Modality switch
    {
        Modality.Possible => Stance.Forecast,
        Modality.Unconfirmed => Stance.Unproven,
        Modality.Denied => Stance.Denied,
        _ => Stance.Told,
    };

    public MadeUpClaim Denied => this with { Modality = Modality.Denied, Quantity = null, Searched = [] };
}

namespace ArmsTracker.Model;

/// <summary>One mention of a claim, as much of it as relations between claims ask for.</summary>
/// <param name="Article">The id of its article.</param>
/// <param name="Published">When the article appeared, or null.</param>
/// <param name="Thread">See <c>Threads</c>.</param>
/// <param name="IsAdmission">Whether the supplier's own government says it, see <see cref="Matter"/>.</param>
/// <param name="Quantity">Its own, or that of the statement of its article which it repeats: see <see cref="Matter"/>, as for the date.</param>
/// <param name="Bodies">The ids of the topmost bodies that it credits.</param>
/// <param name="Agents">Of a measure: the ids of the topmost bodies that take or threaten it, see <c>MeasureTakers</c>.</param>
public sealed record Telling(
    string Article,
    EdtfDate? Published,
    string Thread,
    Stance Stance,
    bool IsAdmission,
    EventKind Event,
    string? Supplier,
    string? Recipient,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<string> Systems,
    Quantity? Quantity,
    EdtfDate? EventDate,
    IReadOnlyList<string> Bodies,
    IReadOnlyList<string> Agents);

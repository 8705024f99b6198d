namespace ArmsTracker.Corroboration;

/// <summary>Whether two matters are one claim, and why.</summary>
/// <param name="Score">The sum of the weights; 0 where something rules it out.</param>
/// <param name="Reasons">All that counted for and against; the one reason where something rules it out.</param>
public sealed record Judgement(bool IsSame, double Score, IReadOnlyList<Reason> Reasons);

/// <summary>What counts for or against two matters being one claim.</summary>
/// <param name="Words">For a reader: "both name the Fath-360".</param>
/// <param name="Weight">Above 0 where it speaks for it; null where it rules it out.</param>
public sealed record Reason(string Words, double? Weight);

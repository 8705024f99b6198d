namespace ArmsTracker.Model;

/// <summary>
/// How many arms the words give, as sure as the words are: "more than 400" has no maximum, "up to six" no minimum,
/// "hundreds" is 200 to 999 and approximate.
/// </summary>
/// <param name="Unit">What is counted; null where the words leave it open.</param>
public sealed record Quantity(long? Min, long? Max, QuantityUnit? Unit, bool Approximate);

using System.Globalization;
using ArmsTracker.Model;

namespace ArmsTracker.Store.Statements;

/// <summary>Numbers in words, as sure as they are: "at least 400", "about 400", "hundreds (200–999)", "up to 6".</summary>
public static class QuantityWords
{
    /// <summary>The bounds by which claim-model.md writes down the vague words.</summary>
    private static readonly Dictionary<(long Min, long Max), string> _vague = new()
    {
        [(24, 99)] = "dozens",
        [(200, 999)] = "hundreds",
        [(2000, 9999)] = "thousands",
        [(20_000, 99_999)] = "tens of thousands",
        [(200_000, 999_999)] = "hundreds of thousands",
        [(2_000_000, 9_999_999)] = "millions",
    };

    /// <summary>The number without its unit.</summary>
    public static string Of(Quantity quantity) => quantity switch
    {
        { Min: { } min, Max: { } max } when min == max => About(quantity, Number(min)),
        { Min: { } min, Max: { } max } when VagueWord(quantity) is { } word => $"{word} ({Number(min)}–{Number(max)})",
        { Min: { } min, Max: { } max } => About(quantity, $"{Number(min)}–{Number(max)}"),
        // "More than 400" and "at least 400" have the same bounds; only the weaker is true of both.
        { Min: { } min } => "at least " + About(quantity, Number(min)),
        { Max: { } max } => "up to " + About(quantity, Number(max)),
        _ => "an unsaid number",
    };

    /// <summary>The number with its unit: "at least 400 drones", "1 launcher", "about 20" where the unit is left open.</summary>
    public static string WithUnit(Quantity quantity) => quantity.Unit is { } unit
        ? $"{Of(quantity)} {Words.Of(unit, one: IsOne(quantity))}"
        : Of(quantity);

    /// <summary>As it stands before a noun in a sentence: "at least 400", "hundreds of".</summary>
    internal static string Before(Quantity quantity) =>
        VagueWord(quantity) is { } word ? word + " of" : Of(quantity);

    /// <summary>As <see cref="WithUnit"/>, without the bounds of a vague word: "hundreds of drones".</summary>
    internal static string InSentence(Quantity quantity) => quantity.Unit is { } unit
        ? $"{Before(quantity)} {Words.Of(unit, one: IsOne(quantity))}"
        : Of(quantity);

    internal static bool IsOne(Quantity quantity) => quantity is { Min: 1, Max: 1 };

    private static string? VagueWord(Quantity quantity) => quantity is { Approximate: true, Min: { } min, Max: { } max }
        ? _vague.GetValueOrDefault((min, max))
        : null;

    private static string About(Quantity quantity, string number) => quantity.Approximate ? "about " + number : number;

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

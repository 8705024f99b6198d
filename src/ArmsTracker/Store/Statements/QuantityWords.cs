using System.Globalization;
using ArmsTracker.Model;

namespace ArmsTracker.Store.Statements;

/// <summary>Numbers in words, as sure as they are: "more than 400", "about 400", "hundreds (200–999)", "up to 6".</summary>
public static class QuantityWords
{
    /// <summary>The bounds by which claim-model.md writes down the vague words.</summary>
    private static readonly Dictionary<(long Min, long Max), string> Vague = new()
    {
        [(24, 99)] = "dozens",
        [(200, 999)] = "hundreds",
        [(2000, 9999)] = "thousands",
    };

    /// <summary>The number without its unit.</summary>
    public static string Of(Quantity quantity) => quantity switch
    {
        { Min: { } min, Max: { } max } when min == max => About(quantity, Number(min)),
        { Min: { } min, Max: { } max } when quantity.Approximate && Vague.TryGetValue((min, max), out var word) =>
            $"{word} ({Number(min)}–{Number(max)})",
        { Min: { } min, Max: { } max } => About(quantity, $"{Number(min)}–{Number(max)}"),
        { Min: { } min } => $"{(quantity.Approximate ? "about " : "more than ")}{Number(min)}{(quantity.Approximate ? " or more" : "")}",
        { Max: { } max } => "up to " + About(quantity, Number(max)),
        _ => "an unsaid number",
    };

    /// <summary>The number with its unit: "more than 400 drones", "1 launcher", "about 20" where the unit is left open.</summary>
    public static string WithUnit(Quantity quantity) => quantity.Unit is { } unit
        ? $"{Of(quantity)} {Words.Of(unit, one: IsOne(quantity))}"
        : Of(quantity);

    internal static bool IsOne(Quantity quantity) => quantity is { Min: 1, Max: 1 };

    private static string About(Quantity quantity, string number) => quantity.Approximate ? "about " + number : number;

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

using System.Globalization;
using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>The totals that claims tell, and whether two of them can both be true.</summary>
internal static class Figures
{
    /// <summary>A figure that is this much greater is another one, and not the same one rounded.</summary>
    private const double AnotherFigure = 1.15;

    /// <summary>
    /// The claim's total: the greatest number with a unit. Null where none is told, where it counts one event only, or where it is a plain range,
    /// which tells of batches or of a rate ("250 to 300 at a time").
    /// </summary>
    public static Quantity? Total(Placed placed)
    {
        var claim = placed.Claim;
        if (claim.Stance is Stance.Denied or Stance.Unproven || (placed.IsOneEvent && claim.Event is not (EventKind.Agreed or EventKind.Producing)))
        {
            return null;
        }

        var total = Greatest(claim);
        return total is { Min: { } min, Max: { } max, Approximate: false } && min != max ? null : total;
    }

    /// <summary>The greatest number with a unit, whatever it counts.</summary>
    public static Quantity? Greatest(ClaimFacts claim) => claim.Quantities
        .Where(quantity => quantity.Unit is not null)
        .OrderByDescending(Value).ThenBy(quantity => quantity.Min is null).ThenBy(quantity => quantity.Max ?? long.MaxValue).ThenBy(quantity => quantity.Approximate).ThenBy(quantity => quantity.Unit)
        .FirstOrDefault();

    public static long Value(Quantity quantity) => quantity.Min ?? quantity.Max ?? 0;

    /// <summary>Whether the second counts the same things, and more of them than the first, however vague, can mean.</summary>
    public static bool Grew(Quantity from, Quantity to) =>
        from.Unit == to.Unit && AnotherFigure * Value(from) <= Value(to) && !(from is { Min: not null, Max: { } most } && most >= Value(to));

    /// <summary>"400", "about 400", "at least 400", "up to 24", "hundreds", "250 to 300". Of "more than 400" and "at least 400" the bounds are alike, so only the weaker is said.</summary>
    public static string Words(Quantity quantity) => quantity switch
    {
        { Min: null, Max: { } max } => "up to " + Number(max),
        { Min: { } min, Max: null } => "at least " + Number(min),
        { Min: { } min, Max: { } max } when min == max => (quantity.Approximate ? "about " : "") + Number(min),
        { Min: { } min, Max: { } max, Approximate: true } => Vague(min, max) ?? $"{Number(min)} to {Number(max)}",
        _ => $"{Number(quantity.Min ?? 0)} to {Number(quantity.Max ?? 0)}",
    };

    private static string? Vague(long min, long max) => (min, max) switch
    {
        (24, 99) => "dozens",
        (200, 999) => "hundreds",
        (2000, 9999) => "thousands",
        (2_000_000, 9_999_999) => "millions",
        _ => null,
    };

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

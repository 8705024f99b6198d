using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ArmsTracker.Model;

/// <summary>
/// A date as sure as its words, in the part of EDTF (ISO 8601-2:2019, levels 0 and 1) that claim-model.md uses:
/// a year, month, season (21 spring to 24 winter) or day, <c>XXXX</c> for a year that is not known,
/// <c>~</c> for "about", <c>A/B</c> for an interval and <c>A/..</c> or <c>../B</c> for one that is open.
/// </summary>
public sealed record EdtfDate
{
    private EdtfDate(EdtfPart? start, EdtfPart? end, bool isInterval) => (Start, End, IsInterval) = (start, end, isInterval);

    /// <summary>The beginning; null where an interval is open there.</summary>
    public EdtfPart? Start { get; }

    /// <summary>The end, the same as <see cref="Start"/> where this is no interval; null where an interval is open there.</summary>
    public EdtfPart? End { get; }

    public bool IsInterval { get; }

    /// <summary>True where no part has a known year, so that it has no place on a time line.</summary>
    public bool YearUnknown => (Start ?? End)!.Year is null;

    /// <summary>The first day that it can mean, or null where its year or its beginning is open.</summary>
    public DateOnly? Earliest => Start?.Earliest;

    /// <summary>The last day that it can mean, or null where its year or its end is open.</summary>
    public DateOnly? Latest => End?.Latest;

    public static EdtfDate Of(EdtfPart part) => new(part, part, isInterval: false);

    public static EdtfDate Day(DateOnly day) => Of(new EdtfPart(day.Year, day.Month, day.Day));

    public static EdtfDate Month(int? year, int month) => Of(new EdtfPart(year, month));

    public static EdtfDate Year(int year, bool approximate = false) => Of(new EdtfPart(year, Approximate: approximate));

    public static EdtfDate Interval(EdtfPart? start, EdtfPart? end) => start is null && end is null
        ? throw new ArgumentException("An interval needs a beginning or an end.")
        : new(start, end, isInterval: true);

    public static EdtfDate Since(EdtfPart start) => new(start, null, isInterval: true);

    /// <exception cref="FormatException">The text is not in the part of EDTF that is used here.</exception>
    public static EdtfDate Parse(string text) => TryParse(text, out var date)
        ? date
        : throw new FormatException($"'{text}' is not a date such as 2024, 2024-05, 2024-21, 2024-05-09, XXXX-05, 2024~, 2023-08/.. or 2023-08/2024-01.");

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            date = EdtfPart.TryParse(text, out var part) ? Of(part) : null;
            return date is not null;
        }

        var (first, second) = (text[..slash], text[(slash + 1)..]);
        EdtfPart? start = null, end = null;
        var valid = (first == ".." || EdtfPart.TryParse(first, out start))
            && (second == ".." || EdtfPart.TryParse(second, out end))
            && (start is not null || end is not null);
        date = valid ? new EdtfDate(start, end, isInterval: true) : null;
        return valid;
    }

    public override string ToString() => IsInterval
        ? string.Create(CultureInfo.InvariantCulture, $"{Start?.ToString() ?? ".."}/{End?.ToString() ?? ".."}")
        : Start!.ToString();
}

/// <summary>One end of an <see cref="EdtfDate"/>.</summary>
/// <param name="Year">Null where the text does not tell it: written XXXX.</param>
/// <param name="Month">1 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter (northern hemisphere).</param>
/// <param name="Day">1 to 31; only with a month.</param>
public sealed record EdtfPart(int? Year, int? Month = null, int? Day = null, bool Approximate = false)
{
    public bool IsSeason => Month >= 21;

    /// <summary>The first day it can mean; null without a year. An approximate year begins on 1 January all the same.</summary>
    public DateOnly? Earliest => Year is not { } year ? null : Month switch
    {
        null => new DateOnly(year, 1, 1),
        21 => new DateOnly(year, 3, 1),
        22 => new DateOnly(year, 6, 1),
        23 => new DateOnly(year, 9, 1),
        24 => new DateOnly(year, 12, 1),
        { } month => new DateOnly(year, month, Day ?? 1),
    };

    /// <summary>The last day it can mean; null without a year. Winter ends in February of the next year.</summary>
    public DateOnly? Latest => Year is not { } year ? null : Month switch
    {
        null => new DateOnly(year, 12, 31),
        21 => new DateOnly(year, 5, 31),
        22 => new DateOnly(year, 8, 31),
        23 => new DateOnly(year, 11, 30),
        24 => year == DateOnly.MaxValue.Year ? DateOnly.MaxValue : new DateOnly(year + 1, 3, 1).AddDays(-1),
        { } month => new DateOnly(year, month, Day ?? DateTime.DaysInMonth(year, month)),
    };

    public static bool TryParse(string text, [NotNullWhen(true)] out EdtfPart? part)
    {
        part = null;
        var approximate = text.EndsWith('~');
        var pieces = (approximate ? text[..^1] : text).Split('-');
        if (pieces.Length > 3 || pieces[0].Length != 4)
        {
            return false;
        }

        int? year = null, month = null, day = null;
        if (pieces[0] != "XXXX")
        {
            if (!TryNumber(pieces[0], 1, 9999, out var value))
            {
                return false;
            }

            year = value;
        }
        else if (pieces.Length == 1)
        {
            return false;
        }

        if (pieces.Length > 1)
        {
            if (!TryNumber(pieces[1], 1, 24, out var value) || value is > 12 and < 21 || (value > 12 && pieces.Length > 2))
            {
                return false;
            }

            month = value;
        }

        if (pieces.Length > 2)
        {
            // 29 February may be meant where the year is not known.
            if (!TryNumber(pieces[2], 1, DateTime.DaysInMonth(year ?? 2000, month!.Value), out var value))
            {
                return false;
            }

            day = value;
        }

        part = new EdtfPart(year, month, day, approximate);
        return true;
    }

    public override string ToString() => string.Concat(
        Year?.ToString("D4", CultureInfo.InvariantCulture) ?? "XXXX",
        Month is null ? "" : string.Create(CultureInfo.InvariantCulture, $"-{Month:D2}"),
        Day is null ? "" : string.Create(CultureInfo.InvariantCulture, $"-{Day:D2}"),
        Approximate ? "~" : "");

    private static bool TryNumber(string text, int min, int max, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
        && (text.Length == (max > 100 ? 4 : 2)) && value >= min && value <= max;
}

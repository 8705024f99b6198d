using System.Globalization;
using ArmsTracker.Model;

namespace ArmsTracker.Store.Statements;

/// <summary>Dates in words, as sure as they are: "9 June 2023", "29 August – 4 September 2024", "since August (year unknown)".</summary>
public static class DateWords
{
    private const string NoYear = " (year unknown)";

    private static readonly string[] _seasons = ["spring", "summer", "autumn", "winter"];

    public static string Of(EdtfDate date) => date switch
    {
        { IsInterval: false } => Whole(date.Start!),
        { End: null } => "since " + Whole(date.Start!),
        { Start: null } => "until " + Whole(date.End),
        _ when date.Start.Year != date.End.Year || date.Start.Month is null => $"{Whole(date.Start)} – {Whole(date.End)}",
        { Start: { Day: { } from } start, End: { Day: not null } end } when start.Month == end.Month && !start.Approximate && !end.Approximate =>
            string.Create(CultureInfo.InvariantCulture, $"{from}–{Whole(end)}"),
        _ => $"{Bare(date.Start with { Year = null })} – {Whole(date.End)}",
    };

    /// <summary>A heading for what falls in a period: "June 2023", "Spring 2024", "2024, month not said".</summary>
    public static string Heading(EdtfPart period)
    {
        var words = Bare(period with { Approximate = false });
        return period.Month is null ? words + ", month not said" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Whole(EdtfPart part) => part.Year is null ? Bare(part) + NoYear : Bare(part);

    private static string Bare(EdtfPart part)
    {
        var words = new List<string>(4);
        if (part.Approximate)
        {
            words.Add("about");
        }

        if (part.Day is { } day)
        {
            words.Add(day.ToString(CultureInfo.InvariantCulture));
        }

        if (part.Month is { } month)
        {
            words.Add(part.IsSeason ? _seasons[month - 21] : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month));
        }

        if (part.Year is { } year)
        {
            words.Add(year.ToString(CultureInfo.InvariantCulture));
        }

        return string.Join(' ', words);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>
/// The day in a date as programs and people write it: ISO 8601 with or without an hour, RFC 822 as feeds have it, EDTF,
/// seconds or milliseconds since 1970, or a date in words. It is the day that is written, in whatever time zone.
/// </summary>
internal static class StatedDay
{
    private static readonly WrittenDates _written = new();

    private static readonly Regex _iso = new(@"^(?<y>\d{4})-?(?<m>\d\d)-?(?<d>\d\d)(?:$|[T\s])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex _rfc822 = new(
        @"^(?:[A-Z][a-z]{2,8},?\s+)?(?<d>\d\d?)[\s-](?<n>[A-Z][a-z]{2})[a-z]*[\s-](?<y>\d{4}|\d\d)(?:$|\s)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly string[] _months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static EdtfDate? Of(string? written)
    {
        var text = written?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > 100)
        {
            return null;
        }

        if (_iso.Match(text) is { Success: true } iso)
        {
            return Day(Number(iso, "y"), Number(iso, "m"), Number(iso, "d"));
        }

        if (_rfc822.Match(text) is { Success: true } rfc && Array.IndexOf(_months, rfc.Groups["n"].Value) is var month and >= 0)
        {
            var year = Number(rfc, "y");
            return Day(year < 100 ? 2000 + year : year, month + 1, Number(rfc, "d"));
        }

        if (EdtfDate.TryParse(text, out var edtf))
        {
            return edtf.Earliest is { } earliest && IsOfOurTime(earliest.Year) ? edtf : null;
        }

        return SinceEpoch(text) ?? _written.In(text).Select(date => date.Date).FirstOrDefault();
    }

    private static EdtfDate? SinceEpoch(string text) =>
        text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? EdtfDate.Day(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 10 ? number * 1000 : number).UtcDateTime))
            : null;

    private static EdtfDate? Day(int year, int month, int day) =>
        IsOfOurTime(year) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? EdtfDate.Day(new DateOnly(year, month, day))
            : null;

    /// <summary>Empty fields are told as 0001-01-01 or 1970's first day; nothing here is so old, nor from so far ahead.</summary>
    private static bool IsOfOurTime(int year) => year is > 1970 and < 2100;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
}

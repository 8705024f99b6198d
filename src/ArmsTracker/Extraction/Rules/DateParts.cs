using System.Globalization;
using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>Every date that the words of a clause name, before it is asked which of them is the matter's.</summary>
internal static class DateParts
{
    private const int OldestYear = 1990;
    private const int NewestYear = 2060;

    /// <summary>Where the year is not known, 29 February may be meant.</summary>
    private const int LeapYear = 2000;

    /// <param name="From">Where the words name two days of a month, the first of them: "January 1 and 2".</param>
    public sealed record Found(EdtfPart Part, Mark Mark, EdtfPart? From = null);

    /// <summary>Null also where an article says of itself that it was published in another age: no words are resolved against that.</summary>
    public static EdtfPart? Published(Reading reading) =>
        reading.Document.Article.Published?.Value.Start is { Year: >= OldestYear and <= NewestYear } published ? published : null;

    public static IEnumerable<Found> Parts(Clause clause)
    {
        var reading = clause.Reading;
        var published = Published(reading);
        var used = new HashSet<int>();
        foreach (var (mark, month) in reading.Find<MonthSense>(clause.First, clause.End))
        {
            if (OfMonth(reading, clause, mark, month.Month, published, used) is { } found)
            {
                yield return found;
            }
        }

        foreach (var (mark, weekday) in reading.Find<WeekdaySense>(clause.First, clause.End))
        {
            if (published is { Day: not null } && reading.Tokens[mark.First].IsWord)
            {
                var day = published.Earliest!.Value;
                var back = (((int)day.DayOfWeek + 6) % 7 + 1 - weekday.Day + 7) % 7;
                back = back == 0 && Near(reading, mark, DateWord.Last) ? 7 : back;
                yield return new Found(PartOf(day.AddDays(-back)), mark);
            }
        }

        foreach (var (mark, word) in reading.Find<DateSense>(clause.First, clause.End))
        {
            if (published is { Year: not null } && Relative(reading, mark, word.Word, published) is { } found)
            {
                yield return found;
            }
        }

        for (var i = clause.First; i < clause.End; i++)
        {
            if (!used.Contains(i) && YearAt(reading, i) is { } year && (IsDateYear(reading, clause, i) || EndsYears(reading, i)))
            {
                yield return new Found(new EdtfPart(year, Approximate: IsPartOfYear(reading, i)), new Mark(i, i + 1, new DateSense(DateWord.InYear)));
            }
        }
    }

    /// <summary>"at the end of 2022", "mid-2016": about that year.</summary>
    private static bool IsPartOfYear(Reading reading, int year)
    {
        const int reach = 4;
        return reading.Find<DateSense>(Math.Max(reading.First, year - reach), year).Any(found =>
            found.Sense.Word is DateWord.Early or DateWord.Middle or DateWord.Late && year - found.Mark.End <= 1 && !reading.HasPunctuation(",;:", found.Mark.End, year));
    }

    private static Found? OfMonth(Reading reading, Clause clause, Mark mark, int month, EdtfPart? published, HashSet<int> used)
    {
        var tokens = reading.Tokens;
        var settings = reading.Document.Lexicon.Settings;
        var (first, end) = (mark.First, mark.End);
        int? day = null;
        int? firstDay = null;
        if (month <= 12)
        {
            var before = first - 1;
            if (before > reading.First && tokens[before].Kind == Text.TokenKind.Punctuation && tokens[before].Norm is "." or "º" or "°")
            {
                before--;
            }

            if (before > reading.First && tokens[before].IsWord && tokens[before].Norm is "de" or "st" or "nd" or "rd" or "th")
            {
                before--;
            }

            if (before >= reading.First && DayAt(reading, before) is { } dayBefore)
            {
                (day, first) = (dayBefore, before);
                used.Add(before);
                if (DayJoinedBefore(reading, clause, before) is var (earlier, at) && earlier < dayBefore)
                {
                    (firstDay, first) = (earlier, at);
                }
            }
            else if (settings.DayFollowsMonth)
            {
                var after = end < reading.End && tokens[end].Is(".") ? end + 1 : end;
                if (after < reading.End && DayAt(reading, after) is { } dayAfter)
                {
                    (day, end) = (dayAfter, after + 1);
                    used.Add(after);
                    if (DayJoinedBehind(reading, clause, end) is { } later && later > dayAfter)
                    {
                        (firstDay, day, end) = (dayAfter, later, end + 2);
                    }
                }
            }
        }

        int? year = null;
        for (var i = end; i < Math.Min(end + 3, reading.End) && year is null; i++)
        {
            if (YearAt(reading, i) is { } value)
            {
                (year, end) = (value, i + 1);
                used.Add(i);
            }
            else if (tokens[i].IsWord && tokens[i].Norm.Length > 4)
            {
                break;
            }
        }

        year ??= RelativeYear(reading, mark, end, published) ?? Inferred(reading, clause, mark, month, published);
        var part = new EdtfPart(year, month, day);
        return day is not null && day > DateTime.DaysInMonth(year ?? LeapYear, month)
            ? null
            : new Found(part, new Mark(first, end, mark.Sense), firstDay is null ? null : part with { Day = firstDay });
    }

    /// <summary>The first day of "10 and 12 January", "entre le 10 et le 12 janvier".</summary>
    private static (int Day, int At)? DayJoinedBefore(Reading reading, Clause clause, int day)
    {
        var joint = day - 1;
        joint -= joint > clause.First && reading.Has(Particle.The, joint, joint + 1) ? 1 : 0;
        return joint - 1 >= clause.First && IsJoint(reading, joint) && DayAt(reading, joint - 1) is { } first ? (first, joint - 1) : null;
    }

    /// <summary>The second day of "January 1 and 2"; in "January 1 and 2 drones" it is none.</summary>
    private static int? DayJoinedBehind(Reading reading, Clause clause, int joint)
    {
        const int reach = 3;
        var day = joint + 1;
        return day < clause.End && IsJoint(reading, joint) && !reading.Find<ArmsSense>(day + 1, Math.Min(reading.End, day + 1 + reach)).Any() ? DayAt(reading, day) : null;
    }

    private static bool IsJoint(Reading reading, int position) =>
        reading.Tokens[position].Norm is "–" or "-" or "—" || reading.Has(Particle.And, position, position + 1) || reading.Has(Particle.To, position, position + 1);

    private static int? RelativeYear(Reading reading, Mark month, int end, EdtfPart? published)
    {
        foreach (var (mark, sense) in reading.Find<DateSense>(Math.Max(reading.First, month.First - 2), Math.Min(reading.End, end + 5)))
        {
            switch (sense.Word)
            {
                case DateWord.LastYear when published?.Year is { } year:
                    return year - 1;
                case DateWord.NextYear when published?.Year is { } year:
                    return year + 1;
                case DateWord.ThisYear when published?.Year is { } year:
                    return year;
                case DateWord.OfThatYear:
                    return LastYearBefore(reading, mark.First);
                default:
                    break;
            }
        }

        return null;
    }

    private static int? LastYearBefore(Reading reading, int position)
    {
        for (var i = position - 1; i >= 0 && i > position - 80; i--)
        {
            if (YearAt(reading, i) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>
    /// A month without a year is the last one before the publication, or the next one where the words look ahead; without
    /// a publication date it stays open.
    /// </summary>
    private static int? Inferred(Reading reading, Clause clause, Mark mark, int month, EdtfPart? published)
    {
        if (published?.Year is not { } year)
        {
            return null;
        }

        var firstMonth = month switch { 21 => 3, 22 => 6, 23 => 9, 24 => 12, _ => month };
        var looksAhead = Near(reading, mark, DateWord.Next) || (clause.Modality == Modality.Possible && HasUntil(reading, mark));
        if (published.Month is not { } now)
        {
            return null;
        }

        return looksAhead ? (firstMonth >= now ? year : year + 1) : firstMonth <= now ? year : year - 1;
    }

    public static bool HasUntil(Reading reading, Mark mark) => reading.Find<DateSense>(Math.Max(reading.First, mark.First - 3), mark.First)
        .Any(found => found.Sense.Word == DateWord.Until);

    private static bool Near(Reading reading, Mark mark, DateWord word) =>
        reading.Find<DateSense>(Math.Max(reading.First, mark.First - 2), Math.Min(reading.End, mark.End + 2)).Any(found => found.Sense.Word == word);

    private static Found? Relative(Reading reading, Mark mark, DateWord word, EdtfPart published)
    {
        var year = published.Year!.Value;
        var day = published.Day is null ? (DateOnly?)null : published.Earliest;
        var month = published.Month is <= 12 ? new DateOnly(year, published.Month.Value, 1) : (DateOnly?)null;
        return word switch
        {
            DateWord.LastYear when !HasMonth(reading, mark) => new Found(new EdtfPart(year - 1), mark),
            DateWord.NextYear when !HasMonth(reading, mark) => new Found(new EdtfPart(year + 1), mark),
            DateWord.ThisYear when !HasMonth(reading, mark) => new Found(new EdtfPart(year), mark),
            DateWord.EarlyNextYear => new Found(new EdtfPart(year + 1, Approximate: true), mark),
            DateWord.LateLastYear => new Found(new EdtfPart(year - 1, Approximate: true), mark),
            DateWord.EndOfYear => new Found(new EdtfPart(year, Approximate: true), mark),
            DateWord.LastWeek when day is { } value => new Found(PartOf(value.AddDays(-7)), mark),
            DateWord.LastMonth when month is { } value => new Found(MonthOf(value.AddMonths(-1)), mark),
            DateWord.NextMonth when month is { } value => new Found(MonthOf(value.AddMonths(1)), mark),
            DateWord.ThisMonth when month is { } value => new Found(MonthOf(value), mark),
            DateWord.PastMonths when month is { } value && MonthsIn(reading, mark) is { } back => new Found(MonthOf(value.AddMonths(-back)), mark),
            DateWord.Yesterday or DateWord.DayBefore when day is { } value => new Found(PartOf(value.AddDays(-1)), mark),
            DateWord.Today when day is { } value => new Found(PartOf(value), mark),
            DateWord.Tomorrow when day is { } value => new Found(PartOf(value.AddDays(1)), mark),
            _ => null,
        };
    }

    /// <summary>The number in "the past six months".</summary>
    private static int? MonthsIn(Reading reading, Mark mark)
    {
        for (var i = mark.First; i < mark.End; i++)
        {
            var word = reading.Marks.FirstOrDefault(other => other.First == i && other.Sense is NumberSense { High: 0, Value: < 100 });
            if (word.Sense is NumberSense number)
            {
                return (int)number.Value;
            }

            if (DayAt(reading, i) is { } digits)
            {
                return digits;
            }
        }

        return null;
    }

    private static bool HasMonth(Reading reading, Mark mark) => reading.Find<MonthSense>(Math.Max(reading.First, mark.First - 5), mark.First).Any();

    /// <summary>The second year of "2027-2029" or "2027 – 2029".</summary>
    public static bool EndsYears(Reading reading, int i) => i - 1 >= reading.First
        && ((reading.Tokens[i].Gap == Text.Gap.Hyphen && YearAt(reading, i - 1) is not null)
            || (i - 2 >= reading.First && reading.Tokens[i - 1].Norm is "–" or "-" or "—" && YearAt(reading, i - 2) is not null));

    private static bool IsDateYear(Reading reading, Clause clause, int i)
    {
        var before = reading.Before(i);
        var after = i + 1 < reading.End ? reading.Tokens[i + 1] : default;
        return (before is not null || i == clause.First || reading.Find<DateSense>(i + 1, Math.Min(reading.End, i + 2)).Any(found => found.Sense.Word == DateWord.InYear) || reading.Find<DateSense>(Math.Max(reading.First, i - 2), i).Any())
            && (Dates.IsInYear(reading, i) || !reading.Marks.Any(mark => mark.First == i + 1 && mark.Sense is ArmsSense or SystemSense))
            && after.Norm is not ("%" or "$" or "€");
    }

    public static int? YearAt(Reading reading, int i) =>
        i < reading.Tokens.Length && reading.Tokens[i].IsNumber && reading.Tokens[i].Norm.Length == 4
        && int.TryParse(reading.Tokens[i].Norm, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= OldestYear and <= NewestYear ? year : null;

    private static int? DayAt(Reading reading, int i) =>
        reading.Tokens[i].IsNumber && reading.Tokens[i].Norm.Length <= 2
        && int.TryParse(reading.Tokens[i].Norm, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;

    public static EdtfPart PartOf(DateOnly day) => new(day.Year, day.Month, day.Day);

    public static EdtfPart MonthOf(DateOnly day) => new(day.Year, day.Month);
}

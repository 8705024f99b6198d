using System.Text;
using System.Text.RegularExpressions;

namespace ArmsTracker.Ingest;

/// <summary>Tells lines that are there to give a date from sentences that happen to hold one.</summary>
internal sealed class DateLines
{
    /// <summary>Words that a line may have beside a date, its hour and its weekday: a section, an author, a reading time.</summary>
    private const int MaxOtherWords = 8;

    /// <summary>Words beside it in the date's own piece of the line: a place. More of them are a caption or a sentence.</summary>
    private const int MaxWordsBeside = 2;

    /// <summary>So many letters may stand between a label and its date.</summary>
    private const int MaxBehindLabel = 20;

    private static readonly Regex _beside = new(
        @"\d\d?[:.h]\s?\d\d(?::\d\d)?|\b(?:am|pm|a\.m\.|p\.m\.|(?-i:[A-Z]{2,4}(?:[+-]\d\d?)?)|uhr|ore|alle|at|à|a\s+las|um|le|il|el|on)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);

    private readonly WrittenDates _dates;
    private readonly LineNotices _notices;
    private readonly KnownWords _published;
    private readonly KnownWords _updated;
    private readonly KnownWords _besideWords;

    public DateLines(WrittenDates dates, LineNotices notices)
    {
        _dates = dates;
        _notices = notices;
        _published = new KnownWords(dates.PublishedWords);
        _updated = new KnownWords(dates.UpdatedWords);
        _besideWords = new KnownWords([.. dates.Weekdays, .. dates.PublishedWords, .. dates.UpdatedWords]);
    }

    /// <summary>The line's dates, if it is there for them; none where it is a sentence.</summary>
    public IReadOnlyList<DatedWords> Of(TextLine line)
    {
        if (line.Text.Length > 160)
        {
            return [];
        }

        var dates = _dates.In(line.Text).ToArray();
        if (dates.Length == 0 || WordsIn(Without(line.Text, dates)) > MaxOtherWords)
        {
            return [];
        }

        return [.. dates.Where(date => StandsAlone(line.Text, date)).Select(date => Dated(line, date))];
    }

    /// <summary>A date in the words that stand before a first sentence.</summary>
    public IReadOnlyList<DatedWords> OfDateline(TextLine line, Dateline dateline) =>
        [.. _dates.In(line.Text[..(dateline.End - line.Start)]).Select(date => Dated(line, date))];

    /// <summary>Dates that the line says are those of publication, wherever it stands.</summary>
    public IReadOnlyList<DatedWords> Labelled(TextLine line) => [.. Of(line).Where(date => date.Label == DateLabel.Published)];

    /// <summary>The line without its dates, hours, weekdays and the words that go with them, in the pieces that are left.</summary>
    public IReadOnlyList<string> RestOf(string line) => SectionLabel.Segments(Without(line, [.. _dates.In(line)]));

    private bool StandsAlone(string line, WrittenDate date)
    {
        var (start, end) = SectionLabel.SegmentAround(line, date.Start, date.End);
        var beside = string.Concat(line.AsSpan(start, date.Start - start), line.AsSpan(date.End, end - date.End));
        return _notices.IsByline(beside.Trim()) || WordsIn(WithoutBeside(beside, " ")) <= MaxWordsBeside;
    }

    /// <summary>The line with bars in the place of its dates and of what goes with them.</summary>
    private string Without(string line, IReadOnlyList<WrittenDate> dates)
    {
        var rest = line;
        foreach (var date in dates.Reverse())
        {
            rest = string.Concat(rest.AsSpan(0, date.Start), "|", rest.AsSpan(date.End));
        }

        return WithoutBeside(rest, "|");
    }

    /// <summary>Without hours, weekdays and the words that go with dates.</summary>
    private string WithoutBeside(string text, string instead)
    {
        var rest = new StringBuilder(text.Length);
        var at = 0;
        var word = _besideWords.First(text, 0);
        var match = _beside.Match(text);
        while (word is not null || match.Success)
        {
            var (start, end) = word is { } known && (!match.Success || known.Start <= match.Index)
                ? (known.Start, known.End + (known.End < text.Length && text[known.End] == '.' ? 1 : 0))
                : (match.Index, match.Index + match.Length);
            rest.Append(text, at, start - at).Append(instead);
            at = end;
            word = word?.Start < at ? _besideWords.First(text, at) : word;
            match = match.Success && match.Index < at ? _beside.Match(text, at) : match;
        }

        return rest.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Whether one of the words stands at the end, before anything that is no number and begins no other piece of the line.</summary>
    private static bool IsLabelled(string before, KnownWords words)
    {
        for (var word = words.First(before, 0); word is { } label; word = words.First(before, label.Start + 1))
        {
            var behind = before.AsSpan(label.End);
            if (behind.Length <= MaxBehindLabel && !HoldsOther(behind))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsOther(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character is '|' or '·' or '•' || char.IsDigit(character))
            {
                return true;
            }
        }

        return false;
    }

    private static int WordsIn(string text) =>
        text.Split((char[])[' ', '\u00A0', '\t', '|'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter));

    private DatedWords Dated(TextLine line, WrittenDate date)
    {
        var before = line.Text[..date.Start];
        var label = IsLabelled(before, _updated) ? DateLabel.Updated : IsLabelled(before, _published) ? DateLabel.Published : DateLabel.None;
        return new DatedWords(date.Date, line.Start + date.Start, line.Start + date.End, label);
    }
}

internal enum DateLabel
{
    None,
    Published,
    Updated,
}

/// <summary>A date and what the words before it say it is. Positions are those of the string.</summary>
internal readonly record struct DatedWords(Model.EdtfDate Date, int Start, int End, DateLabel Label);

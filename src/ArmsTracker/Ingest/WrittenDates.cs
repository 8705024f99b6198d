using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>A date as it stands in a line, from <paramref name="Start"/> to <paramref name="End"/>.</summary>
internal readonly record struct WrittenDate(EdtfDate Date, int Start, int End);

/// <summary>
/// Finds dates that name their year: 2024-05-09, 9/5/2024, 9 maggio 2024, May 9, 2024, 9. Mai 2024, 9 de mayo de 2024.
/// Of numbers the day comes first unless it cannot.
/// </summary>
internal sealed class WrittenDates
{
    // Any word in the place of a month: see KnownWords.
    private static readonly Regex _dates = new(
        """
        (?<y>(?:19|20)\d\d)-(?<m>\d\d)(?:-(?<d>\d\d))?
        | (?<y>(?:19|20)\d\d)(?:(?<s>/)(?<m>\d\d)/(?<d>\d\d)|(?<s>\.)(?<m>\d\d)\.(?<d>\d\d))
        | (?<d>\d\d?)(?:(?<s>/)(?<m>\d\d?)/|(?<s>\.)(?<m>\d\d?)\.|(?<s>-)(?<m>\d\d?)-)(?<y>(?:19|20)\d\d)
        | (?<d>\d\d?)(?:st|nd|rd|th|er|[°º.])?[ ](?:de[ ]|of[ ])?(?<n>\p{L}+)\.?,?[ ](?:del?[ ])?(?<y>(?:19|20)\d\d)
        | (?<n>\p{L}+)\.?[ ](?<d>\d\d?)(?:st|nd|rd|th)?,?[ ](?<y>(?:19|20)\d\d)
        | (?<n>\p{L}+)\.?,?[ ](?:del?[ ])?(?<y>(?:19|20)\d\d)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking);

    private readonly FrozenDictionary<string, int> _months;

    public WrittenDates()
    {
        var data = IngestData.Read<Dictionary<string, object>>("dates.yaml");
        var months = Lists(data["months"]);
        _months = months.SelectMany((names, index) => names.Select(name => (name, Month: index + 1)))
            .DistinctBy(pair => pair.name)
            .ToFrozenDictionary(pair => pair.name, pair => pair.Month, StringComparer.OrdinalIgnoreCase);
        Weekdays = [.. Lists(data["weekdays"]).SelectMany(names => names)];
        PublishedWords = [.. List(data["published"])];
        UpdatedWords = [.. List(data["updated"])];
    }

    /// <summary>Words that stand around a date, for whoever reads them.</summary>
    public IReadOnlyList<string> Weekdays { get; }

    public IReadOnlyList<string> PublishedWords { get; }

    public IReadOnlyList<string> UpdatedWords { get; }

    public IEnumerable<WrittenDate> In(string line)
    {
        var text = line.Replace('\u00A0', ' ');
        for (var match = _dates.Match(text); match.Success;)
        {
            var next = match.Index + 1;
            if (match.Groups["n"] is { Success: true } name && !_months.ContainsKey(name.Value))
            {
                // No other date begins before the end of that word.
                next = name.Index + name.Length;
            }
            else if (StandsFree(text, match))
            {
                next = match.Index + match.Length;
                if (Read(match) is { } date)
                {
                    yield return new WrittenDate(date, match.Index, next);
                }
            }

            match = _dates.Match(text, next);
        }
    }
    /// <summary>Neither inside a word or a number nor a piece of an address; an hour may follow directly, as in 2024-05-09T10.</summary>
    private static bool StandsFree(string text, Match match)
    {
        var end = match.Index + match.Length;
        return (match.Index == 0 || !(IsOfWord(text[match.Index - 1]) || text[match.Index - 1] is '/' or '.' or '-'))
            && (end == text.Length
                || (IsOfWord(text[end]) ? text[end] is 't' or 'T' && IsDigit(end + 1) : !(text[end] is '/' or '-' && IsDigit(end + 1))));

        static bool IsOfWord(char character) => char.IsLetterOrDigit(character) || character == '_';

        bool IsDigit(int position) => position < text.Length && char.IsDigit(text[position]);
    }

    private EdtfDate? Read(Match match)
    {
        var year = Number(match.Groups["y"]);
        var day = match.Groups["d"].Success ? Number(match.Groups["d"]) : (int?)null;
        var month = match.Groups["n"] is { Success: true } name ? _months[name.Value] : Number(match.Groups["m"]);
        if (day is not null && month > 12 && day <= 12 && match.Groups["s"].Success)
        {
            (day, month) = (month, day.Value);
        }

        var valid = month is >= 1 and <= 12 && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year, month)));
        return valid ? EdtfDate.Of(new EdtfPart(year, month, day)) : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static IEnumerable<string> List(object node) => ((IEnumerable<object>)node).Select(item => (string)item);

    private static IReadOnlyList<IReadOnlyList<string>> Lists(object node) =>
        [.. ((IEnumerable<object>)node).Select(item => (IReadOnlyList<string>)[.. List(item)])];
}

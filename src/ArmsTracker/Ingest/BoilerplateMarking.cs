using System.Text.RegularExpressions;
using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>Marks what is not reporting beside the head: notices, links, credits, and what is told twice.</summary>
internal sealed class BoilerplateMarking(LineNotices notices, OutletNames outlets)
{
    /// <summary>Shorter lines may be repeated for a reason: a question, a name, a result.</summary>
    private const int MinRepeated = 20;

    private static readonly Regex _suffix = new(@"\s[-–—|]\s(?<outlet>[^-–—|]{2,40})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    private static readonly Regex _listItem = new(@"^(?:[-–—•*]|\d{1,2}[.)])\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public void Mark(IReadOnlyList<TextLine> lines, Marks marks)
    {
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var links = false;
        foreach (var line in lines)
        {
            var kind = notices.KindOf(line);
            if (kind is null && links && IsLink(line))
            {
                kind = BoilerplateKind.RelatedLinks;
            }
            else
            {
                links = kind == BoilerplateKind.RelatedLinks && LineNotices.IsHeading(line);
            }

            if (line.Text.Length >= MinRepeated && !told.Add(WithoutQuotes(line.Text)))
            {
                kind = BoilerplateKind.RepeatedCaption;
            }

            if (kind is { } known)
            {
                marks.Add(line.Start, line.End, known);
                continue;
            }

            foreach (var (start, end) in notices.BracketedCredits(line))
            {
                marks.Add(start, end, BoilerplateKind.PhotoCredit);
            }
        }
    }

    /// <summary>" - The Washington Post" at the end of a headline.</summary>
    public void MarkOutletSuffix(TextLine title, Marks marks)
    {
        var match = _suffix.Match(title.Text);
        if (match.Success && outlets.IdOf(match.Groups["outlet"].Value) is not null)
        {
            marks.Add(title.Start + match.Index, title.End, BoilerplateKind.OutletSuffix);
        }
    }

    private static bool IsLink(TextLine line) => line.Text.Length <= 160 && (_listItem.IsMatch(line.Text) || !line.Text.EndsWith('.'));

    private static string WithoutQuotes(string text) => string.Create(text.Count(IsKept), text, static (result, from) =>
    {
        var length = 0;
        foreach (var character in from)
        {
            if (IsKept(character))
            {
                result[length++] = character;
            }
        }
    });

    private static bool IsKept(char character) => !(char.IsWhiteSpace(character) || character is '"' or '\'' or '’' or '‘' or '“' or '”' or '„' or '«' or '»');
}

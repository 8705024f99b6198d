using System.Text.RegularExpressions;
using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>The lines before the reporting: labels, dates, authors, the headline.</summary>
/// <param name="Title">The headline, or null where the first line is plainly the body.</param>
/// <param name="Body">The first line of the body, or null where there is none.</param>
/// <param name="Dates">Dates of the head's lines and the dateline, in order.</param>
internal sealed record ArticleHead(
    TextLine? Title, TextLine? Body, Dateline? Dateline, TextLine? DatelineLine, IReadOnlyList<DatedWords> Dates);

internal sealed partial class ArticleHeadReader(LineNotices notices, DateLines dateLines, OutletNames outlets)
{
    /// <summary>Beyond these, a date belongs to what is told.</summary>
    private const int HeadLines = 10;

    private const int MaxTitle = 200;

    /// <param name="lines">All lines, a date header already taken off the first.</param>
    /// <param name="marks">Where the head's boilerplate is noted, in positions of the string.</param>
    public ArticleHead Read(IReadOnlyList<TextLine> lines, Marks marks)
    {
        TextLine? title = null, body = null;
        Dateline? dateline = null;
        TextLine? datelineLine = null;
        var dates = new List<DatedWords>();
        for (var i = 0; i < lines.Count && i < HeadLines; i++)
        {
            var line = lines[i];
            if (notices.KindOf(line) is not null)
            {
                continue;
            }

            var dated = dateLines.Of(line);
            var found = body is null ? Dateline.Of(line.Text, name => outlets.IdOf(name) is not null) : null;
            if (found is not null && (dated.Count > 0 || IsProse(line)))
            {
                (body, dateline, datelineLine) = (dated.Count > 0 ? body : line, found, line);
                marks.Add(line.Start, dated.Count > 0 ? line.End : line.Start + found.Length, BoilerplateKind.Dateline);
                dates.AddRange(dated.Count > 0 ? dated : dateLines.OfDateline(line, found));
            }
            else if (title is null && body is null && HasHeadlineAfter(lines, i)
                && SectionLabel.Is(line, dated.Count > 0, dateLines, notices))
            {
                dates.AddRange(dated);
                marks.Add(line.Start, line.End, dated.Count > 0 && dated[0].Start == line.Start ? BoilerplateKind.DateHeader : BoilerplateKind.SectionLabel);
            }
            else if (dated.Count > 0 && !(title is null && body is null && IsTitleOverBody(lines, i)))
            {
                dates.AddRange(dated);
                marks.Add(line.Start, line.End, BoilerplateKind.DateHeader);
            }
            else if (body is null && notices.IsByline(line.Text))
            {
                marks.Add(line.Start, line.End, BoilerplateKind.Byline);
            }
            else if (title is null && body is null && IsTitle(lines, i))
            {
                title = line;
            }
            else if (body is null && IsProse(line))
            {
                body = line;
            }
        }

        return new ArticleHead(title, body, dateline, datelineLine, dates);
    }

    private static bool IsProse(TextLine line) => line.Text.Length > MaxTitle || SentenceEnd().IsMatch(line.Text);

    /// <summary>Short, no sentence with its full stop, and something follows.</summary>
    private static bool IsTitle(IReadOnlyList<TextLine> lines, int index) =>
        index + 1 < lines.Count && lines[index].Words >= 2 && !IsProse(lines[index]);

    /// <summary>A headline may name a date; then no label, author or other headline stands between it and the body.</summary>
    private bool IsTitleOverBody(IReadOnlyList<TextLine> lines, int index) =>
        IsTitle(lines, index) && dateLines.RestOf(lines[index].Text) is var rest && rest.Sum(piece => piece.Count(character => character == ' ') + 1) > 4
        && !HasHeadlineAfter(lines, index);

    private bool HasHeadlineAfter(IReadOnlyList<TextLine> lines, int index)
    {
        for (var i = index + 1; i < lines.Count && i < HeadLines; i++)
        {
            if (notices.KindOf(lines[i]) is not null)
            {
                continue;
            }

            if (IsProse(lines[i]))
            {
                return false;
            }

            if (IsTitle(lines, i) && !notices.IsByline(lines[i].Text) && dateLines.Of(lines[i]).Count == 0)
            {
                return true;
            }
        }

        return false;
    }

    // A full stop, with a quotation or a bracket closed behind it; or what leads on to the next line.
    [GeneratedRegex(@"(?<!\.)[.;:,][""”»'’)\]]*$", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}

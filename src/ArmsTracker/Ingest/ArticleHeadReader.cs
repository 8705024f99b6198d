using System.Text.RegularExpressions;
using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>Reads the lines before the reporting, one after the other, until the body has begun and the dates are passed.</summary>
internal sealed class ArticleHeadReader(LineNotices notices, DateLines dateLines, OutletNames outlets)
{
    /// <summary>Beyond these, a date belongs to what is told.</summary>
    private const int HeadLines = 10;

    private const int MaxTitle = 200;

    // A full stop, with a quotation or a bracket closed behind it; or what leads on to the next line. An ellipsis ends no sentence.
    private static readonly Regex _sentenceEnd = new(@"(?:^|[^.])[.;:,][""”»'’)\]]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <param name="lines">All lines, a date header already taken off the first.</param>
    /// <param name="marks">Where the head's boilerplate is noted, in positions of the string.</param>
    /// <param name="headline">The first line, where it is known to be the headline.</param>
    public ArticleHead Read(IReadOnlyList<TextLine> lines, Marks marks, TextLine? headline = null)
    {
        var title = headline;
        Dateline? dateline = null;
        var inBody = false;
        var dates = new List<DatedWords>();
        for (var i = headline is null ? 0 : 1; i < lines.Count && i < HeadLines; i++)
        {
            var line = lines[i];
            if (notices.KindOf(line) is not null)
            {
                continue;
            }

            var dated = dateLines.Of(line);
            var mayBeAboveTitle = title is null && !inBody;
            if (!inBody && Dateline.Of(line, outlets) is { } found && (dated.Count > 0 || IsProse(line)))
            {
                // A dateline may have a line to itself; then the body is still to come.
                dateline = found;
                inBody = dated.Count == 0;
                marks.Add(line.Start, inBody ? found.End : line.End, BoilerplateKind.Dateline);
                dates.AddRange(inBody ? dateLines.OfDateline(line, found) : dated);
            }
            else if (mayBeAboveTitle && HasHeadlineAfter(lines, i) && SectionLabel.Is(line, dated.Count > 0, dateLines, notices))
            {
                var beginsWithDate = dated.Count > 0 && dated[0].Start == line.Start;
                marks.Add(line.Start, line.End, beginsWithDate ? BoilerplateKind.DateHeader : BoilerplateKind.SectionLabel);
                dates.AddRange(dated);
            }
            else if (dated.Count > 0 && !(mayBeAboveTitle && IsTitleWithDate(lines, i)))
            {
                dates.AddRange(dated);
                marks.Add(line.Start, line.End, BoilerplateKind.DateHeader);
            }
            else if (!inBody && notices.IsByline(line.Text))
            {
                marks.Add(line.Start, line.End, BoilerplateKind.Byline);
            }
            else if (mayBeAboveTitle && IsTitle(lines, i))
            {
                title = line;
            }
            else
            {
                inBody |= IsProse(line);
            }
        }

        return new ArticleHead(title, dateline, dates);
    }

    private static bool IsProse(TextLine line) => line.Text.Length > MaxTitle || _sentenceEnd.IsMatch(line.Text);

    /// <summary>Short, no sentence with its full stop, and something follows.</summary>
    private static bool IsTitle(IReadOnlyList<TextLine> lines, int index) =>
        index + 1 < lines.Count && lines[index].Words >= 2 && !IsProse(lines[index]);

    /// <summary>A headline may name a date; then it has more words than a label, and no other headline stands under it.</summary>
    private bool IsTitleWithDate(IReadOnlyList<TextLine> lines, int index) =>
        IsTitle(lines, index)
        && dateLines.RestOf(lines[index].Text).Sum(piece => piece.Split(' ').Length) > 4
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
}

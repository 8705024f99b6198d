using System.Text.RegularExpressions;
using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>Reads an article from its text. Safe to share between threads.</summary>
public sealed class TextArticleReader
{
    private static readonly Regex _dateHeader = new(@"^date\s\d{4}-\d\d(?:-\d\d)?(?:\s|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private readonly LanguageDetector _languages = new();
    private readonly LineNotices _notices = new();
    private readonly WrittenDates _dates = new();
    private readonly DateLines _dateLines;
    private readonly ArticleHeadReader _heads;
    private readonly BoilerplateMarking _boilerplate;
    private readonly PublisherFinder _publishers;
    private readonly StatedFacts _stated;

    public TextArticleReader(Gazetteer gazetteer)
    {
        var outlets = new OutletNames(gazetteer);
        _dateLines = new DateLines(_dates, _notices);
        _heads = new ArticleHeadReader(_notices, _dateLines, outlets);
        _boilerplate = new BoilerplateMarking(_notices, outlets);
        _publishers = new PublisherFinder(outlets);
        _stated = new StatedFacts(outlets);
    }

    /// <exception cref="UnreadableArticleException">The file is empty, too large or no text; the message says what to do.</exception>
    public Article Read(string fileName, ReadOnlySpan<byte> bytes) =>
        Read(fileName, new ArticleWords(TextDecoding.Decode(fileName, bytes), Headline: null, ArticleFacts.None));

    internal Article Read(string fileName, ArticleWords words)
    {
        var text = words.Text;
        var offsets = new ScalarOffsets(text);
        var marks = new Marks(offsets);
        var lines = TextLine.Split(text);
        var headline = words.Headline is null ? null : (TextLine?)lines[0];
        var header = headline is null ? TakeDateHeader(lines, marks) : null;
        var head = _heads.Read(lines, marks, headline);
        if (head.Title is { } title)
        {
            _boilerplate.MarkOutletSuffix(title, marks);
        }

        _boilerplate.Mark(lines, marks);
        var read = new Article(
            ArticleIdentity.Of(text),
            text,
            fileName,
            head.Title is { } line ? new Found<string>(line.Text, offsets.ToScalar(line.Start, line.End)) : null,
            _languages.Detect(marks.Without(text)) ?? _languages.Detect(text),
            PublicationDate(header, head, lines) is { } date ? new Found<EdtfDate>(date.Date, offsets.ToScalar(date.Start, date.End)) : null,
            _publishers.Find(lines, head) is { } publisher
                ? new Found<string>(publisher.Id, offsets.ToScalar(publisher.Start, publisher.End))
                : null,
            OriginalAddress.In(lines),
            marks.InOrder());
        return _stated.Over(read, words.Facts, offsets);
    }

    /// <summary>" date 2023-06 " before the first words: what follows it on its line is the text.</summary>
    private DatedWords? TakeDateHeader(List<TextLine> lines, Marks marks)
    {
        var first = lines[0];
        if (!_dateHeader.IsMatch(first.Text) || _dates.In(first.Text).FirstOrDefault() is not { Date: { } date, End: var end })
        {
            return null;
        }

        marks.Add(first.Start, first.Start + end, BoilerplateKind.DateHeader);
        lines[0] = first.After(end);
        if (lines[0].Text.Length == 0)
        {
            lines.RemoveAt(0);
        }

        return new DatedWords(date, first.Start, first.Start + end, DateLabel.Published);
    }

    /// <summary>The header's date, or one said to be of publication, or the head's first; that of a change only where there is no other.</summary>
    private DatedWords? PublicationDate(DatedWords? header, ArticleHead head, IReadOnlyList<TextLine> lines)
    {
        if (header is not null)
        {
            return header;
        }

        var labelled = head.Dates.Concat(lines.SelectMany(_dateLines.Labelled)).Where(date => date.Label == DateLabel.Published);
        var candidates = labelled.Concat(head.Dates.OrderBy(date => date.Label == DateLabel.Updated));
        return candidates.Select(date => (DatedWords?)date).FirstOrDefault();
    }
}

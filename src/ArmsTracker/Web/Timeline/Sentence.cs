using System.Globalization;
using ArmsTracker.Model;
using ArmsTracker.Store.Statements;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Web.Timeline;

/// <summary>One thing that narrows the timeline, in words, and the timeline without it.</summary>
/// <param name="Lead">What stands before the words: ", said by ".</param>
internal sealed record Chip(string Lead, string Words, TimelineQuery Without);

/// <summary>A view of the timeline as a sentence: "Drones, said by White House, in 2023: 14 claims in 3 articles".</summary>
/// <param name="Opening">What stands before the first chip, e.g. "All claims".</param>
internal sealed record Sentence(string Opening, IReadOnlyList<Chip> Chips, string Outcome)
{
    public string Text => Opening + string.Concat(Chips.Select(chip => chip.Lead + chip.Words)) + Outcome;

    public static Sentence Of(TimelinePage page)
    {
        var query = page.Query;
        var chips = new List<Chip>();
        foreach (var facet in page.Facets.Where(facet => query.Values(facet.Filter).Count > 0))
        {
            var labels = facet.Values.ToDictionary(value => value.Value, value => value.Label, StringComparer.Ordinal);
            chips.AddRange(query.Values(facet.Filter).Select((value, i) => new Chip(
                i == 0 ? Lead(facet.Filter) : " or ", labels.GetValueOrDefault(value, value), query.Without(facet.Filter, value))));
        }

        if (Range(query.From, query.To) is { } range)
        {
            chips.Add(new Chip(query.Basis == DateBasis.Published ? ", published " : ", ", range, query.InRange(null, null)));
        }

        if (query.Text is { } text)
        {
            chips.Add(new Chip(", with the words ", $"“{text}”", query.Searching(null)));
        }

        if (query.Context)
        {
            chips.Add(new Chip(", with ", "arms of third countries", query.WithContext(false)));
        }

        var outcome = $": {Count(page.Total, "claim")} in {Count(page.Articles, "article")}";
        // Weapon types come first and open the sentence themselves.
        var opening = query.View == TimelineView.Disputed ? "All disputed claims" : "All claims";
        return chips is [{ Lead: "" } first, ..] && query.View == TimelineView.Timeline
            ? new Sentence("", [first with { Words = Capitalised(first.Words) }, .. chips[1..]], outcome)
            : new Sentence(opening, [.. chips.Select(chip => chip.Lead.Length == 0 ? chip with { Lead = ", " } : chip)], outcome);
    }

    public static string Count(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {unit}{(count == 1 ? "" : "s")}");

    private static string Lead(TimelineFilter filter) => filter switch
    {
        TimelineFilter.Topic => "",
        TimelineFilter.Publisher => ", published by ",
        TimelineFilter.SaidBy => ", said by ",
        TimelineFilter.System => ", naming ",
        TimelineFilter.Place => ", naming ",
        TimelineFilter.Thread => ", in the thread ",
        TimelineFilter.Origins => ", with ",
        _ => ", ",
    };

    private static string? Range(EdtfPart? from, EdtfPart? to) => (from, to) switch
    {
        (null, null) => null,
        (null, { } end) => "until " + Words(end),
        ({ } start, null) => "since " + Words(start),
        ({ } start, { } end) when start == end => (start.Day is null ? "in " : "on ") + Words(start),
        ({ } start, { } end) => $"from {Words(start)} to {Words(end)}",
    };

    private static string Words(EdtfPart part) => DateWords.Of(EdtfDate.Of(part));

    private static string Capitalised(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}

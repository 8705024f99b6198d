using ArmsTracker.Model;

namespace ArmsTracker.Store.Timeline;

/// <summary>An id with the name to show for it.</summary>
public sealed record Named(string Id, string Name);

/// <summary>One page of the timeline and all that stands around it.</summary>
/// <param name="Total">Claims in the whole result.</param>
/// <param name="Articles">Articles in which those claims are told.</param>
/// <param name="Lanes">The page's claims under their headings, undated ones last.</param>
/// <param name="Periods">How many claims of each event stand under each heading of the whole result, in time order; undated ones are not in it.</param>
/// <param name="Following">The page after this one, or null.</param>
/// <param name="Preceding">The page before this one, or null.</param>
/// <param name="Loosenings">For an empty result, each filter with what would remain without it, the most first.</param>
/// <param name="TextHits">Where free text is searched for: articles that have it anywhere, also where no claim was read from it; the last few to come in.</param>
public sealed record TimelinePage(
    TimelineQuery Query,
    int Total,
    int Articles,
    IReadOnlyList<TimelineLane> Lanes,
    IReadOnlyList<Facet> Facets,
    IReadOnlyList<PeriodCount> Periods,
    TimelineQuery? Following,
    TimelineQuery? Preceding,
    IReadOnlyList<Loosening> Loosenings,
    IReadOnlyList<TextHit> TextHits);

/// <summary>Why a claim has no place in time.</summary>
public enum UndatedReason
{
    /// <summary>A month or day is told, and no year: no place on a time line.</summary>
    YearUnknown,

    /// <summary>The words say nothing of when it happened, or no article of the claim has a known date.</summary>
    NoDate,
}

/// <summary>Claims under one heading.</summary>
/// <param name="Period">A month, a season (month 21 to 24) or a year that the claims fall in or begin in; null where undated.</param>
/// <param name="Reason">Null where dated.</param>
public sealed record TimelineLane(EdtfPart? Period, UndatedReason? Reason, IReadOnlyList<TimelineClaim> Claims)
{
    public string Heading(DateBasis basis) => Period is { } period ? Statements.DateWords.Heading(period)
        : Reason == UndatedReason.YearUnknown ? "Year unknown"
        : basis == DateBasis.Published ? "Publication date unknown" : "No date said";
}

public readonly record struct PeriodCount(EdtfPart Period, EventKind Event, int Count);

/// <summary>One filter with what each value would leave of the result of the other filters.</summary>
public sealed record Facet(TimelineFilter Filter, IReadOnlyList<FacetValue> Values);

public sealed record FacetValue(string Value, string Label, int Count, bool Selected);

/// <summary>One way out of an empty result.</summary>
/// <param name="Parameter">The parameter taken off: a filter's name, "from" for the range, "q" or "context" (which is put on).</param>
public sealed record Loosening(string Parameter, TimelineQuery Query, int Count);

/// <summary>An article whose text holds the words searched for.</summary>
/// <param name="Snippet">The words in their surroundings; the matching pieces are marked.</param>
public sealed record TextHit(
    string ArticleId, string? Title, string File, string? Language, Named? Publisher, EdtfDate? Published, IReadOnlyList<SnippetPiece> Snippet);

public sealed record SnippetPiece(string Text, bool Matches);

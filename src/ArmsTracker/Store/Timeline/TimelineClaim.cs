using ArmsTracker.Model;
using ArmsTracker.Store.Statements;

namespace ArmsTracker.Store.Timeline;

/// <summary>A claim as the timeline shows it.</summary>
/// <param name="Statement">What we composed of the attributes.</param>
/// <param name="Modality">The firmest of its mentions.</param>
/// <param name="Quantity">Null also where its firmest mentions differ.</param>
/// <param name="EventDateWords">The words of an article that the event date was read from, not always those of <paramref name="Quote"/>.</param>
/// <param name="Published">When the earliest of its articles with a known date was published.</param>
/// <param name="Quote">The firmest mention, the earliest published where several are; under a filter on sources one that fits it.</param>
/// <param name="Mentions">How many mentions it has.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record TimelineClaim(
    string Id,
    Statement Statement,
    IReadOnlyList<Topic> Topics,
    EventKind Event,
    Modality Modality,
    TimelineDirection Direction,
    bool IsContext,
    IReadOnlyList<Named> Systems,
    IReadOnlyList<Named> Places,
    Quantity? Quantity,
    EdtfDate? EventDate,
    string? EventDateWords,
    EdtfDate? Published,
    ClaimQuote Quote,
    int Mentions,
    int Articles)
{
    /// <summary>How many independent origins stand behind it; at least 1.</summary>
    public int Origins { get; init; }

    /// <summary>From 1 (confirmed) to 5 (improbable), 6 where it cannot be judged.</summary>
    public int Credibility { get; init; }

    /// <summary>Whether another claim denies or contradicts it, or it denies another.</summary>
    public bool IsDisputed { get; init; }

    public required Named Thread { get; init; }
}

/// <summary>The press's own words for a claim.</summary>
/// <param name="Words">Where in <paramref name="Text"/> the words stand that the event and the topics were read from; in order, none overlapping.</param>
/// <param name="DateWords">The words that the event date was read from; null where there are none.</param>
/// <param name="SaidBy">Whom the article credits, nearest first; empty where it speaks in its own voice.</param>
public sealed record ClaimQuote(
    string Text,
    IReadOnlyList<TextSpan> Words,
    string? Language,
    string? DateWords,
    IReadOnlyList<Named> SaidBy,
    string ArticleId,
    string MentionId,
    string? ArticleTitle,
    string File,
    Named? Publisher,
    EdtfDate? Published)
{
    /// <summary>Where the article is read at this sentence.</summary>
    public string Address => $"/articles/{ArticleId}#{MentionId}";

    internal static IReadOnlyList<TextSpan> WordsOf(string quote, int start, IEnumerable<Evidence> evidence) =>
        WordsOf(quote, start, evidence.Where(one => one.Attribute is EvidenceSpans.Event or EvidenceSpans.Topics).Select(one => one.Span).OfType<TextSpan>());

    /// <param name="start">Where the quote begins in the article that the spans are of.</param>
    /// <param name="evidence">What the event and the topics were read from.</param>
    internal static IReadOnlyList<TextSpan> WordsOf(string quote, int start, IEnumerable<TextSpan> evidence)
    {
        var length = new ScalarOffsets(quote).ToScalar(quote.Length);
        var words = new List<TextSpan>();
        foreach (var span in evidence.Select(span => new TextSpan(span.Start - start, span.End - start))
            .Where(span => span.Start >= 0 && span.End <= length && span.Length > 0).OrderBy(span => span.Start))
        {
            if (words is [.., var last] && last.Overlaps(span))
            {
                words[^1] = new TextSpan(last.Start, Math.Max(last.End, span.End));
            }
            else
            {
                words.Add(span);
            }
        }

        return words;
    }
}

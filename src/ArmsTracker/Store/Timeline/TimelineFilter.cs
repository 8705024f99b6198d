using ArmsTracker.Model;
using ArmsTracker.Store.Statements;

namespace ArmsTracker.Store.Timeline;

/// <summary>What the timeline can be narrowed by; several values of one are "or", different ones are "and".</summary>
public enum TimelineFilter
{
    Topic,
    Publisher,
    SaidBy,
    Direction,
    Event,
    Modality,
    System,
    Place,
    Thread,

    /// <summary>Its one value is the least number of independent origins: <see cref="TimelineFilters.TwoOrigins"/>.</summary>
    Origins,

    /// <summary>Its one value is <see cref="TimelineFilters.Disputed"/>.</summary>
    Disputed,
}

public static class TimelineFilters
{
    /// <summary>At least two independent origins.</summary>
    public const string TwoOrigins = "2";

    /// <summary>Denied or contradicted by another claim, or itself a denial of one.</summary>
    public const string Disputed = "yes";

    /// <summary>The filters with the names of their parameters, in the order in which facets are listed.</summary>
    public static VocabularyNames<TimelineFilter> Names { get; } =
        new(filter => filter == TimelineFilter.SaidBy ? "said_by" : null);

    /// <summary>The filter's parameter in the address.</summary>
    public static string Name(this TimelineFilter filter) => Names[filter];

    /// <summary>Whether <paramref name="value"/> can be chosen for this filter.</summary>
    internal static bool Knows(this TimelineFilter filter, string value, Gazetteer gazetteer) => filter switch
    {
        TimelineFilter.Topic => Vocabulary.Topics.TryParse(value, out _),
        TimelineFilter.Event => Vocabulary.Events.TryParse(value, out _),
        TimelineFilter.Modality => Vocabulary.Modalities.TryParse(value, out _),
        TimelineFilter.Direction => TimelineDirection.TryParse(value, out _),
        TimelineFilter.Thread => ThreadWords.IsKey(value),
        TimelineFilter.Origins => value == TwoOrigins,
        TimelineFilter.Disputed => value == Disputed,
        TimelineFilter.System => gazetteer.Systems.ContainsKey(value),
        TimelineFilter.Place => gazetteer.Places.ContainsKey(value),

        // Whom only an article names is in no list; a value that nobody has gives an empty page that says so.
        TimelineFilter.SaidBy => gazetteer.Sources.ContainsKey(value) || (value.Length <= 100 && value.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')),
        _ => gazetteer.Sources.ContainsKey(value),
    };
}

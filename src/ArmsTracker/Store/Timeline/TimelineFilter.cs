using ArmsTracker.Model;

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
}

public static class TimelineFilters
{
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
        TimelineFilter.System => gazetteer.Systems.ContainsKey(value),
        TimelineFilter.Place => gazetteer.Places.ContainsKey(value),

        // Whom only an article names is in no list; a value that nobody has gives an empty page that says so.
        TimelineFilter.SaidBy => gazetteer.Sources.ContainsKey(value) || (value.Length <= 100 && value.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')),
        _ => gazetteer.Sources.ContainsKey(value),
    };
}

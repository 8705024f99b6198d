using ArmsTracker.Model;
using ArmsTracker.Store.Statements;
using ArmsTracker.Store.Timeline.Index;

namespace ArmsTracker.Store.Timeline;

/// <summary>The names of the values that an index counts, and their order by name, made once for many pages.</summary>
internal sealed class FacetNames
{
    private readonly IndexValue[] _values;

    /// <param name="values">By their numbers.</param>
    public FacetNames(IndexValue[] values, Gazetteer gazetteer)
    {
        _values = values;
        Labels = Array.ConvertAll(values, value => value.Filter is { } filter ? Label(filter, value.Text, gazetteer) : "");
        var periods = new Dictionary<int, EdtfPart>();
        Periods = Array.ConvertAll(values, value => value.Filter is not null ? null
            : periods.TryGetValue(value.Heading, out var period) ? period : periods[value.Heading] = TimePosition.Heading(value.Heading));
        var byName = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort(Array.ConvertAll(byName, number => Labels[number]), byName, StringComparer.InvariantCultureIgnoreCase);
        Ranks = new int[values.Length];
        for (var rank = 0; rank < byName.Length; rank++)
        {
            Ranks[byName[rank]] = rank;
        }

        Headings = [.. Enumerable.Range(IndexValues.Context + 1, values.Length - 1).Where(number => values[number].Filter is null)
            .OrderBy(number => values[number].Heading).ThenBy(number => values[number].Event)];
    }

    public string[] Labels { get; }

    /// <summary>By the number of a heading of the strip, its month, season or year, one object for each; null for other values.</summary>
    public EdtfPart?[] Periods { get; }

    /// <summary>By the number of a filter's value, where it stands in the order of names.</summary>
    public int[] Ranks { get; }

    /// <summary>The numbers of the strip's headings, by time and event.</summary>
    public int[] Headings { get; }

    /// <summary>Whether these are the names of all of an index's values.</summary>
    public bool AreOf(IndexValue[] values) => ReferenceEquals(values, _values);

    public static string Label(TimelineFilter filter, string value, Gazetteer gazetteer) => filter switch
    {
        TimelineFilter.Topic => Words.Of(Vocabulary.Topics.Parse(value)),
        TimelineFilter.Event => Words.Of(Vocabulary.Events.Parse(value)),
        TimelineFilter.Modality => Words.Of(Vocabulary.Modalities.Parse(value)),
        TimelineFilter.Direction => TimelineDirection.TryParse(value, out var direction) ? direction.Words : value,
        TimelineFilter.Origins => "at least two independent origins",
        TimelineFilter.Disputed => "denied or contradicted",
        TimelineFilter.Thread => gazetteer.Thread(value).Name,
        TimelineFilter.System => gazetteer.System(value).Name,
        TimelineFilter.Place => gazetteer.Place(value).Name,
        _ => gazetteer.Source(value).Name,
    };
}

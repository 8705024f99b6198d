using System.Collections.Concurrent;
using ArmsTracker.Model;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>What a claim can be counted under: a value of a filter, or a heading of the strip with an event.</summary>
/// <param name="Filter">Null for a heading of the strip, and for <see cref="IndexValues.Context"/>.</param>
/// <param name="Text">The filter's value as it stands in an address; the heading's number otherwise.</param>
internal readonly record struct IndexValue(TimelineFilter? Filter, string Text, int Heading, EventKind Event);

/// <summary>
/// Numbers for all values that claims are counted under, shared by all segments of an index so that their counts can be
/// added up. A value keeps its number for ever; only whoever brings the index up to date adds to it.
/// </summary>
internal sealed class IndexValues
{
    /// <summary>Under this number are the claims about arms of third countries.</summary>
    public const int Context = 0;

    private readonly ConcurrentDictionary<(TimelineFilter Filter, string Text), int> _ofFilters = new();
    private readonly Dictionary<(int Heading, EventKind Event), int> _ofHeadings = [];
    private readonly List<IndexValue> _all = [new IndexValue(null, "context", 0, default)];

    /// <summary>The number of a filter's value, or null where no claim has had it yet.</summary>
    public int? Find(TimelineFilter filter, string text) => _ofFilters.TryGetValue((filter, text), out var number) ? number : null;

    public int Of(TimelineFilter filter, string text)
    {
        if (!_ofFilters.TryGetValue((filter, text), out var number))
        {
            number = Add(new IndexValue(filter, text, 0, default));
            _ofFilters[(filter, text)] = number;
        }

        return number;
    }

    /// <param name="heading">See <see cref="TimePosition.Heading"/>.</param>
    public int Of(int heading, EventKind happening)
    {
        if (!_ofHeadings.TryGetValue((heading, happening), out var number))
        {
            number = Add(new IndexValue(null, "", heading, happening));
            _ofHeadings.Add((heading, happening), number);
        }

        return number;
    }

    public string TextOf(int number) => _all[number].Text;

    /// <summary>All values as of now, by their numbers.</summary>
    /// <param name="before">What it gave before, which is given again where nothing has been added.</param>
    public IndexValue[] ToArray(IndexValue[]? before = null) => before?.Length == _all.Count ? before : [.. _all];

    private int Add(IndexValue value)
    {
        _all.Add(value);
        return _all.Count - 1;
    }
}

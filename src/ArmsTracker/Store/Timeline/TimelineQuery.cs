using System.Collections.Immutable;
using ArmsTracker.Model;

namespace ArmsTracker.Store.Timeline;

/// <summary>Which date puts a claim in its place.</summary>
public enum DateBasis
{
    /// <summary>When the matter happened.</summary>
    Event,

    /// <summary>When the earliest of the claim's articles with a known date was published.</summary>
    Published,
}

/// <summary>The pages that show claims by the same query.</summary>
public enum TimelineView
{
    Timeline,

    /// <summary>Only claims that are disputed, each with what is said against it.</summary>
    Disputed,
}

public enum TimelineOrder
{
    Newest,
    Oldest,
}

/// <summary>One view of the timeline: all that its address says. Immutable; every change but a cursor's starts at the first page.</summary>
public sealed record TimelineQuery
{
    /// <summary>The longest free text, in UTF-16 units, that is searched for.</summary>
    public const int MaxTextLength = 200;

    private NeighbourAddresses? _neighbours;

    // A copy that differs takes over the field and not what it stands for.
    private NeighbourAddresses Neighbours => ReferenceEquals(_neighbours?.Of, this) ? _neighbours : _neighbours = new NeighbourAddresses(this) { Of = this };

    private ImmutableSortedDictionary<TimelineFilter, ImmutableSortedSet<string>> Chosen { get; init; } =
        ImmutableSortedDictionary<TimelineFilter, ImmutableSortedSet<string>>.Empty;

    /// <summary>The timeline as it opens: everything between Russia and Iran, newest first.</summary>
    public static TimelineQuery Everything { get; } = new();

    /// <summary>The first year, month or day of the range; null where it is open. Never a season, approximate or without a year.</summary>
    public EdtfPart? From { get; init; }

    /// <summary>The last year, month or day of the range, itself included.</summary>
    public EdtfPart? To { get; init; }

    /// <summary>Free text as the reader typed it, trimmed; null where there is none.</summary>
    public string? Text { get; init; }

    /// <summary>Whether arms of third countries are shown too.</summary>
    public bool Context { get; init; }

    public DateBasis Basis { get; init; }

    public TimelineOrder Order { get; init; }

    /// <summary>The page that shows it: the timeline, or the disputes alone.</summary>
    public TimelineView View { get; init; }

    /// <summary>Where the page begins or ends; null for the first page.</summary>
    public TimelineCursor? Cursor { get; init; }

    /// <summary>Whether anything narrows the timeline.</summary>
    public bool IsNarrowed => !Chosen.IsEmpty || From is not null || To is not null || Text is not null;

    /// <summary>The filters that have a value.</summary>
    public IEnumerable<TimelineFilter> Active => Chosen.Keys;

    /// <summary>The chosen values, sorted; empty where the filter is off.</summary>
    public IReadOnlyList<string> Values(TimelineFilter filter) => Chosen.GetValueOrDefault(filter) ?? [];

    public bool Has(TimelineFilter filter, string value) => Chosen.GetValueOrDefault(filter)?.Contains(value) ?? false;

    public TimelineQuery With(TimelineFilter filter, string value) =>
        Replace(filter, (Chosen.GetValueOrDefault(filter) ?? ImmutableSortedSet.Create<string>(StringComparer.Ordinal)).Add(value));

    /// <summary>This filter with this value alone.</summary>
    public TimelineQuery Only(TimelineFilter filter, string value) => Without(filter).With(filter, value);

    public TimelineQuery Without(TimelineFilter filter, string value) =>
        Chosen.TryGetValue(filter, out var values) ? Replace(filter, values.Remove(value)) : FirstPage();

    public TimelineQuery Without(TimelineFilter filter) => Replace(filter, []);

    /// <summary>Adds the value, or takes it off where it is chosen already.</summary>
    public TimelineQuery Toggle(TimelineFilter filter, string value) =>
        Has(filter, value) ? Without(filter, value) : With(filter, value);

    public TimelineQuery InRange(EdtfPart? from, EdtfPart? to) => this with { From = from, To = to, Cursor = null };

    public TimelineQuery Searching(string? text) => this with { Text = text, Cursor = null };

    public TimelineQuery WithContext(bool context) => this with { Context = context, Cursor = null };

    public TimelineQuery By(DateBasis basis) => this with { Basis = basis, Cursor = null };

    public TimelineQuery Sorted(TimelineOrder order) => this with { Order = order, Cursor = null };

    public TimelineQuery FirstPage() => this with { Cursor = null };

    public TimelineQuery In(TimelineView view) => this with { View = view, Cursor = null };

    /// <summary>The same view without any filter, range or text; order and date basis stay.</summary>
    public TimelineQuery Cleared() => new() { Basis = Basis, Order = Order, View = View };

    /// <summary>The query string of <see cref="Only"/>, at little cost.</summary>
    public string AddressOfOnly(TimelineFilter filter, string value) => Neighbours.Only(filter, value);

    /// <summary>The query string of <see cref="Toggle"/>, at little cost.</summary>
    public string AddressOfToggle(TimelineFilter filter, string value) => Neighbours.Toggle(filter, value);

    /// <summary>The query string of <see cref="InRange"/>, at little cost.</summary>
    public string AddressOfRange(EdtfPart from, EdtfPart to) => Neighbours.InRange(from, to);

    /// <summary>With its "?", escaped; empty for <see cref="Everything"/>. The same view always gives the same text.</summary>
    public string ToQueryString() => TimelineQueryString.Write(this);

    public override string ToString() => ToQueryString();

    public bool Equals(TimelineQuery? other) => other is not null && View == other.View && ToQueryString() == other.ToQueryString();

    public override int GetHashCode() => ToQueryString().GetHashCode(StringComparison.Ordinal);

    private TimelineQuery Replace(TimelineFilter filter, ImmutableSortedSet<string> values) => this with
    {
        Chosen = values.IsEmpty ? Chosen.Remove(filter) : Chosen.SetItem(filter, values),
        Cursor = null,
    };
}

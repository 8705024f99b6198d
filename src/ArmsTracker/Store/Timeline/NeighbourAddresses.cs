using System.Text;
using ArmsTracker.Model;

namespace ArmsTracker.Store.Timeline;

/// <summary>
/// The query strings of the views that differ from one in a single filter. A page has hundreds of such links, and what they
/// share is written once.
/// </summary>
internal sealed class NeighbourAddresses
{
    private readonly TimelineQuery _query;
    private readonly (string Head, string Tail)[] _around = new (string, string)[TimelineFilters.Names.All.Count];

    public NeighbourAddresses(TimelineQuery query) => _query = query.FirstPage();

    private (string Head, string Tail) _aroundRange;

    /// <summary>The view that these are the neighbours of.</summary>
    public required TimelineQuery Of { get; init; }

    /// <inheritdoc cref="TimelineQuery.Only"/>
    public string Only(TimelineFilter filter, string value)
    {
        ref var around = ref _around[(int)filter];
        if (around.Head is null)
        {
            around = Around(_query.Without(filter), other => other < filter);
            around.Head += filter.Name() + "=";
        }

        return string.Concat(around.Head, Uri.EscapeDataString(value), around.Tail);
    }

    /// <inheritdoc cref="TimelineQuery.Toggle"/>
    public string Toggle(TimelineFilter filter, string value) =>
        _query.Values(filter).Count == 0 ? Only(filter, value) : _query.Toggle(filter, value).ToQueryString();

    /// <inheritdoc cref="TimelineQuery.InRange"/>
    public string InRange(EdtfPart from, EdtfPart to)
    {
        if (_aroundRange.Head is null)
        {
            _aroundRange = Around(_query.InRange(null, null), _ => true);
        }

        return $"{_aroundRange.Head}from={from}&to={to}{_aroundRange.Tail}";
    }

    /// <summary>What stands before something that is added to a query, with its "?" or "&amp;", and what behind it.</summary>
    /// <param name="isBefore">Whether a filter stands before it.</param>
    private static (string Head, string Tail) Around(TimelineQuery query, Func<TimelineFilter, bool> isBefore)
    {
        // The filters stand in their order, and what is no filter behind them.
        var head = new StringBuilder();
        foreach (var filter in query.Active.Where(isBefore))
        {
            foreach (var value in query.Values(filter))
            {
                TimelineQueryString.Add(head, filter.Name(), value);
            }
        }

        var tail = query.ToQueryString()[head.Length..];
        return head.Length > 0 ? (head + "&", tail) : ("?", tail.Length > 0 ? "&" + tail[1..] : "");
    }
}

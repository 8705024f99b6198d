using System.Globalization;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Web.Signs;

namespace ArmsTracker.Web.Timeline;

/// <summary>One value of a filter: what it would leave, or that it is chosen. Nothing left is greyed, and still there.</summary>
internal static class FacetLink
{
    public static Html FacetLinks(this Html html, IEnumerable<FacetValue> values, TimelineFilter filter, TimelineQuery query)
    {
        foreach (var value in values)
        {
            html.FacetLinkTo(value, filter, query);
        }

        return html;
    }

    private static Html FacetLinkTo(this Html html, FacetValue value, TimelineFilter filter, TimelineQuery query)
    {
        var mark = filter switch
        {
            TimelineFilter.Topic => $"topic hue-{value.Value}",
            TimelineFilter.Event => "event",
            _ => "",
        };
        if (value is { Count: 0, Selected: false })
        {
            return html.Add($"""<li><span class="none"><span class="{mark}">{value.Label}</span> <span class="number">0</span></span></li>""");
        }

        var href = Links.ToToggled(query, filter, value.Value);
        var count = value.Count.ToString("N0", CultureInfo.InvariantCulture);
        return value.Selected
            ? html.Add($"""<li class="chosen"><a href="{href}" aria-current="true"><span class="{mark}">{value.Label}</span> <span class="number">{count}</span></a></li>""")
            : html.Add($"""<li><a href="{href}"><span class="{mark}">{value.Label}</span> <span class="number">{count}</span></a></li>""");
    }
}

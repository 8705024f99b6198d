using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Web.Signs;

/// <summary>Addresses of pages. All begin with "/", because fragments and queries alone would be taken from the base.</summary>
internal static class Links
{
    public static string To(TimelineQuery query) => Page(query) + query.ToQueryString();

    /// <summary>The same view narrowed to one value of a filter.</summary>
    public static string ToOnly(TimelineQuery query, TimelineFilter filter, string value) => Page(query) + query.AddressOfOnly(filter, value);

    /// <summary>The same view with the value chosen, or taken off.</summary>
    public static string ToToggled(TimelineQuery query, TimelineFilter filter, string value) => Page(query) + query.AddressOfToggle(filter, value);

    /// <summary>The same view, from one month or year to another.</summary>
    public static string ToRange(TimelineQuery query, EdtfPart from, EdtfPart to) => Page(query) + query.AddressOfRange(from, to);

    /// <summary>All values of one filter, for the same view.</summary>
    public static string ToFilter(TimelineQuery query, TimelineFilter filter) =>
        $"{(query.View == TimelineView.Disputed ? "/disputed" : "")}/filters/{filter.Name()}{query.FirstPage().ToQueryString()}";

    public static string ToClaim(string id) => "/claims/" + id;

    public static string ToThread(string key) => "/threads/" + key;

    public static string ToArticle(string id) => "/articles/" + id;

    /// <summary>The stored text as a download.</summary>
    public static string ToText(string id) => $"/articles/{id}/text";

    /// <summary>An article that was just stored, with what came of it.</summary>
    public static string ToStored(string id) => $"/articles/{id}?stored=now";

    public static string ToPreview(string id) => "/import/preview/" + id;

    public static string ToJob(string id) => "/import/jobs/" + id;

    public static string ToSource(string id) => "/sources/" + id;

    /// <summary>The timeline narrowed to one value.</summary>
    public static string ToTimeline(TimelineFilter filter, string value) => To(TimelineQuery.Everything.With(filter, value));

    private static string Page(TimelineQuery query) => query.View == TimelineView.Disputed ? "/disputed" : "/";
}

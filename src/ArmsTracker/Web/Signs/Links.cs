using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Web.Signs;

/// <summary>Addresses of pages. All begin with "/", because fragments and queries alone would be taken from the base.</summary>
internal static class Links
{
    public static string To(TimelineQuery query) => (query.View == TimelineView.Disputed ? "/disputed" : "/") + query.ToQueryString();

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
}

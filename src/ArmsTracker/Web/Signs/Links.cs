using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Web.Signs;

/// <summary>Addresses of pages. All begin with "/", because fragments and queries alone would be taken from the base.</summary>
internal static class Links
{
    public static string To(TimelineQuery query) => "/" + query.ToQueryString();

    public static string ToArticle(string id) => "/articles/" + id;

    /// <summary>The stored text as a download.</summary>
    public static string ToText(string id) => $"/articles/{id}/text";

    public static string ToSource(string id) => "/sources/" + id;

    /// <summary>The timeline narrowed to one value.</summary>
    public static string ToTimeline(TimelineFilter filter, string value) => To(TimelineQuery.Everything.With(filter, value));

    /// <summary>
    /// The claim in a timeline narrow enough to hold it on the first page. Third countries are let in where it is about one.
    /// </summary>
    public static string ToClaim(string id, Mention mention)
    {
        var query = TimelineQuery.Everything
            .With(TimelineFilter.Event, mention.Event.Name())
            .With(TimelineFilter.Direction, new TimelineDirection(mention.Supplier, mention.Recipient).ToString())
            .WithContext(mention.IsContext);
        query = mention.Topics.Aggregate(query, (narrowed, topic) => narrowed.With(TimelineFilter.Topic, topic.Name()));
        return $"{To(query)}#c-{id}";
    }
}

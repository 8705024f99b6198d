using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Web.Timeline;

/// <summary>What filters are called on a page.</summary>
internal static class FilterWords
{
    public static string Of(TimelineFilter filter) => filter switch
    {
        TimelineFilter.Topic => "Weapon type",
        TimelineFilter.Publisher => "Published by",
        TimelineFilter.SaidBy => "Said by",
        TimelineFilter.Direction => "From and to",
        TimelineFilter.Event => "What happens",
        TimelineFilter.Modality => "How firmly it is said",
        TimelineFilter.Thread => "Thread",
        TimelineFilter.Origins => "Who stands behind it",
        TimelineFilter.Disputed => "Who disagrees",
        TimelineFilter.System => "System",
        _ => "Place",
    };
}

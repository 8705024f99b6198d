namespace ArmsTracker.Model;

/// <summary>What the topics of a matter say of its arms: their kinds, and what else it is about.</summary>
public static class MatterTopics
{
    /// <summary>Whether the topic is a kind of arms, and not something about them.</summary>
    public static bool IsKind(Topic topic) =>
        topic is Topic.Drone or Topic.Missile or Topic.Aircraft or Topic.Helicopter or Topic.AirDefence or Topic.Munition;

    /// <summary>The kinds of arms; components where nothing but they are named; none where the arms are left vague.</summary>
    public static IEnumerable<Topic> Kinds(this Matter matter) => matter.Topics.Any(IsKind)
        ? matter.Topics.Where(IsKind)
        : matter.Topics.Where(topic => topic == Topic.Component);

    public static bool IsComponent(this Matter matter) => matter.Topics.Contains(Topic.Component);

    public static bool IsFacility(this Matter matter) => matter.Topics.Contains(Topic.Facility);

    public static bool IsRoute(this Matter matter) => matter.Topics.Contains(Topic.ShippingRoute);
}

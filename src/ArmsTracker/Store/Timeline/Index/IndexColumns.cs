namespace ArmsTracker.Store.Timeline.Index;

/// <summary>
/// The columns of an index. In each a claim has one code, which stands for a set of values: what few claims differ in is
/// together in one column, so that one look at a claim counts it for several filters.
/// </summary>
internal static class IndexColumns
{
    /// <summary>Event, modality, direction, and whether it is disputed, has two origins, is context.</summary>
    public const int Traits = 0;
    public const int Topics = 1;
    public const int Thread = 2;
    public const int Publishers = 3;
    public const int Speakers = 4;
    public const int Systems = 5;
    public const int Places = 6;

    /// <summary>The heading of the strip with the event, by when it happened.</summary>
    public const int Happened = 7;

    /// <summary>The same by when it was first published.</summary>
    public const int Published = 8;

    public const int Count = 9;

    public static int Of(TimelineFilter filter) => filter switch
    {
        TimelineFilter.Topic => Topics,
        TimelineFilter.Thread => Thread,
        TimelineFilter.Publisher => Publishers,
        TimelineFilter.SaidBy => Speakers,
        TimelineFilter.System => Systems,
        TimelineFilter.Place => Places,
        _ => Traits,
    };
}

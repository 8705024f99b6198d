namespace ArmsTracker.Store.Timeline.Index;

/// <summary>Where a claim stands on one of the two time lines.</summary>
/// <param name="Sort">The key of <see cref="TimePosition"/>, or a number of its own for each undated lane; ascending it is the order of the oldest first.</param>
/// <param name="First">The first day that its beginning can mean, as yyyymmdd; past every range where undated.</param>
/// <param name="Last">The last one; before every range where undated.</param>
internal readonly record struct IndexPlace(int Sort, int First, int Last)
{
    /// <summary>Past all keys, as the undated lanes stand past all dated claims in either order.</summary>
    public const int YearUnknown = int.MaxValue - 1;
    public const int NoDate = int.MaxValue;

    public static int SortOf(Lane lane, int key) => lane switch
    {
        Lane.Dated => key,
        Lane.YearUnknown => YearUnknown,
        _ => NoDate,
    };

    public static Lane LaneOf(int sort) => sort switch
    {
        YearUnknown => Lane.YearUnknown,
        NoDate => Lane.NoDate,
        _ => Lane.Dated,
    };

    /// <summary>Of a claim whose date has no known year, or that has no date at all.</summary>
    public static IndexPlace Undated(bool hasDate) => new(hasDate ? YearUnknown : NoDate, int.MaxValue, int.MinValue);
}

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>
/// The index as of one moment of the store; never changes. The first part holds most claims, later ones what has changed
/// since: each claim is alive in one part only.
/// </summary>
/// <param name="Parts">The oldest first.</param>
/// <param name="Values">By their numbers.</param>
/// <param name="Names">The numbers of values, among them some that came in later.</param>
/// <param name="Change">The number of the last change of the store that is in it.</param>
/// <param name="Shown">Claims that were read for pages as they are at this moment.</param>
internal sealed record IndexSnapshot(IReadOnlyList<IndexPart> Parts, IndexValue[] Values, IndexValues Names, long Change, ShownClaims Shown)
{
    /// <summary>What views count at this moment.</summary>
    public CountedResults Counted { get; } = new();

    /// <summary>Whether so much is in later parts, or has gone from the first, that one part would be better.</summary>
    /// <param name="few">How many claims may always be.</param>
    public bool IsScattered(int few) => Parts.Skip(1).Sum(part => part.Alive) + Parts[0].GoneCount > few + (Parts[0].Segment.Count / 8);

    /// <summary>The claims of a query, in each part.</summary>
    /// <param name="mentions">What the text search found, ascending; null where no text is searched for.</param>
    public IndexResult Find(TimelineQuery query, int[]? mentions) =>
        new(this, query, (part, borrowed) => PartMatches.Of(part, query, Names, mentions, borrowed));

    /// <summary>The claims that have any of these values, of arms of third countries too.</summary>
    public IndexResult FindAny(params IReadOnlyList<(TimelineFilter Filter, string Value)> values) =>
        new(this, TimelineQuery.Everything.WithContext(true), (part, borrowed) => PartMatches.Any(part, values, Names, borrowed));
}

/// <summary>The claims of one part that fit a query, and those that would without each of its filters.</summary>
internal sealed class PartMatches
{
    private readonly Dictionary<TimelineFilter, ClaimSet> _without = [];

    private PartMatches(IndexPart part, ClaimSet claims) => (Part, Claims) = (part, claims);

    public IndexPart Part { get; }

    public ClaimSet Claims { get; }

    public IEnumerable<TimelineFilter> Filters => _without.Keys;

    /// <param name="except">The filter to leave out.</param>
    public ClaimSet Without(TimelineFilter except) => _without.GetValueOrDefault(except) ?? Claims;

    public static PartMatches Of(IndexPart part, TimelineQuery query, IndexValues names, int[]? mentions, Borrowed borrowed)
    {
        var segment = part.Segment;
        var rest = borrowed.Copy(segment.Totals(query.Context).Claims);
        rest.ExceptWith(part.Gone);
        if (query.View == TimelineView.Disputed)
        {
            rest.IntersectWith(Having(segment, names, TimelineFilter.Disputed, [TimelineFilters.Disputed], borrowed));
        }

        if (mentions is not null)
        {
            var having = borrowed.Set(segment.Count);
            segment.Mentions.AddClaims(mentions, having);
            rest.IntersectWith(having);
        }

        if (query.From is not null || query.To is not null)
        {
            segment.LineOf(query.Basis).Narrow(rest, Day(query.From?.Earliest), Day(query.To?.Latest));
        }

        var byFilter = query.Active.ToDictionary(filter => filter, filter => Having(segment, names, filter, query.Values(filter), borrowed));
        var claims = rest;
        if (byFilter.Count > 0)
        {
            claims = borrowed.Copy(rest);
            foreach (var set in byFilter.Values)
            {
                claims.IntersectWith(set);
            }
        }

        var matches = new PartMatches(part, claims);
        foreach (var filter in byFilter.Keys)
        {
            var without = byFilter.Count == 1 ? rest : borrowed.Copy(rest);
            foreach (var (_, set) in byFilter.Where(other => other.Key != filter))
            {
                without.IntersectWith(set);
            }

            matches._without.Add(filter, without);
        }

        return matches;
    }

    public static PartMatches Any(IndexPart part, IReadOnlyList<(TimelineFilter Filter, string Value)> values, IndexValues names, Borrowed borrowed)
    {
        var claims = borrowed.Set(part.Segment.Count);
        foreach (var (filter, value) in values)
        {
            claims.UnionWith(Having(part.Segment, names, filter, [value], borrowed));
        }

        claims.ExceptWith(part.Gone);
        return new PartMatches(part, claims);
    }

    private static ClaimSet Having(IndexSegment segment, IndexValues names, TimelineFilter filter, IReadOnlyList<string> values, Borrowed borrowed)
    {
        var numbers = values.Select(value => names.Find(filter, value)).OfType<int>().ToArray();
        var having = borrowed.Set(segment.Count);
        segment.Columns[IndexColumns.Of(filter)].AddHaving(numbers, having);
        return having;
    }

    private static int? Day(DateOnly? day) => day is { } known ? TimePosition.DayNumber(known) : null;
}

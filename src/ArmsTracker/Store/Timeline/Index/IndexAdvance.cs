using ArmsTracker.Store.Sqlite;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>Makes of an index that of a later moment.</summary>
internal static class IndexAdvance
{
    /// <param name="reading">Reads as of that moment.</param>
    /// <param name="changed">The claims that have changed since the index's own.</param>
    public static IndexSnapshot To(IndexSnapshot index, ReadConnection reading, IReadOnlyCollection<int> changed)
    {
        List<IndexPart> parts = [.. index.Parts.Select(part => part.Without(changed))];
        var builder = new IndexSegmentBuilder();
        // Later parts that are not much larger than what comes join it: there are never many, and a claim is seldom copied.
        for (var size = changed.Count; parts.Count > 1 && parts[^1].Alive <= 2 * size; parts.RemoveAt(parts.Count - 1))
        {
            size += parts[^1].Alive;
            builder.AddAll(parts[^1]);
        }

        var segment = new IndexReading(reading, index.Names).ReadChanged(builder, index.Change).Build();
        if (segment.Count > 0)
        {
            parts.Add(new IndexPart(segment, new ClaimSet(segment.Count)));
        }

        return new IndexSnapshot(parts, index.Names.ToArray(index.Values), index.Names, ChangeLog.Latest(reading), index.Shown.Without(changed));
    }
}

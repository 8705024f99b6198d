using ArmsTracker.Store;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Writing;

namespace ArmsTracker.Benchmarks;

/// <summary>A statement with the values of its parameters.</summary>
internal sealed record MadeUpInsert(string Sql, object?[] Values);

/// <summary>
/// The statements that write rows, as the model tells them. Making them takes as long as running them, so that it is
/// done where the rows are made.
/// </summary>
internal sealed class MadeUpInserts(ArmsTrackerDb db)
{
    private readonly Dictionary<(Type, int), string> _together = [];

    public IReadOnlyList<MadeUpInsert> Articles(MadeUpRows rows) => [.. One(rows.Articles)];

    public IReadOnlyList<MadeUpInsert> Others(MadeUpRows rows) =>
    [
        .. One(rows.Claims),
        .. One(rows.Matters),
        .. One(rows.Mentions),
        .. Many(rows.Matters.SelectMany(matter => matter.Blocks)),
        .. Many(rows.Claims.SelectMany(claim => claim.Topics)),
        .. Many(rows.Claims.SelectMany(claim => claim.Systems)),
        .. Many(rows.Claims.SelectMany(claim => claim.Places)),
        .. Many(rows.Claims.SelectMany(claim => claim.Publishers)),
        .. Many(rows.Claims.SelectMany(claim => claim.Speakers)),
        .. Many(rows.Origins),
        .. Many(rows.Relations),
        .. Many(Parts(rows, mention => mention.Topics, (part, id) => part.MentionId = id)),
        .. Many(Parts(rows, mention => mention.Systems, (part, id) => part.MentionId = id)),
        .. Many(Parts(rows, mention => mention.Places, (part, id) => part.MentionId = id)),
        .. Many(Parts(rows, mention => mention.Attributions, (part, id) => part.MentionId = id)),
    ];

    /// <summary>SQLite looks for each parameter among all of a statement, which takes long for many wide rows at once.</summary>
    private IEnumerable<MadeUpInsert> One<T>(IEnumerable<T> rows)
        where T : class
    {
        var shape = RowShape.Of(db, typeof(T));
        return rows.Select(row => new MadeUpInsert(shape.Insert, shape.Values(row)));
    }

    private IEnumerable<MadeUpInsert> Many<T>(IEnumerable<T> rows)
        where T : class
    {
        var shape = RowShape.Of(db, typeof(T));
        foreach (var some in rows.Chunk(RowShape.Together))
        {
            if (!_together.TryGetValue((typeof(T), some.Length), out var sql))
            {
                sql = shape.InsertMissingOf(some.Length);
                _together.Add((typeof(T), some.Length), sql);
            }

            yield return new MadeUpInsert(sql, [.. some.SelectMany(shape.Values)]);
        }
    }

    private static IEnumerable<T> Parts<T>(MadeUpRows rows, Func<MentionRow, List<T>> of, Action<T, long> set) =>
        rows.Mentions.SelectMany(mention => of(mention).Select(part =>
        {
            set(part, mention.Id);
            return part;
        }));
}

using System.Runtime.CompilerServices;
using ArmsTracker.Model;
using ArmsTracker.Store.Sqlite;

namespace ArmsTracker.Store.Timeline.Index;

/// <summary>
/// Reads claims out of the store into a segment: all of them, or those that have changed. What is run once for each claim
/// is compiled for good at once, here and where the segment is built: at a start nothing else has been, and a million
/// claims took fifteen seconds to the first page instead of ten.
/// </summary>
internal sealed class IndexReading(ReadConnection reading, IndexValues values)
{
    private readonly Dictionary<int, EventKind> _events = [];

    /// <summary>All claims, in one pass over each table.</summary>
    public IndexSegment ReadAll(CancellationToken cancellation) => Read(new IndexSegmentBuilder(), null, cancellation).Build();

    /// <summary>The claims that have changed after this change, as they are now, into a segment that is being built.</summary>
    public IndexSegmentBuilder ReadChanged(IndexSegmentBuilder builder, long after) => Read(builder, after, CancellationToken.None);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private IndexSegmentBuilder Read(IndexSegmentBuilder builder, long? after, CancellationToken cancellation)
    {
        using var claims = Ask(
            """
            SELECT id, public_id, event, modality, direction, thread, is_context, origin_count, is_disputed,
                event_date IS NOT NULL, event_key, event_first, event_last, published IS NOT NULL, published_key, published_first, published_last
            FROM claims
            """, "id", after);
        using var topicsRows = Ask("SELECT claim_id, topic FROM claim_topics", "claim_id", after);
        var topics = new ClaimPart(topicsRows, Names(TimelineFilter.Topic));
        using var publishersRows = Ask("SELECT claim_id, source_id FROM claim_publishers", "claim_id", after);
        var publishers = new ClaimPart(publishersRows, Names(TimelineFilter.Publisher));
        using var speakersRows = Ask("SELECT claim_id, source_id FROM claim_speakers", "claim_id", after);
        var speakers = new ClaimPart(speakersRows, Names(TimelineFilter.SaidBy));
        using var systemsRows = Ask("SELECT claim_id, system_id FROM claim_systems", "claim_id", after);
        var systems = new ClaimPart(systemsRows, Names(TimelineFilter.System));
        using var placesRows = Ask("SELECT claim_id, place_id FROM claim_places", "claim_id", after);
        var places = new ClaimPart(placesRows, Names(TimelineFilter.Place));
        using var told = Ask("SELECT claim_id, id, article_id FROM mentions", "claim_id", after);
        var mentions = new MentionsReading(told, Families());
        var (events, modalities, directions, threads) = (Names(TimelineFilter.Event), Names(TimelineFilter.Modality), Names(TimelineFilter.Direction), Names(TimelineFilter.Thread));
        var (twoOrigins, disputed) = (values.Of(TimelineFilter.Origins, TimelineFilters.TwoOrigins), values.Of(TimelineFilter.Disputed, TimelineFilters.Disputed));
        var traits = new List<int>();
        while (claims.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var id = claims.Int(0);
            var happened = Place(claims, 9);
            var published = Place(claims, 13);
            builder.Begin(id, PublicId.ToNumber(claims.Utf8(1)), happened, published);

            var happening = events.Of(claims.Utf8(2));
            traits.Clear();
            traits.AddRange([happening, modalities.Of(claims.Utf8(3)), directions.Of(claims.Utf8(4))]);
            Add(traits, IndexValues.Context, claims.Bool(6));
            Add(traits, twoOrigins, claims.Int(7) >= 2);
            Add(traits, disputed, claims.Bool(8));
            builder.Set(IndexColumns.Traits, Sorted(traits));
            builder.Set(IndexColumns.Topics, topics.Of(id));
            builder.Set(IndexColumns.Thread, [threads.Of(claims.Utf8(5))]);
            builder.Set(IndexColumns.Publishers, publishers.Of(id));
            builder.Set(IndexColumns.Speakers, speakers.Of(id));
            builder.Set(IndexColumns.Systems, systems.Of(id));
            builder.Set(IndexColumns.Places, places.Of(id));
            builder.Set(IndexColumns.Happened, Heading(happened, happening));
            builder.Set(IndexColumns.Published, Heading(published, happening));
            mentions.AddTo(builder, id);
        }

        return builder;
    }

    private SqliteStatement Ask(string select, string key, long? after)
    {
        var changed = after is null ? "" : $" WHERE {key} IN (SELECT claim_id FROM claim_changes WHERE number > ?1)";
        var statement = reading.New($"{select}{changed} ORDER BY {key}");
        return after is { } number ? statement.Bind(1, number) : statement;
    }

    /// <summary>By an article's number, the number of its first version, where it has several.</summary>
    private Dictionary<int, int> Families()
    {
        using var rows = reading.New("SELECT id, family FROM articles WHERE family IS NOT NULL");
        var families = new Dictionary<int, int>();
        while (rows.Read())
        {
            families.Add(rows.Int(0), rows.Int(1));
        }

        return families;
    }

    private ValueNumbers Names(TimelineFilter filter) => new(name => values.Of(filter, name));

    private static IndexPlace Place(SqliteStatement row, int column) => row.IsNull(column + 1)
        ? IndexPlace.Undated(row.Bool(column))
        : new IndexPlace(row.Int(column + 1), row.Int(column + 2), row.Int(column + 3));

    private ReadOnlySpan<int> Heading(IndexPlace place, int happening)
    {
        if (IndexPlace.LaneOf(place.Sort) != Lane.Dated)
        {
            return [];
        }

        if (!_events.TryGetValue(happening, out var kind))
        {
            kind = Vocabulary.Events.Parse(values.TextOf(happening));
            _events.Add(happening, kind);
        }

        return new[] { values.Of(place.Sort / 100, kind) };
    }

    private static void Add(List<int> traits, int value, bool has)
    {
        if (has)
        {
            traits.Add(value);
        }
    }

    private static ReadOnlySpan<int> Sorted(List<int> values)
    {
        values.Sort();
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values);
    }
}

using System.Globalization;
using ArmsTracker.Model;
using ArmsTracker.Store;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Timeline;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Tests.Store.Timeline.Index;

/// <summary>
/// Rows of any shape, written without the way that articles take: claims that no text would give are counted right too.
/// The same number always gives the same rows.
/// </summary>
internal sealed class AnyStore(int seed)
{
    private static readonly string[] _dates = ["2023", "2023-05", "2023-05-09", "2023-05-31", "2022-12-31", "2024-21", "2024-02", "XXXX-05", "2022-08/..", "2021-04/2021-06"];
    private static readonly string[] _words = ["arco", "barca", "cane", "dado"];
    private static readonly string[] _sources = ["reuters", "ansa", "bbc", "tass", "irna", "white-house"];
    private static readonly string[] _systems = ["shahed-136", "su-35", "s-400", "mohajer-6"];
    private static readonly string[] _places = ["alabuga", "moscow", "tehran"];
    private static readonly string[] _threads = ["IR-RU.drone", "RU-IR.aircraft", "partnership"];

    private readonly Random _random = new(seed);
    private int _written;

    public TimelineQuery Query()
    {
        var query = TimelineQuery.Everything;
        foreach (var filter in TimelineFilters.Names.All)
        {
            for (var values = Math.Max(0, _random.Next(-6, 3)); values > 0; values--)
            {
                query = query.With(filter, Value(filter));
            }
        }

        query = Flip(3) ? query.InRange(Flip(3) ? null : EdtfDate.Parse(Pick("2021", "2023", "2023-05", "2023-05-09")).Start, Flip(2) ? null : EdtfDate.Parse(Pick("2023", "2023-05", "2024-12-31")).Start) : query;
        query = Flip(4) ? query.Searching(Pick(_words)) : query;
        query = query.WithContext(Flip(2)).By(Flip(2) ? DateBasis.Published : DateBasis.Event).Sorted(Flip(2) ? TimelineOrder.Oldest : TimelineOrder.Newest);
        return Flip(5) ? query.In(TimelineView.Disputed) : query;
    }

    /// <summary>Adds claims, changes some and takes some away.</summary>
    public async Task WriteAsync(ArmsTrackerDb db, int claims)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var articles = Enumerable.Range(0, 1 + (claims / 2)).Select(_ => Article()).ToList();
        db.AddRange(articles);
        await db.SaveChangesAsync();
        if (Flip(2) && articles.Count > 1)
        {
            (articles[0].Family, articles[1].Family) = (articles[0].Id, articles[0].Id);
        }

        await AddAsync(db, articles, claims);
        var known = await db.Claims.AsNoTracking().Select(claim => claim.Id).ToListAsync();
        foreach (var id in known.Where(_ => Flip(6)))
        {
            await (_random.Next(4) switch
            {
                0 => db.Database.ExecuteSqlAsync($"UPDATE claims SET is_disputed = 1 - is_disputed, thread = {Pick(_threads)} WHERE id = {id}"),
                1 => db.Database.ExecuteSqlAsync($"DELETE FROM claim_speakers WHERE claim_id = {id}"),
                2 => db.Database.ExecuteSqlAsync($"INSERT OR IGNORE INTO claim_places (claim_id, place_id) VALUES ({id}, {Pick(_places)})"),
                _ => RemoveAsync(db, id),
            });
        }

        await transaction.CommitAsync();
    }

    private static async Task<int> RemoveAsync(ArmsTrackerDb db, long id)
    {
        await db.Database.ExecuteSqlAsync($"UPDATE claims SET best_mention_id = NULL WHERE id = {id}");
        await db.Database.ExecuteSqlAsync($"DELETE FROM mentions WHERE claim_id = {id}");
        return await db.Database.ExecuteSqlAsync($"DELETE FROM claims WHERE id = {id}");
    }

    private async Task AddAsync(ArmsTrackerDb db, List<ArticleRow> articles, int count)
    {
        var claims = Enumerable.Range(0, count).Select(_ => Claim()).ToList();
        db.AddRange(claims);
        await db.SaveChangesAsync();
        var mentions = claims.SelectMany(claim => Enumerable.Range(0, _random.Next(1, 4)).Select(i => Mention(claim, articles[_random.Next(articles.Count)], i))).ToList();
        db.AddRange(mentions);
        await db.SaveChangesAsync();
        foreach (var mention in mentions)
        {
            mention.Claim!.BestMentionId ??= mention.Id;
            await db.Database.ExecuteSqlAsync($"INSERT INTO mention_search (rowid, statement, quote, names, title) VALUES ({mention.Id}, '', {mention.Quote}, '', '')");
        }

        await db.SaveChangesAsync();
    }

    private ArticleRow Article()
    {
        var article = Samples.Article(string.Create(CultureInfo.InvariantCulture, $"{seed} {_written++}"), Flip(3) ? null : "2023-06-01", Flip(3) ? null : Pick(_sources));
        return article.ToRow(DateTimeOffset.UnixEpoch, TestStore.DefaultGazetteer);
    }

    private ClaimRow Claim()
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{(uint)HashCode.Combine(_random.Next(), seed):x8}{_written++:x8}");
        var (supplier, recipient) = Pick(("IR", "RU"), ("RU", "IR"), ((string?)null, (string?)"RU"), (null, null));
        var (happened, published) = (Date(), Date());
        var claim = new ClaimRow
        {
            PublicId = key[4..],
            Key = key,
            Thread = Pick(_threads),
            Event = Pick(Enum.GetValues<EventKind>()),
            Modality = Pick(Enum.GetValues<Modality>()),
            LoosestModality = Modality.Possible,
            Supplier = supplier,
            Recipient = recipient,
            Direction = new TimelineDirection(supplier, recipient).ToString(),
            IsContext = Flip(4),
            EventDate = happened,
            Published = published,
            OriginCount = _random.Next(1, 4),
            IsDisputed = Flip(3),
            Credibility = 6,
            Topics = [.. Some(Enum.GetValues<Topic>()).Select(topic => new ClaimTopicRow { Topic = topic })],
            Systems = [.. Some(_systems).Select(id => new ClaimSystemRow { SystemId = id })],
            Places = [.. Some(_places).Select(id => new ClaimPlaceRow { PlaceId = id })],
            Publishers = [.. Some(_sources).Select(id => new ClaimPublisherRow { SourceId = id })],
            Speakers = [.. Some(_sources).Select(id => new ClaimSpeakerRow { SourceId = id })],
        };
        (claim.EventKey, claim.EventFirst, claim.EventLast) = Position(happened);
        (claim.PublishedKey, claim.PublishedFirst, claim.PublishedLast) = Position(published);
        return claim;
    }

    private MentionRow Mention(ClaimRow claim, ArticleRow article, int ordinal) => new()
    {
        Anchor = string.Create(CultureInfo.InvariantCulture, $"m-{_written++}-{ordinal}"),
        Start = ordinal,
        End = ordinal,
        Quote = string.Join(' ', Some(_words)),
        Event = claim.Event,
        Modality = claim.Modality,
        Evidence = [],
        Claim = claim,
        Article = article,
    };

    private static (int? Key, int? First, int? Last) Position(EdtfDate? date) =>
        TimePosition.Of(date) is { } position ? (position.Key, position.First, position.Last) : (null, null, null);

    public string Value(TimelineFilter filter) => filter switch
    {
        TimelineFilter.Topic => Pick(Enum.GetValues<Topic>()).Name(),
        TimelineFilter.Event => Pick(Enum.GetValues<EventKind>()).Name(),
        TimelineFilter.Modality => Pick(Enum.GetValues<Modality>()).Name(),
        TimelineFilter.Direction => Pick("IR-RU", "RU-IR", "any-RU", "none", "KP-RU"),
        TimelineFilter.System => Pick(_systems),
        TimelineFilter.Place => Pick(_places),
        TimelineFilter.Thread => Pick(_threads),
        TimelineFilter.Origins => TimelineFilters.TwoOrigins,
        TimelineFilter.Disputed => TimelineFilters.Disputed,
        _ => Pick(_sources),
    };

    private EdtfDate? Date() => Flip(5) ? null : EdtfDate.Parse(Pick(_dates));

    private bool Flip(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];

    private List<T> Some<T>(T[] of) => [.. of.Where(_ => Flip(2))];
}

using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Writing;

/// <summary>Attaches the mentions of an article, written or about to be, to their claims.</summary>
/// <param name="articleRow">With its mentions and all that belongs to them; tracked.</param>
/// <param name="known">The known claim of each group, made one where there were several; see <see cref="ClaimMerge"/>.</param>
internal sealed class ClaimAttachment(
    ArmsTrackerDb db, Gazetteer gazetteer, NewArticle arriving, ArticleRow articleRow, IReadOnlyList<KnownClaim?> known)
{
    private readonly IReadOnlyList<Mention> _mentions = arriving.Mentions;

    /// <summary>A key is a hash: each is made once.</summary>
    private readonly string[] _keys = [.. arriving.Matters.Select(matter => matter.Key)];

    /// <returns>The numbers of the claims of which something has changed.</returns>
    public async Task<IReadOnlyList<long>> RunAsync(CancellationToken cancellation)
    {
        var claims = await ClaimsAsync(cancellation);
        await AddMattersAsync(claims, cancellation);
        foreach (var claim in claims)
        {
            AddTo(claim);
        }

        await db.SaveChangesAsync(cancellation);
        // A claim and its mentions point at each other: these pointers have to wait for the mentions' ids.
        foreach (var claim in claims)
        {
            claim.Row.BestMentionId = claim.NewBest?.Id ?? claim.Row.BestMentionId;
            claim.Row.FirstMentionId = claim.Row.FirstMentionId == 0 ? claim.Mentions.Min(position => articleRow.Mentions[position].Id) : claim.Row.FirstMentionId;
        }

        foreach (var claim in claims)
        {
            await ClaimDates.SetAsync(db, claim.Row, cancellation);
        }

        db.AddRange(arriving.Bands.Distinct().Select(band => new ArticleBandRow { Band = band, ArticleId = articleRow.Id }));
        await db.SaveChangesAsync(cancellation);
        await OriginRows.AddAsync(db, [articleRow.Id], cancellation);
        var changed = await CopyGroups.JoinAsync(db, articleRow, arriving.CopyOf, cancellation);
        await IndexAsync(claims, cancellation);
        return [.. claims.Select(claim => claim.Row.Id).Union(changed)];
    }

    /// <summary>The rows of the article's claims, new or known.</summary>
    private async Task<List<TouchedClaim>> ClaimsAsync(CancellationToken cancellation)
    {
        long[] ids = [.. known.OfType<KnownClaim>().Select(claim => claim.Id)];
        var rows = ids is [] ? [] : await db.Claims.Where(row => ids.Contains(row.Id)).AsSplitQuery()
            .Include(row => row.Topics).Include(row => row.Systems).Include(row => row.Places)
            .Include(row => row.Publishers).Include(row => row.Speakers).ToDictionaryAsync(row => row.Id, cancellation);
        var best = await BestMention.ReadAsync(db, ids, cancellation);
        var touched = new List<TouchedClaim>(arriving.Groups.Count);
        foreach (var (group, claim) in arriving.Groups.Zip(known))
        {
            var keys = group.Matters.ToHashSet(StringComparer.Ordinal);
            int[] positions = [.. Enumerable.Range(0, _mentions.Count).Where(position => keys.Contains(_keys[position]))];
            touched.Add(claim is null
                ? new TouchedClaim(arriving.Matters[positions[0]].NewClaim(_mentions[positions[0]], arriving.Tellings[positions[0]].Thread), positions, null, null)
                : new TouchedClaim(rows[claim.Id], positions, best[claim.Id], claim.Statement));
        }

        return touched;
    }

    private async Task AddMattersAsync(List<TouchedClaim> claims, CancellationToken cancellation)
    {
        var keys = _keys.Concat(arriving.Links.Select(link => link.Other)).Distinct().ToArray();
        var rows = await db.Matters.Where(matter => keys.Contains(matter.Key)).ToDictionaryAsync(matter => matter.Key, cancellation);
        foreach (var claim in claims)
        {
            foreach (var position in claim.Mentions)
            {
                var key = _keys[position];
                if (!rows.TryGetValue(key, out var matter))
                {
                    matter = new MatterRow { Key = key, Matter = arriving.Matters[position], Claim = claim.Row };
                    matter.Blocks.AddRange(arriving.Blocks[key].Distinct().Select(block => new MatterBlockRow { Block = block }));
                    db.Add(matter);
                    rows.Add(key, matter);
                }

                var row = articleRow.Mentions[position];
                (row.Matter, row.Claim, row.Telling) = (matter, claim.Row, arriving.Tellings[position]);
            }
        }

        // The links are between rows that have no ids yet.
        await db.SaveChangesAsync(cancellation);
        db.AddRange(arriving.Links.Select(link => new MatterLinkRow
        {
            MatterId = rows[link.Matter].Id,
            OtherId = rows[link.Other].Id,
            Score = link.Score,
            Why = link.Why,
        }).DistinctBy(link => (link.MatterId, link.OtherId)));
    }

    private void AddTo(TouchedClaim touched)
    {
        var row = touched.Row;
        var told = touched.Mentions.Select(position => _mentions[position]).ToList();
        touched.NewBest = row.Add(articleRow, [.. touched.Mentions.Select(position => articleRow.Mentions[position])], touched.Best);
        AddMissing(row.Topics, topic => topic.Topic, told.SelectMany(mention => mention.Topics), topic => new ClaimTopicRow { Topic = topic });
        AddMissing(row.Systems, system => system.SystemId, told.SelectMany(mention => mention.Systems), id => new ClaimSystemRow { SystemId = id });
        AddMissing(row.Places, place => place.PlaceId, told.SelectMany(mention => mention.Places).Select(place => place.PlaceId),
            id => new ClaimPlaceRow { PlaceId = id });
        AddMissing(row.Publishers, source => source.SourceId, articleRow.PublisherId is { } publisher ? [publisher] : [],
            id => new ClaimPublisherRow { SourceId = id });
        AddMissing(row.Speakers, source => source.SourceId, told.SelectMany(mention => mention.Attribution.SelectMany(id => gazetteer.Bodies(id, mention.People))),
            id => new ClaimSpeakerRow { SourceId = id });
    }

    private static void AddMissing<TRow, TValue>(List<TRow> rows, Func<TRow, TValue> value, IEnumerable<TValue> values, Func<TValue, TRow> create) =>
        rows.AddRange(values.Distinct().Except(rows.Select(value)).Select(create).ToList());

    private async Task IndexAsync(List<TouchedClaim> touched, CancellationToken cancellation)
    {
        foreach (var claim in touched)
        {
            var statement = gazetteer.Statement(claim.Row).Text;
            if (claim.OldStatement is { } old && old != statement)
            {
                await SearchIndex.RewriteAsync(db, claim.Row.Id, statement, cancellation);
            }

            foreach (var position in claim.Mentions)
            {
                await SearchIndex.AddAsync(
                    db, articleRow.Mentions[position].Id, statement, _mentions[position].Quote, Names(_mentions[position]), articleRow.Title, cancellation);
            }
        }
    }

    /// <summary>The names that a page shows beside the mention, so that what is seen can be searched.</summary>
    private string Names(Mention mention) => string.Join(" · ",
        mention.Attribution.Select(id => gazetteer.Source(id).Name)
            .Concat(mention.Places.Select(place => gazetteer.Place(place.PlaceId).Name))
            .Concat(articleRow.PublisherId is { } publisher ? [gazetteer.Source(publisher).Name] : []));

    /// <param name="Mentions">The positions of the article's mentions that state it.</param>
    /// <param name="Best">The best mention that it had; null for a new claim.</param>
    /// <param name="OldStatement">The statement under which its mentions are indexed; null where they must be indexed anew, or there are none.</param>
    private sealed record TouchedClaim(ClaimRow Row, IReadOnlyList<int> Mentions, BestMention? Best, string? OldStatement)
    {
        public MentionRow? NewBest { get; set; }
    }
}

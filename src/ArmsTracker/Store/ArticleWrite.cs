using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store;

/// <summary>The writing of one article, within a transaction that the caller holds.</summary>
internal sealed class ArticleWrite(ArmsTrackerDb db, Gazetteer gazetteer, Article article, IReadOnlyList<Mention> mentions)
{
    public async Task RunAsync(IReadOnlyList<Claim> claims, DateTimeOffset importedAt, CancellationToken cancellation)
    {
        var articleRow = article.ToRow(importedAt);
        articleRow.Mentions.AddRange(MentionRows());
        db.Add(articleRow);
        var touched = await TouchedClaimsAsync(claims, cancellation);
        foreach (var claim in touched)
        {
            AddTo(claim, articleRow);
        }

        await AddUnlistedSourcesAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        // A claim and its best mention point at each other: this pointer has to wait for the mention's id.
        foreach (var claim in touched.Where(claim => claim.NewBest is not null))
        {
            claim.Row.BestMentionId = claim.NewBest!.Id;
        }

        await db.SaveChangesAsync(cancellation);
        await IndexAsync(articleRow, touched, cancellation);
    }

    private IEnumerable<MentionRow> MentionRows()
    {
        var offsets = new ScalarOffsets(article.Text);
        var used = new Dictionary<TextSpan, int>();
        foreach (var mention in mentions)
        {
            var ordinal = used.GetValueOrDefault(mention.Span);
            used[mention.Span] = ordinal + 1;
            var dateWords = mention.EventDate is null
                ? null
                : mention.Evidence.FirstOrDefault(one => one.Attribute == "event_date" && one.Span is not null)?.Span;
            yield return mention.ToRow(
                PublicId.OfMention(mention.Span.Start, mention.Span.End, ordinal),
                dateWords is { } span ? offsets.Slice(article.Text, span) : null);
        }
    }

    /// <summary>The rows of the article's claims, new or with what is in the store of them already.</summary>
    private async Task<List<TouchedClaim>> TouchedClaimsAsync(IReadOnlyList<Claim> claims, CancellationToken cancellation)
    {
        var keys = claims.Select(claim => claim.Key).ToArray();
        var known = await db.Claims.Where(row => keys.Contains(row.Key)).AsSplitQuery()
            .Include(row => row.Places).Include(row => row.Publishers).Include(row => row.Speakers)
            .ToDictionaryAsync(row => row.Key, cancellation);
        var bestPublished = await db.Claims.Where(row => keys.Contains(row.Key))
            .Select(row => new { row.Key, row.BestMention!.Article!.PublishedKey })
            .ToDictionaryAsync(row => row.Key, row => row.PublishedKey, cancellation);
        return
        [
            .. claims.Select(claim => known.TryGetValue(claim.Key, out var row)
                ? new TouchedClaim(claim, row, bestPublished[claim.Key], gazetteer.Statement(claim, row).Text)
                : new TouchedClaim(claim, claim.NewRow(), null, null)),
        ];
    }

    private static void AddMissing<T>(List<T> rows, Func<T, string> id, IEnumerable<string> ids, Func<string, T> create) =>
        rows.AddRange(ids.Distinct().Except(rows.Select(id)).Select(create).ToList());

    private void AddTo(TouchedClaim touched, ArticleRow articleRow)
    {
        var (claim, row) = (touched.Claim, touched.Row);
        var told = claim.Mentions.Select(position => mentions[position]).ToList();
        foreach (var position in claim.Mentions)
        {
            articleRow.Mentions[position].Claim = row;
        }

        touched.NewBest = row.Add(articleRow, [.. claim.Mentions.Select(position => articleRow.Mentions[position])], touched.BestPublished);
        AddMissing(row.Places, place => place.PlaceId, told.SelectMany(mention => mention.Places).Select(place => place.PlaceId),
            id => new ClaimPlaceRow { PlaceId = id });
        AddMissing(row.Publishers, source => source.SourceId, article.Publisher is { } publisher ? [publisher.Value] : [],
            id => new ClaimPublisherRow { SourceId = id });
        AddMissing(row.Speakers, source => source.SourceId, told.SelectMany(mention => mention.Attribution.SelectMany(id => gazetteer.Bodies(id, mention.People))),
            id => new ClaimSpeakerRow { SourceId = id });
    }

    /// <summary>A source that the gazetteer does not have stands for itself and for the body that the article says it belongs to.</summary>
    private async Task AddUnlistedSourcesAsync(CancellationToken cancellation)
    {
        var people = mentions.SelectMany(mention => mention.People).ToArray();
        var unlisted = mentions.SelectMany(mention => mention.Attribution).Distinct().Where(id => !gazetteer.Sources.ContainsKey(id)).ToArray();
        var known = await db.SourceBodies.Where(row => unlisted.Contains(row.SourceId)).Select(row => new { row.SourceId, row.BodyId }).ToListAsync(cancellation);
        db.AddRange(unlisted.SelectMany(id => gazetteer.Bodies(id, people), (id, body) => new { SourceId = id, BodyId = body }).Except(known)
            .Select(row => new SourceBodyRow { SourceId = row.SourceId, BodyId = row.BodyId }));
    }

    private async Task IndexAsync(ArticleRow articleRow, List<TouchedClaim> touched, CancellationToken cancellation)
    {
        foreach (var claim in touched)
        {
            var statement = gazetteer.Statement(claim.Claim, claim.Row).Text;
            if (claim.OldStatement is { } old && old != statement)
            {
                await SearchIndex.RewriteAsync(db, claim.Row.Id, statement, cancellation);
            }

            foreach (var position in claim.Claim.Mentions)
            {
                await SearchIndex.AddAsync(
                    db, articleRow.Mentions[position].Id, statement, mentions[position].Quote, Names(mentions[position]), article.Title?.Value, cancellation);
            }
        }
    }

    /// <summary>The names that a page shows beside the mention, so that what is seen can be searched.</summary>
    private string Names(Mention mention) => string.Join(" · ",
        mention.Attribution.Select(id => gazetteer.Source(id).Name)
            .Concat(mention.Places.Select(place => gazetteer.Place(place.PlaceId).Name))
            .Concat(article.Publisher is { } publisher ? [gazetteer.Source(publisher.Value).Name] : []));

    private sealed record TouchedClaim(Claim Claim, ClaimRow Row, int? BestPublished, string? OldStatement)
    {
        public MentionRow? NewBest { get; set; }
    }
}

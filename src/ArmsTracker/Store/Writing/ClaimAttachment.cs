using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Search;

namespace ArmsTracker.Store.Writing;

/// <summary>Attaches the mentions of an article, written or about to be, to their claims.</summary>
/// <param name="articleRow">Written, with its mentions in the order of <see cref="NewArticle.Mentions"/>; those without a number are written here.</param>
/// <param name="known">The known claim of each group, made one where there were several; see <see cref="ClaimMerge"/>.</param>
internal sealed class ClaimAttachment(
    ArmsTrackerDb db, RowWriter rows, Gazetteer gazetteer, NewArticle arriving, ArticleRow articleRow, IReadOnlyList<KnownClaim?> known)
{
    private readonly IReadOnlyList<Mention> _mentions = arriving.Mentions;

    /// <summary>A key is a hash: each is made once.</summary>
    private readonly string[] _keys = [.. arriving.Matters.Select(matter => matter.Key)];

    /// <returns>The numbers of the claims of which something has changed.</returns>
    public async Task<IReadOnlyList<long>> RunAsync(CancellationToken cancellation)
    {
        var claims = Claims();
        foreach (var claim in claims)
        {
            AddTo(claim);
        }

        var matters = AddMatters(claims);
        WriteMentions(claims, matters);
        AddLinks(matters);
        foreach (var claim in claims)
        {
            claim.Row.BestMentionId = claim.NewBest?.Id ?? claim.Row.BestMentionId;
            claim.Row.FirstMentionId = claim.Row.FirstMentionId == 0 ? claim.Mentions.Min(position => articleRow.Mentions[position].Id) : claim.Row.FirstMentionId;
            ClaimDates.Set(rows.Statements, claim.Row);
            rows.Update(claim.Row);
            Index(claim);
        }

        rows.InsertMissing(arriving.Bands.Select(band => new ArticleBandRow { Band = band, ArticleId = articleRow.Id }));
        if (claims is not [])
        {
            OriginRows.Add(rows.Statements, articleRow.Id);
        }

        var changed = await CopyGroups.JoinAsync(db, rows.Statements, articleRow, arriving.CopyOf, cancellation);
        return [.. claims.Select(claim => claim.Row.Id).Union(changed)];
    }

    /// <summary>The rows of the article's claims, new or known.</summary>
    private List<TouchedClaim> Claims()
    {
        var touched = new List<TouchedClaim>(arriving.Groups.Count);
        foreach (var (group, claim) in arriving.Groups.Zip(known))
        {
            var keys = group.Matters.ToHashSet(StringComparer.Ordinal);
            int[] positions = [.. Enumerable.Range(0, _mentions.Count).Where(position => keys.Contains(_keys[position]))];
            touched.Add(claim is null
                ? new TouchedClaim(arriving.Matters[positions[0]].NewClaim(_mentions[positions[0]], arriving.Tellings[positions[0]].Thread), positions, null, null)
                : new TouchedClaim(claim.Row, positions, BestMention.Read(rows.Statements, claim.Row.Id), claim.Statement));
        }

        return touched;
    }

    private void AddTo(TouchedClaim touched)
    {
        var row = touched.Row;
        var told = touched.Mentions.Select(position => _mentions[position]).ToList();
        touched.NewBest = row.Add(articleRow, [.. touched.Mentions.Select(position => articleRow.Mentions[position])], touched.Best, IsTold(row));
        if (row.Id == 0)
        {
            // A claim and its mentions point at each other: its pointers have to wait for the mentions' numbers.
            rows.Insert(row);
        }

        rows.InsertMissing(told.SelectMany(mention => mention.Topics).Distinct().Select(topic => new ClaimTopicRow { ClaimId = row.Id, Topic = topic }));
        rows.InsertMissing(told.SelectMany(mention => mention.Systems).Distinct().Select(id => new ClaimSystemRow { ClaimId = row.Id, SystemId = id }));
        rows.InsertMissing(told.SelectMany(mention => mention.Places).Select(place => place.PlaceId).Distinct().Select(id => new ClaimPlaceRow { ClaimId = row.Id, PlaceId = id }));
        rows.InsertMissing(told.SelectMany(mention => mention.Attribution.SelectMany(id => gazetteer.Bodies(id, mention.People))).Distinct()
            .Select(id => new ClaimSpeakerRow { ClaimId = row.Id, SourceId = id }));
        if (articleRow.PublisherId is { } publisher)
        {
            rows.InsertMissing([new ClaimPublisherRow { ClaimId = row.Id, SourceId = publisher }]);
        }
    }

    /// <summary>Whether another version of the article tells the claim.</summary>
    private bool IsTold(ClaimRow claim) => articleRow.Family is { } family && claim.Id > 0 && rows.Statements.Query(
        """
        SELECT 1 FROM articles WHERE family = ?1 AND id <> ?2 AND EXISTS (
            SELECT 1 FROM mentions WHERE claim_id = ?3 AND article_id = articles.id)
        LIMIT 1
        """, _ => true, family, articleRow.Id, claim.Id) is not [];

    /// <returns>The numbers of the article's matters, and of those that they are linked with, by key.</returns>
    private Dictionary<string, long> AddMatters(List<TouchedClaim> claims)
    {
        var numbers = _keys.Concat(arriving.Links.Select(link => link.Other)).Distinct()
            .SelectMany(key => rows.Statements.Query("SELECT id FROM matters WHERE key = ?1", reader => (Key: key, Id: reader.GetInt64(0)), key))
            .ToDictionary(one => one.Key, one => one.Id, StringComparer.Ordinal);
        foreach (var (claim, position) in claims.SelectMany(claim => claim.Mentions, (claim, position) => (claim, position)))
        {
            var key = _keys[position];
            if (numbers.ContainsKey(key))
            {
                continue;
            }

            var matter = new MatterRow { Key = key, Matter = arriving.Matters[position], ClaimId = claim.Row.Id };
            rows.Insert(matter);
            rows.InsertMissing(arriving.Blocks[key].Select(block => new MatterBlockRow { Block = block, MatterId = matter.Id }));
            numbers.Add(key, matter.Id);
        }

        return numbers;
    }

    private void AddLinks(Dictionary<string, long> matters) => rows.InsertMissing(arriving.Links.Select(link => new MatterLinkRow
    {
        MatterId = matters[link.Matter],
        OtherId = matters[link.Other],
        Score = link.Score,
        Why = link.Why,
    }));

    /// <summary>In their order in the article, which their numbers keep.</summary>
    private void WriteMentions(List<TouchedClaim> claims, Dictionary<string, long> matters)
    {
        foreach (var (position, claim) in claims.SelectMany(claim => claim.Mentions, (claim, position) => (position, claim)).OrderBy(one => one.position))
        {
            var row = articleRow.Mentions[position];
            (row.ArticleId, row.ClaimId, row.MatterId, row.Telling) = (articleRow.Id, claim.Row.Id, matters[_keys[position]], arriving.Tellings[position]);
            if (row.Id > 0)
            {
                rows.Update(row);
                continue;
            }

            rows.Insert(row);
            WriteParts(row);
        }
    }

    private void WriteParts(MentionRow row)
    {
        row.Topics.ForEach(part => part.MentionId = row.Id);
        row.Systems.ForEach(part => part.MentionId = row.Id);
        row.Places.ForEach(part => part.MentionId = row.Id);
        row.Attributions.ForEach(part => part.MentionId = row.Id);
        row.Topics.ForEach(rows.Insert);
        row.Systems.ForEach(rows.Insert);
        row.Places.ForEach(rows.Insert);
        row.Attributions.ForEach(rows.Insert);
    }

    private void Index(TouchedClaim claim)
    {
        var statement = gazetteer.Statement(claim.Row).Text;
        if (claim.OldStatement is { } old && old != statement)
        {
            SearchIndex.Rewrite(rows.Statements, claim.Row.Id, statement);
        }

        foreach (var position in claim.Mentions)
        {
            SearchIndex.Add(rows.Statements, articleRow.Mentions[position].Id, statement, _mentions[position].Quote, Names(_mentions[position]), articleRow.Title);
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

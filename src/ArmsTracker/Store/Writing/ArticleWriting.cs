using ArmsTracker.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ArmsTracker.Store.Writing;

/// <summary>One transaction in which articles are written. What is asked of it sees what it has written.</summary>
public sealed class ArticleWriting : IAsyncDisposable
{
    /// <summary>As many texts as one article is compared with. They are the first of their groups, so that a thousand copies are one.</summary>
    private const int MostCopyCandidates = 20;

    private readonly ArmsTrackerDb _db;
    private readonly IDbContextTransaction _transaction;
    private readonly Gazetteer _gazetteer;
    private readonly TimeProvider _clock;
    private readonly RelationWriting _relations;

    internal ArticleWriting(ArmsTrackerDb db, IDbContextTransaction transaction, Gazetteer gazetteer, TimeProvider clock) =>
        (_db, _transaction, _gazetteer, _clock, _relations) = (db, transaction, gazetteer, clock, new RelationWriting(db));

    /// <summary>Whether the store has an article with this identity.</summary>
    public Task<bool> HasAsync(string sha256, CancellationToken cancellation = default) =>
        _db.Articles.AnyAsync(row => row.Sha256 == sha256, cancellation);

    /// <summary>The matters in the store with one of these keys, or under one of these blocks.</summary>
    public async Task<IReadOnlyList<StoredMatter>> CandidatesAsync(
        IEnumerable<string> keys, IEnumerable<string> blocks, CancellationToken cancellation = default)
    {
        var (wantedKeys, wantedBlocks) = (keys.Distinct().ToArray(), blocks.Distinct().ToArray());
        var ids = _db.MatterBlocks.Where(row => wantedBlocks.Contains(row.Block)).Select(row => row.MatterId);
        return await _db.Matters.AsNoTracking()
            .Where(row => wantedKeys.Contains(row.Key) || ids.Contains(row.Id))
            .Select(row => new StoredMatter(row.Matter, row.ClaimId)).ToListAsync(cancellation);
    }

    /// <summary>Articles that share one of these bands, one of each group of copies.</summary>
    public async Task<IReadOnlyList<CopyCandidate>> CopyCandidatesAsync(IReadOnlyList<long> bands, CancellationToken cancellation = default)
    {
        if (bands.Count == 0)
        {
            return [];
        }

        var wanted = bands.ToArray();
        var ids = await _db.ArticleBands.Where(row => wanted.Contains(row.Band))
            .Join(_db.Articles, row => row.ArticleId, article => article.Id, (row, article) => new { article.Id, Group = article.CopyGroup ?? article.Id })
            .GroupBy(article => article.Group)
            .Select(group => new { First = group.Min(article => article.Id), Shared = group.Count() })
            .OrderByDescending(group => group.Shared).ThenBy(group => group.First)
            .Select(group => group.First).Take(MostCopyCandidates).ToListAsync(cancellation);
        var rows = await _db.Articles.AsNoTracking().Where(article => ids.Contains(article.Id))
            .Select(article => new { article.Id, article.CopyGroup, article.Sha256, article.Text, article.File, Marks = article.Boilerplate.ToList() })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => new CopyCandidate(row.Id, row.CopyGroup, new Article(
                row.Sha256, row.Text, row.File, null, null, null, null, null,
                [.. row.Marks.Select(mark => new Boilerplate(new TextSpan(mark.Start, mark.End), mark.Kind))]))),
        ];
    }

    /// <summary>Writes an article with its mentions into the claims that <see cref="NewArticle.Groups"/> names.</summary>
    /// <returns>The numbers of the claims that were made, grew or became one.</returns>
    /// <exception cref="ArgumentException">A matter is in no group or in several.</exception>
    public async Task<IReadOnlyList<long>> AddAsync(NewArticle arriving, CancellationToken cancellation = default)
    {
        CheckGroups(arriving);
        var written = await new ArticleWrite(_db, _gazetteer, arriving).RunAsync(_clock.GetUtcNow(), cancellation);
        _db.ChangeTracker.Clear();
        return written;
    }

    /// <summary>By claim, who tells it on whose word, and where that led when it was last followed.</summary>
    public async Task<ILookup<long, StoredCredit>> CreditsAsync(IEnumerable<long> claims, CancellationToken cancellation = default)
    {
        var ids = claims.ToArray();
        var rows = await _db.ClaimOrigins.AsNoTracking().Where(row => ids.Contains(row.ClaimId)).ToListAsync(cancellation);
        return rows.ToLookup(row => row.ClaimId, row => new StoredCredit(new Credit(row.Teller, row.Root, row.Body, row.Mentions), row.Origin, row.IsCircular));
    }

    /// <summary>Writes where credits of a claim lead, as far as it is new, and how many independent origins it has.</summary>
    public async Task SetOriginsAsync(long claim, int count, IEnumerable<CreditOrigin> origins, CancellationToken cancellation = default)
    {
        foreach (var origin in origins)
        {
            await _db.Database.ExecuteSqlAsync(
                $"""
                UPDATE claim_origins SET origin = {origin.Origin}, is_circular = {origin.IsCircular}
                WHERE claim_id = {claim} AND teller = {origin.Teller} AND root = {origin.Root}
                """, cancellation);
        }

        await _db.Database.ExecuteSqlAsync($"UPDATE claims SET origin_count = {count} WHERE id = {claim} AND origin_count <> {count}", cancellation);
    }

    /// <summary>By claim, its mentions, of which its facts are made.</summary>
    internal Task<IReadOnlyList<ClaimTellings>> TellingsAsync(IEnumerable<long> claims, CancellationToken cancellation) => _relations.TellingsAsync(claims, cancellation);

    /// <inheritdoc cref="RelationWriting.SetFactsAsync"/>
    internal Task SetFactsAsync(long claim, ClaimFacts facts, CancellationToken cancellation) => _relations.SetFactsAsync(claim, facts, cancellation);

    /// <inheritdoc cref="RelationWriting.AroundAsync"/>
    internal Task<IReadOnlyDictionary<long, IReadOnlyList<PlacedFacts>>> AroundAsync(IReadOnlyCollection<long> claims, CancellationToken cancellation) =>
        _relations.AroundAsync(claims, cancellation);

    /// <inheritdoc cref="RelationWriting.SetOppositionAsync"/>
    internal Task<IReadOnlyCollection<long>> SetOppositionAsync(
        IReadOnlyCollection<long> claims, IReadOnlyCollection<NumberedRelation> relations, CancellationToken cancellation) =>
        _relations.SetOppositionAsync(claims, relations, cancellation);

    /// <inheritdoc cref="RelationWriting.SetStepsAsync"/>
    internal Task SetStepsAsync(
        IReadOnlyCollection<long> claims, IReadOnlyCollection<long> lookedAt, IReadOnlyCollection<NumberedRelation> steps, CancellationToken cancellation) =>
        _relations.SetStepsAsync(claims, lookedAt, steps, cancellation);

    /// <summary>What stands against each of these claims.</summary>
    public async Task<IReadOnlyDictionary<long, Opposition>> OppositionAsync(IEnumerable<long> claims, CancellationToken cancellation = default)
    {
        var ids = claims.ToArray();
        var told = await _db.Claims.AsNoTracking().Where(claim => ids.Contains(claim.Id)).Select(claim => new
        {
            claim.Id,
            claim.Modality,
            claim.ArticleCount,
            Origins = _db.ClaimOrigins.Where(row => row.ClaimId == claim.Id && !row.IsCircular).Select(row => row.Origin).Distinct().Count(),
        }).ToListAsync(cancellation);
        // A denial is against the claim denied, a contradiction against both.
        var against = await _db.ClaimRelations.AsNoTracking()
            .Where(row => row.Kind != RelationKind.Updates && (ids.Contains(row.ToId) || (row.Kind == RelationKind.Contradicts && ids.Contains(row.FromId))))
            .Select(row => new { row.FromId, row.ToId, row.Kind, FromOrigins = row.From!.OriginCount, ToOrigins = row.To!.OriginCount })
            .ToListAsync(cancellation);
        return told.ToDictionary(claim => claim.Id, claim =>
        {
            var denials = against.Where(row => row.Kind == RelationKind.Denies && row.ToId == claim.Id).ToList();
            var contradictions = against.Where(row => row.Kind == RelationKind.Contradicts && (row.ToId == claim.Id || row.FromId == claim.Id)).ToList();
            var opposing = denials.Select(row => row.FromOrigins)
                .Concat(contradictions.Select(row => row.FromId == claim.Id ? row.ToOrigins : row.FromOrigins));
            return new Opposition(claim.Modality, claim.Origins, claim.ArticleCount, denials.Count, contradictions.Count, opposing.DefaultIfEmpty().Max());
        });
    }

    public Task SetCredibilityAsync(long claim, int grade, string why, CancellationToken cancellation = default) =>
        _db.Database.ExecuteSqlAsync(
            $"UPDATE claims SET credibility = {grade}, credibility_why = {why} WHERE id = {claim} AND (credibility <> {grade} OR credibility_why <> {why})", cancellation);

    public async Task CommitAsync(CancellationToken cancellation = default) => await _transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _db.DisposeAsync();
    }

    /// <summary>Begins to gather all claims anew: from here on no mention is in a claim until it is attached to one.</summary>
    internal ClaimRenewal Renewal => new(_db, _gazetteer);

    /// <summary>Attaches an article that is written already to the claims that <see cref="NewArticle.Groups"/> names.</summary>
    internal async Task<IReadOnlyList<long>> AttachAsync(long id, NewArticle written, CancellationToken cancellation)
    {
        CheckGroups(written);
        var attached = await Renewal.AttachAsync(id, written, cancellation);
        _db.ChangeTracker.Clear();
        return attached;
    }

    /// <summary>Has the store remember something under a name; see <see cref="ArticleStore.FactAsync"/>.</summary>
    public Task SetFactAsync(string name, string value, CancellationToken cancellation = default) =>
        _db.Database.ExecuteSqlAsync($"INSERT INTO store_facts (name, value) VALUES ({name}, {value}) ON CONFLICT DO UPDATE SET value = excluded.value", cancellation);

    public Task<int> CountArticlesAsync(CancellationToken cancellation = default) => _db.Articles.CountAsync(cancellation);

    private static void CheckGroups(NewArticle arriving)
    {
        var grouped = arriving.Groups.SelectMany(group => group.Matters).Order(StringComparer.Ordinal);
        if (arriving.Matters.Count != arriving.Mentions.Count
            || !grouped.SequenceEqual(arriving.Matters.Select(matter => matter.Key).Distinct().Order(StringComparer.Ordinal)))
        {
            throw new ArgumentException("Every mention needs a matter, and every matter must be in exactly one group.", nameof(arriving));
        }
    }
}

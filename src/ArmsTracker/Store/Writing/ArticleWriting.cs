using ArmsTracker.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ArmsTracker.Store.Writing;

/// <summary>One transaction in which articles are written. What is asked of it sees what it has written.</summary>
public sealed class ArticleWriting : IAsyncDisposable
{
    /// <summary>As many texts as one article is compared with. They are the first of their groups, so that a thousand copies are one.</summary>
    private const int MostCopyCandidates = 20;

    /// <summary>As many claims of a thread before, after and without a date are looked at around one that has changed.</summary>
    internal const int Around = RelationWriting.Around;

    private readonly ArmsTrackerDb _db;
    private readonly IDbContextTransaction _transaction;
    private readonly Gazetteer _gazetteer;
    private readonly TimeProvider _clock;
    private readonly RowWriter _rows;
    private readonly RelationWriting _relations;

    internal ArticleWriting(ArmsTrackerDb db, IDbContextTransaction transaction, Gazetteer gazetteer, TimeProvider clock)
    {
        (_db, _transaction, _gazetteer, _clock) = (db, transaction, gazetteer, clock);
        _rows = new RowWriter(db);
        // SQLite keeps 2 MB of the file by default, and writing an article touches the leaves of some thirty indexes.
        _rows.Statements.Run("PRAGMA cache_size = -32768");
        // Each time the log is copied into the file the disk is waited for twice: 16 MB of it at once, not 4.
        _rows.Statements.Query("PRAGMA wal_autocheckpoint = 4000", _ => true);
        _relations = new RelationWriting(db, _rows);
    }

    /// <summary>Whether the store has an article with this identity.</summary>
    public bool Has(string sha256) => _rows.Statements.Query("SELECT 1 FROM articles WHERE sha256 = ?1", _ => true, sha256) is not [];

    /// <summary>The matters in the store with one of these keys, or under one of these blocks.</summary>
    public IReadOnlyList<StoredMatter> Candidates(IEnumerable<string> keys, IEnumerable<string> blocks)
    {
        var found = new Dictionary<long, (string Matter, long Claim)>();
        Find("SELECT id, matter, claim_id FROM matters WHERE key = ?1", keys);
        Find("SELECT matters.id, matters.matter, matters.claim_id FROM matter_blocks JOIN matters ON matters.id = matter_blocks.matter_id WHERE matter_blocks.block = ?1", blocks);
        return [.. found.OrderBy(one => one.Key).Select(one => new StoredMatter(ModelJson.Read<Matter>(one.Value.Matter), one.Value.Claim))];

        void Find(string sql, IEnumerable<string> values)
        {
            foreach (var value in values.Distinct())
            {
                foreach (var (id, matter, claim) in _rows.Statements.Query(sql, reader => (reader.GetInt64(0), reader.GetString(1), reader.GetInt64(2)), value))
                {
                    found.TryAdd(id, (matter, claim));
                }
            }
        }
    }

    /// <summary>Articles that share one of these bands, one of each group of copies.</summary>
    public async Task<IReadOnlyList<CopyCandidate>> CopyCandidatesAsync(IReadOnlyList<long> bands, CancellationToken cancellation = default)
    {
        // An article has always the same number of bands, so that this is one statement.
        var sharing = bands is [] ? [] : _rows.Statements.Query(
            $"""
            SELECT articles.id, coalesce(articles.copy_group, articles.id) FROM article_bands JOIN articles ON articles.id = article_bands.article_id
            WHERE article_bands.band IN ({string.Join(", ", Enumerable.Range(1, bands.Count).Select(i => $"?{i}"))})
            """,
            reader => (Id: reader.GetInt64(0), Group: reader.GetInt64(1)), [.. bands]);
        long[] ids = [.. sharing.GroupBy(article => article.Group)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Min(article => article.Id))
            .Select(group => group.Min(article => article.Id)).Take(MostCopyCandidates)];
        if (ids is [])
        {
            return [];
        }

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

    /// <inheritdoc cref="ArticleVersions.Find"/>
    public long? VersionOf(Article article, IEnumerable<long> copies, long before) => new ArticleVersions(_rows.Statements).Find(article, copies, before);

    /// <summary>Remembers that the text of an article in the store came under another address.</summary>
    public void AddAddress(string sha256, Uri address)
    {
        foreach (var id in _rows.Statements.Query("SELECT id FROM articles WHERE sha256 = ?1", reader => reader.GetInt64(0), sha256))
        {
            ArticleVersions.AddAddress(_rows, id, address.OriginalString);
        }
    }

    /// <summary>Writes an article with its mentions into the claims that <see cref="NewArticle.Groups"/> names.</summary>
    /// <returns>The numbers of the claims that were made, grew or became one.</returns>
    /// <exception cref="ArgumentException">A matter is in no group or in several.</exception>
    public async Task<IReadOnlyList<long>> AddAsync(NewArticle arriving, CancellationToken cancellation = default)
    {
        CheckGroups(arriving);
        return await new ArticleWrite(_db, _rows, _gazetteer, arriving).RunAsync(_clock.GetUtcNow(), cancellation);
    }

    /// <summary>Those of the claims that have not become part of another since they were named.</summary>
    public IReadOnlyList<long> Remaining(IEnumerable<long> claims) =>
        [.. claims.SelectMany(claim => _rows.Statements.Query("SELECT id FROM claims WHERE id = ?1", reader => reader.GetInt64(0), claim))];

    /// <summary>By claim, who tells it on whose word, and where that led when it was last followed.</summary>
    public async Task<ILookup<long, StoredCredit>> CreditsAsync(IEnumerable<long> claims, CancellationToken cancellation = default)
    {
        var ids = claims.ToArray();
        var rows = await _db.ClaimOrigins.AsNoTracking().Where(row => ids.Contains(row.ClaimId)).ToListAsync(cancellation);
        return rows.ToLookup(row => row.ClaimId, row => new StoredCredit(new Credit(row.Teller, row.Root, row.Body, row.Mentions), row.Origin, row.IsCircular));
    }

    /// <summary>Writes where credits of a claim lead, as far as it is new, and how many independent origins it has.</summary>
    public void SetOrigins(long claim, int count, IEnumerable<CreditOrigin> origins)
    {
        foreach (var origin in origins)
        {
            _rows.Statements.Run(
                "UPDATE claim_origins SET origin = ?1, is_circular = ?2 WHERE claim_id = ?3 AND teller = ?4 AND root = ?5",
                origin.Origin, origin.IsCircular, claim, origin.Teller, origin.Root);
        }

        _rows.Statements.Run("UPDATE claims SET origin_count = ?1 WHERE id = ?2 AND origin_count <> ?1", count, claim);
    }

    /// <summary>By claim, its mentions, of which its facts are made.</summary>
    internal IEnumerable<ClaimTellings> Tellings(IEnumerable<long> claims) => _relations.Tellings(claims);

    /// <inheritdoc cref="RelationWriting.SetFacts"/>
    internal void SetFacts(long claim, ClaimFacts facts) => _relations.SetFacts(claim, facts);

    /// <inheritdoc cref="RelationWriting.AllAround"/>
    internal IReadOnlyDictionary<long, IReadOnlyList<PlacedFacts>> AllAround(IReadOnlyCollection<long> claims) => _relations.AllAround(claims);

    /// <inheritdoc cref="RelationWriting.SetOppositionAsync"/>
    internal Task<IReadOnlyCollection<long>> SetOppositionAsync(
        IReadOnlyCollection<long> claims, IReadOnlyCollection<NumberedRelation> relations, CancellationToken cancellation) =>
        _relations.SetOppositionAsync(claims, relations, cancellation);

    /// <inheritdoc cref="RelationWriting.SetSteps"/>
    internal void SetSteps(IReadOnlyCollection<long> claims, IReadOnlySet<long> lookedAt, IReadOnlyCollection<NumberedRelation> steps) =>
        _relations.SetSteps(claims, lookedAt, steps);

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

    public void SetCredibility(long claim, int grade, string why) => _rows.Statements.Run(
        "UPDATE claims SET credibility = ?1, credibility_why = ?2 WHERE id = ?3 AND (credibility <> ?1 OR credibility_why <> ?2)", grade, why, claim);

    public async Task CommitAsync(CancellationToken cancellation = default) => await _transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        _rows.Dispose();
        await _transaction.DisposeAsync();
        await _db.DisposeAsync();
    }

    /// <summary>Begins to gather all claims anew: from here on no mention is in a claim until it is attached to one.</summary>
    internal ClaimRenewal Renewal => new(_db, _rows, _gazetteer);

    /// <summary>Attaches an article that is written already to the claims that <see cref="NewArticle.Groups"/> names.</summary>
    internal async Task<IReadOnlyList<long>> AttachAsync(long id, NewArticle written, CancellationToken cancellation)
    {
        CheckGroups(written);
        return await Renewal.AttachAsync(id, written, cancellation);
    }

    /// <summary>Has the store remember something under a name; see <see cref="ArticleStore.Fact"/>.</summary>
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

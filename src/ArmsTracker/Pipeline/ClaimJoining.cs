using ArmsTracker.Corroboration;
using ArmsTracker.Ingest;
using ArmsTracker.Model;
using ArmsTracker.Store;
using ArmsTracker.Store.Writing;

namespace ArmsTracker.Pipeline;

/// <summary>Finds the claims that an article's mentions belong to, among those that the store has.</summary>
public sealed class ClaimJoining(Gazetteer gazetteer)
{
    /// <summary>As many reasons are kept for a matter as a reader would look at.</summary>
    private const int MostLinks = 3;

    private readonly SameClaim _same = new(gazetteer);
    private readonly Tellings _tellings = new(gazetteer);

    /// <summary>All that is to be written of the article.</summary>
    /// <param name="before">The id of the article where it is in the store already; it is no version of one that came in after it; else the greatest number.</param>
    public async Task<NewArticle> JoinAsync(
        ArticleWriting writing, Article article, IReadOnlyList<Mention> mentions, Shingles shingles, long before, CancellationToken cancellation)
    {
        var bands = shingles.Bands();
        var copies = (await writing.CopyCandidatesAsync(bands, cancellation))
            .Where(candidate => shingles.IsCopyOf(Shingles.Of(candidate.Article))).Select(candidate => candidate.Id).ToList();
        var versionOf = writing.VersionOf(article, copies, before);
        if (versionOf is { } other && !copies.Contains(other))
        {
            // However much of it has changed, it has one voice.
            copies.Add(other);
        }

        if (mentions is [])
        {
            return new NewArticle(article, [], [], [], new Dictionary<string, IReadOnlyList<string>>(), [], [], bands, copies) { VersionOf = versionOf };
        }

        var matters = Matters.Of(article, mentions, gazetteer);
        var distinct = matters.DistinctBy(matter => matter.Key).ToList();
        var known = writing.Candidates(distinct.Select(matter => matter.Key), distinct.SelectMany(Blocks.Reach));
        var joined = new Clustering(_same).Join(distinct, [.. known.Select(one => new KnownMatter<long>(one.Matter, one.Claim))]);
        return new NewArticle(
            article,
            mentions,
            matters,
            _tellings.Of(PublicId.FromHash(article.Sha256), article.Published?.Value, mentions, matters),
            distinct.ToDictionary(matter => matter.Key, Blocks.Of, StringComparer.Ordinal),
            [.. joined.Select(claim => new ClaimGroup([.. claim.Matters.Select(matter => matter.Key)], claim.Claims))],
            [.. joined.SelectMany(claim => Links(claim, known))],
            bands,
            copies)
        {
            VersionOf = versionOf,
        };
    }

    /// <summary>Why the new matters are in their claim: for each the strongest reasons among those that came before it.</summary>
    private IEnumerable<MatterLink> Links(JoinedClaim<long> claim, IReadOnlyList<StoredMatter> known)
    {
        var stored = known.Where(one => claim.Claims.Contains(one.Claim)).Select(one => one.Matter).ToList();
        foreach (var (position, matter) in claim.Matters.Index())
        {
            if (stored.Any(matter.Equals))
            {
                continue;
            }

            var judged = stored.Concat(claim.Matters.Take(position))
                .Select(other => (Other: other, Judgement: _same.Judge(matter, other))).Where(one => one.Judgement.IsSame)
                .OrderByDescending(one => one.Judgement.Score).ThenBy(one => one.Other.Key, StringComparer.Ordinal).Take(MostLinks);
            foreach (var (other, judgement) in judged)
            {
                yield return new MatterLink(matter.Key, other.Key, judgement.Score, [.. judgement.Reasons.OrderByDescending(reason => reason.Weight).Select(reason => reason.Words)]);
            }
        }
    }
}

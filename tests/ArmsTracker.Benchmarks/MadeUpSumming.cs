using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using ArmsTracker.Store;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Timeline;
using ArmsTracker.Store.Writing;

namespace ArmsTracker.Benchmarks;

/// <summary>A mention of a claim with its article.</summary>
internal sealed record ToldMention(ArticleRow Article, MentionRow Row, Mention Mention);

/// <summary>Sums claims up over their mentions, and says what they are to each other.</summary>
internal sealed class MadeUpSumming(Gazetteer gazetteer)
{
    /// <param name="told">In the order of their numbers.</param>
    /// <param name="origins">Takes who tells the claim on whose word.</param>
    public ClaimRow ClaimOf(Matter matter, IReadOnlyList<ToldMention> told, List<ClaimOriginRow> origins)
    {
        var first = told[0];
        var claim = matter.NewClaim(first.Mention, first.Row.Telling!.Thread);
        (claim.Id, claim.FirstMentionId) = (first.Row.ClaimId, first.Row.Id);
        BestMention? best = null;
        foreach (var article in told.GroupBy(one => one.Article))
        {
            if (claim.Add(article.Key, [.. article.Select(one => one.Row)], best) is { } better)
            {
                (best, claim.BestMentionId) = (BestMention.Of(article.Key, better), better.Id);
            }
        }

        SetDates(claim, first.Row);
        claim.Facts = Facts.Of(claim.PublicId, [.. told.Select(one => one.Row.Telling!)], gazetteer);
        claim.Thread = claim.Facts.Thread;
        AddParts(claim, told);
        claim.OriginCount = AddOrigins(claim, told, origins);
        return claim;
    }

    /// <summary>Relates the claims of a story as far as they share an article, and grades them by what stands against them.</summary>
    /// <param name="told">By claim, its mentions.</param>
    public static void Relate(MadeUpRows rows, IReadOnlyList<List<ToldMention>> told)
    {
        var byId = rows.Claims.ToDictionary(claim => claim.PublicId, StringComparer.Ordinal);
        var pairs = rows.Mentions.GroupBy(mention => mention.ArticleId, mention => mention.ClaimId - rows.Claims[0].Id)
            .SelectMany(article => article.SelectMany(_ => article, (one, other) => (One: (int)one, Other: (int)other)))
            .Where(pair => pair.One < pair.Other).Distinct().Order();
        foreach (var (one, other) in pairs)
        {
            if (Relations.Between(rows.Claims[one].Facts!, rows.Claims[other].Facts!) is { } relation)
            {
                var (from, to) = (byId[relation.From], byId[relation.To]);
                (from.IsDisputed, to.IsDisputed) = (true, true);
                rows.Relations.Add(new ClaimRelationRow { FromId = from.Id, ToId = to.Id, Kind = relation.Kind, Why = relation.Why });
            }
        }

        var counts = rows.Claims.ToDictionary(claim => claim.Id, claim => claim.OriginCount);
        foreach (var (claim, mentions) in rows.Claims.Zip(told))
        {
            var denials = rows.Relations.Where(row => row.Kind == RelationKind.Denies && row.ToId == claim.Id).ToList();
            var contradictions = rows.Relations.Where(row => row.Kind == RelationKind.Contradicts && (row.ToId == claim.Id || row.FromId == claim.Id)).ToList();
            var opposing = denials.Select(row => row.FromId).Concat(contradictions.Select(row => row.FromId == claim.Id ? row.ToId : row.FromId));
            var circular = rows.Origins.Where(row => row.ClaimId == claim.Id && row.IsCircular).Select(row => row.Origin).Distinct().Count();
            (claim.Credibility, claim.CredibilityWhy) = Credibility.Of(new Standing(
                claim.Modality, claim.OriginCount - circular, mentions.DistinctBy(one => one.Article.Id).Count(),
                denials.Count, contradictions.Count, opposing.Select(id => counts[id]).DefaultIfEmpty().Max()));
        }
    }

    /// <summary>All mentions of a made-up claim tell the same date.</summary>
    private static void SetDates(ClaimRow claim, MentionRow mention)
    {
        var position = TimePosition.Of(mention.EventDate);
        (claim.EventDate, claim.EventDateWords) = (mention.EventDate, mention.EventDateWords);
        (claim.EventKey, claim.EventFirst, claim.EventLast) = (position?.Key, position?.First, position?.Last);
        claim.PlacedKey = claim.EventKey ?? claim.PublishedKey;
    }

    private void AddParts(ClaimRow claim, IReadOnlyList<ToldMention> told)
    {
        var mention = told[0].Mention;
        claim.Topics.AddRange(mention.Topics.Select(topic => new ClaimTopicRow { ClaimId = claim.Id, Topic = topic }));
        claim.Systems.AddRange(mention.Systems.Select(id => new ClaimSystemRow { ClaimId = claim.Id, SystemId = id }));
        claim.Places.AddRange(mention.Places.Select(place => new ClaimPlaceRow { ClaimId = claim.Id, PlaceId = place.PlaceId }));
        claim.Publishers.AddRange(told.Select(one => one.Article.PublisherId).OfType<string>().Distinct().Select(id => new ClaimPublisherRow { ClaimId = claim.Id, SourceId = id }));
        claim.Speakers.AddRange(told.SelectMany(one => one.Mention.Attribution).SelectMany(gazetteer.Bodies).Distinct().Select(id => new ClaimSpeakerRow { ClaimId = claim.Id, SourceId = id }));
    }

    /// <returns>How many independent origins the claim has.</returns>
    private static int AddOrigins(ClaimRow claim, IReadOnlyList<ToldMention> told, List<ClaimOriginRow> rows)
    {
        Credit[] credits =
        [
            .. told.Select(one => (one.Article.Teller, Root: one.Row.Root ?? one.Article.Teller, Body: one.Row.RootBody ?? one.Article.TellerBody))
                .CountBy(credit => credit).Select(one => new Credit(one.Key.Teller, one.Key.Root, one.Key.Body, one.Value)),
        ];
        var origins = Origins.Of(credits);
        rows.AddRange(origins.SelectMany(origin => origin.Credits, (origin, credit) => new ClaimOriginRow
        {
            ClaimId = claim.Id,
            Teller = credit.Teller,
            Root = credit.Root,
            Body = credit.Body,
            Mentions = credit.Mentions,
            Origin = origin.Body,
            IsCircular = origin.IsCircular,
        }));
        return origins.Count;
    }
}

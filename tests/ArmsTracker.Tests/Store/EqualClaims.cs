using ArmsTracker.Model;
using ArmsTracker.Pipeline;
using ArmsTracker.Store;
using ArmsTracker.Store.Writing;

namespace ArmsTracker.Tests.Store;

/// <summary>
/// Writes articles whose mentions are one claim where their attributes are equal, and else not: for tests of what a store
/// shows, whatever makes claims one. The pipeline asks Corroboration.
/// </summary>
internal static class EqualClaims
{
    public static async Task<FilingOutcome> SaveAsync(ArticleStore store, Gazetteer gazetteer, Article article, IReadOnlyList<Mention> mentions)
    {
        await using var writing = await store.BeginAsync();
        if (writing.Has(article.Sha256))
        {
            return FilingOutcome.AlreadyStored;
        }

        var matters = mentions.Select(Matter).ToList();
        string[] keys = [.. matters.Select(matter => matter.Key).Distinct()];
        var known = writing.Candidates(keys, []).ToDictionary(one => one.Matter.Key, one => one.Claim);
        var changed = await writing.AddAsync(new NewArticle(
            article,
            mentions,
            matters,
            [.. mentions.Select(mention => Telling(article, mention))],
            keys.ToDictionary(key => key, _ => (IReadOnlyList<string>)[]),
            [.. keys.Select(key => new ClaimGroup([key], known.TryGetValue(key, out var claim) ? [claim] : []))],
            [],
            [],
            []));
        await ClaimJudging.JudgeAsync(writing, gazetteer, changed, CancellationToken.None);
        await writing.CommitAsync();
        return FilingOutcome.Filed;
    }

    private static Matter Matter(Mention mention) => new()
    {
        Supplier = mention.Supplier,
        Recipient = mention.Recipient,
        Event = mention.Event,
        Stance = mention.Modality == Modality.Denied ? Stance.Denied : Stance.Told,
        Topics = mention.Topics,
        Systems = mention.Systems,
        EventDate = mention.EventDate,
    };

    private static Telling Telling(Article article, Mention mention) => new(
        PublicId.FromHash(article.Sha256),
        article.Published?.Value,
        "partnership",
        Stance.Told,
        IsAdmission: false,
        mention.Event,
        mention.Supplier,
        mention.Recipient,
        mention.Topics,
        mention.Systems,
        null,
        mention.EventDate,
        [],
        []);
}

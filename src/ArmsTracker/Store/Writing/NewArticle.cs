using ArmsTracker.Model;

namespace ArmsTracker.Store.Writing;

/// <summary>What is written of one article.</summary>
/// <param name="Matters">The matter of each mention, in the order of the mentions.</param>
/// <param name="Tellings">What the facts of a claim are made of, of each mention.</param>
/// <param name="Blocks">By the key of a matter, the blocks under which it is looked up.</param>
/// <param name="Groups">What becomes one claim: every matter is in exactly one.</param>
/// <param name="Links">Why, for those that were judged.</param>
/// <param name="Bands">The keys under which copies of it are looked up.</param>
/// <param name="CopyOf">The ids of articles in the store that have nearly the same text.</param>
public sealed record NewArticle(
    Article Article,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Matter> Matters,
    IReadOnlyList<Telling> Tellings,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Blocks,
    IReadOnlyList<ClaimGroup> Groups,
    IReadOnlyList<MatterLink> Links,
    IReadOnlyList<long> Bands,
    IReadOnlyList<long> CopyOf)
{
    /// <summary>The id of an article in the store of which this is another version; null where there is none.</summary>
    public long? VersionOf { get; init; }
}

/// <summary>Matters and claims that are one claim.</summary>
/// <param name="Matters">The keys of the arriving article's matters.</param>
/// <param name="Claims">The claims in the store, by the number in <see cref="StoredMatter.Claim"/>.</param>
public sealed record ClaimGroup(IReadOnlyList<string> Matters, IReadOnlyList<long> Claims);

/// <summary>Why two matters are one claim.</summary>
/// <param name="Matter">The key of an arriving matter.</param>
/// <param name="Other">The key of another, arriving or known.</param>
/// <param name="Why">The reasons in words, weightiest first.</param>
public sealed record MatterLink(string Matter, string Other, double Score, IReadOnlyList<string> Why);

/// <summary>A matter in the store, with the number of its claim.</summary>
public sealed record StoredMatter(Matter Matter, long Claim);

/// <summary>A credit in the store.</summary>
/// <param name="Origin">Where it led when it was last followed; null where it has not been yet.</param>
public sealed record StoredCredit(Credit Credit, string? Origin, bool IsCircular);

/// <summary>Where a credit leads; see Corroboration/Origins.cs.</summary>
public sealed record CreditOrigin(string Teller, string Root, string Origin, bool IsCircular);

/// <summary>What stands against a claim.</summary>
/// <param name="Firmest">How firmly the claim itself is told.</param>
/// <param name="Origins">How many independent origins the claim has, circles not counted.</param>
/// <param name="Articles">In how many articles it is told.</param>
/// <param name="OpposingOrigins">The most independent origins that one of the claims has which deny or contradict it.</param>
public sealed record Opposition(Modality Firmest, int Origins, int Articles, int Denials, int Contradictions, int OpposingOrigins);

/// <summary>The mentions of a claim, as much of them as its facts are made of.</summary>
public sealed record ClaimTellings(long Claim, string PublicId, IReadOnlyList<Telling> Tellings);

/// <param name="Placed">Where the claim stands in its thread; null where no date is known.</param>
public sealed record PlacedFacts(long Claim, int? Placed, ClaimFacts Facts);

/// <summary>What one claim is to another, by their numbers.</summary>
public sealed record NumberedRelation(long From, long To, RelationKind Kind, string Why);

/// <summary>An article in the store that another may be a copy of.</summary>
/// <param name="Article">With its text and boilerplate; nothing else is filled in.</param>
public sealed record CopyCandidate(long Id, long? Group, Article Article);

using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using ArmsTracker.Tests.Store;

namespace ArmsTracker.Tests.Corroboration;

public sealed class ClaimGroupingTests
{
    [Fact]
    public void Mentions_that_agree_are_one_claim_however_their_lists_are_ordered()
    {
        var claims = ClaimGrouping.Group(
        [
            Samples.Mention(topics: [Topic.Missile, Topic.Drone], systems: ["su-35", "s-400"]),
            Samples.Mention(topics: [Topic.Arms]),
            Samples.Mention(topics: [Topic.Drone, Topic.Missile], systems: ["s-400", "su-35"], quantity: new Quantity(1, 1, null, false), saidBy: "cnn"),
        ]);

        Assert.Equal([[0, 2], [1]], claims.Select(claim => claim.Mentions));
        Assert.Equal([Topic.Drone, Topic.Missile], claims[0].Topics);
        Assert.Equal(["s-400", "su-35"], claims[0].Systems);
    }

    public static TheoryData<Mention> Different { get; } =
    [
        Samples.Mention(supplier: "RU", recipient: "IR"),
        Samples.Mention(supplier: null),
        Samples.Mention(happening: EventKind.Agreed),
        Samples.Mention(topics: [Topic.Drone, Topic.Facility]),
        Samples.Mention(systems: ["shahed-136"]),
        Samples.Mention(date: "2023-05"),
        Samples.Mention(modality: Modality.Denied),
    ];

    [Theory]
    [MemberData(nameof(Different), DisableDiscoveryEnumeration = true)]
    public void Mentions_that_differ_in_the_matter_or_are_denied_are_two(Mention other) =>
        Assert.Equal(2, ClaimGrouping.Group([Samples.Mention(), other]).Count);

    [Fact]
    public void A_claim_is_as_firm_as_its_firmest_mention()
    {
        var claim = Assert.Single(ClaimGrouping.Group(
        [
            Samples.Mention(modality: Modality.Unconfirmed), Samples.Mention(modality: Modality.Assessed), Samples.Mention(modality: Modality.Possible),
        ]));

        Assert.Equal(Modality.Assessed, claim.Modality);
    }

    [Fact]
    public void A_key_is_the_same_in_every_run() => Assert.Equal(
        ClaimGrouping.Group([Samples.Mention(date: "2023-05", modality: Modality.Possible)]).Single().Key,
        ClaimGrouping.Group([Samples.Mention(), Samples.Mention(date: "2023-05")])[1].Key);

    [Fact]
    public void No_mentions_make_no_claims() => Assert.Empty(ClaimGrouping.Group([]));

    [Fact]
    public void Every_mention_of_the_annotated_articles_belongs_to_exactly_one_claim()
    {
        foreach (var (_, mentions) in AnnotatedMentions.Read())
        {
            var claims = ClaimGrouping.Group(mentions);

            Assert.Equal(Enumerable.Range(0, mentions.Count), claims.SelectMany(claim => claim.Mentions).Order());
            Assert.Equal(claims.Count, claims.Select(claim => claim.Key).Distinct().Count());
        }
    }
}

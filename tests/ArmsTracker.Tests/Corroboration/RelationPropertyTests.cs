using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Corroboration;

/// <summary>What holds of any claims: made-up ones, close enough to each other to be related.</summary>
public sealed class RelationPropertyTests
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20231012, 7919).WithEndSize(30);

    private static readonly string?[] _dates = [null, null, "2022", "2022-11", "2022-11-05", "2023-22", "2023-04", "2024", "2022-08/..", "XXXX-11", "0001", "9999", "9999-24", "2024/2022", "../2023"];

    private static readonly string?[] _published = [null, "2022-07-17", "2022-12-09", "2022-12", "2023-05-27", "2023-09-21", "2024-04-03"];

    private static readonly string[] _articles = ["a", "b", "c", "d", "e", "f"];

    [Fact]
    public void It_does_not_matter_which_of_two_claims_is_given_first() => Prop
        .ForAll(Arb.From(Related()), claims => (
            from a in claims
            from b in claims
            select Relations.Between(a, b) == Relations.Between(b, a)).All(same => same))
        .Check(_config);

    [Fact]
    public void No_claim_is_related_to_itself_nor_to_one_of_the_other_direction() => Prop
        .ForAll(Arb.From(Related()), claims => claims.All(claim =>
            Relations.Between(claim, claim) is null
            && Relations.Between(claim, claim with { Id = "turned", Supplier = claim.Recipient, Recipient = claim.Supplier }) is null
            && Succession.Previous(claim, claims).All(relation => relation.From == claim.Id && relation.To != claim.Id)))
        .Check(_config);

    [Fact]
    public void The_order_of_the_earlier_claims_does_not_matter() => Prop
        .ForAll(
            Arb.From(from claims in Related() from other in Gen.Shuffle(claims) select (claims, other)),
            pair => pair.claims.All(claim => Succession.Previous(claim, pair.claims).SequenceEqual(Succession.Previous(claim, pair.other))))
        .Check(_config);

    [Fact]
    public void No_two_claims_update_each_other() => Prop
        .ForAll(Arb.From(Related()), claims =>
        {
            var updates = claims.SelectMany(claim => Succession.Previous(claim, claims)).Select(relation => (relation.From, relation.To)).ToHashSet();
            return !updates.Any(update => updates.Contains((update.To, update.From)));
        })
        .Check(_config);

    [Fact]
    public void Every_relation_has_its_reason() => Prop
        .ForAll(Arb.From(Related()), claims => claims
            .SelectMany(claim => Succession.Previous(claim, claims).Concat(claims.Select(other => Relations.Between(claim, other)).OfType<Relation>()))
            .All(relation => relation.Why.Length > 5))
        .Check(_config);

    private static Gen<ClaimFacts[]> Related() => Claim().ListOf().Select(claims => claims.Select((claim, i) => claim with { Id = $"c{i}" }).ToArray());

    private static Gen<ClaimFacts> Claim() =>
        from happening in Gen.Elements(Enum.GetValues<EventKind>())
        from stance in Gen.Elements(Enum.GetValues<Stance>())
        from date in Gen.Elements(_dates)
        from published in Gen.Elements(_published)
        from system in Gen.Elements<string[]>([], ["shahed-136"], ["mohajer-6"], ["shahed-136", "mohajer-6"])
        from kinds in Gen.Elements<Topic[]>([Topic.Drone], [Topic.Drone, Topic.Missile], [])
        from quantity in Gen.Elements(null, Claims.Drones(200, 200), Claims.Drones(300, 300, true), Claims.Drones(200, 999, true), Claims.Drones(2000, null))
        from articles in Gen.SubListOf(_articles)
        from body in Gen.Elements<string[]>([], ["iran-government"], ["us-government"])
        from flags in Gen.Choose(0, 7)
        select Claims.Of(
            "",
            happening,
            stance,
            kinds: kinds,
            parts: (flags & 1) > 0,
            facility: (flags & 2) > 0,
            route: (flags & 4) > 0,
            systems: system,
            quantity: quantity,
            date: date,
            published: published,
            articles: [.. articles.Prepend("z").Distinct()],
            bodies: body,
            agents: happening == EventKind.Responding ? body : []);
}

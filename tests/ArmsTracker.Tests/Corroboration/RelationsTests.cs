using ArmsTracker.Corroboration;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Corroboration;

public sealed class RelationsTests
{
    private static readonly ClaimFacts _denial = Claims.Of("denial", stance: Stance.Denied, articles: ["a"], bodies: ["iran-government"]);

    [Fact]
    public void A_denial_answers_what_its_article_tells()
    {
        var told = Claims.Of("told", articles: ["a", "b"], bodies: ["us-government"]);

        Assert.Equal(
            new Relation("denial", "told", RelationKind.Denies, "iran-government says it is not so; told by 2 articles"),
            Relations.Between(told, _denial));
    }

    public static TheoryData<string, ClaimFacts> NotDenied { get; } = new()
    {
        { "it is told elsewhere", Claims.Of("told", articles: ["b"]) },
        { "the denier says it too", Claims.Of("told", articles: ["a"], bodies: ["iran-government"]) },
        { "it goes the other way", Claims.Of("told", articles: ["a"], supplier: "RU", recipient: "IR") },
        { "it is about other arms", Claims.Of("told", articles: ["a"], kinds: [Topic.Missile]) },
        { "it is about parts", Claims.Of("told", articles: ["a"], parts: true) },
        { "it is of another thread", Claims.Of("told", articles: ["a"], thread: "IR-RU.drone.route", route: true) },
        { "it is another event", Claims.Of("told", EventKind.Using, articles: ["a"]) },
        { "it is a denial as well", Claims.Of("told", stance: Stance.Denied, articles: ["a"]) },
        { "it says itself that nothing came", Claims.Of("told", stance: Stance.Unproven, articles: ["a"]) },
    };

    [Theory]
    [MemberData(nameof(NotDenied), DisableDiscoveryEnumeration = true)]
    public void A_denial_does_not_answer_a_claim_where(string reason, ClaimFacts claim)
    {
        Assert.NotEmpty(reason);
        Assert.Null(Relations.Between(_denial, claim));
    }

    [Fact]
    public void A_denial_repeated_by_many_does_not_answer_what_only_one_tells() => Assert.Null(Relations.Between(
        _denial with { Articles = new HashSet<string> { "a", "b", "c" } },
        Claims.Of("told", articles: ["a"])));

    [Fact]
    public void A_denial_of_deliveries_answers_the_talk_of_them()
    {
        var sought = Claims.Of("sought", EventKind.Negotiating, articles: ["a", "b"]);

        Assert.Equal(RelationKind.Denies, Relations.Between(_denial, sought)?.Kind);
    }

    [Fact]
    public void Two_totals_for_one_time_contradict_each_other()
    {
        var fewer = Claims.Of("fewer", EventKind.Producing, quantity: Claims.Drones(200, 200, approximate: true), date: "2023-22", published: "2025-08-10");
        var more = Claims.Of("more", EventKind.Producing, quantity: Claims.Drones(300, 300, approximate: true), published: "2023-08-18");

        Assert.Equal(
            new Relation("fewer", "more", RelationKind.Contradicts, "about 200 against about 300, both made up to 31 August 2023"),
            Relations.Between(fewer, more));
    }

    public static TheoryData<string, ClaimFacts> Compatible { get; } = new()
    {
        { "it is later", Claims.Of("b", EventKind.Agreed, quantity: Claims.Drones(300, 300), published: "2024-05-01") },
        { "it is vague", Claims.Of("b", EventKind.Agreed, quantity: Claims.Drones(200, 999, approximate: true)) },
        { "it is rounded", Claims.Of("b", EventKind.Agreed, quantity: Claims.Drones(205, 205, approximate: true)) },
        { "it is of another order of magnitude", Claims.Of("b", EventKind.Agreed, quantity: Claims.Drones(6000, 6000)) },
        { "it counts other things", Claims.Of("b", EventKind.Agreed, quantity: new Quantity(300, 300, QuantityUnit.Missile, false)) },
        { "it is of other systems", Claims.Of("b", EventKind.Agreed, quantity: Claims.Drones(300, 300), systems: ["mohajer-6"]) },
        { "it is of another thread", Claims.Of("b", EventKind.Agreed, quantity: Claims.Drones(300, 300), thread: "IR-RU.drone.making") },
        { "no number is told", Claims.Of("b", EventKind.Agreed) },
    };

    [Theory]
    [MemberData(nameof(Compatible), DisableDiscoveryEnumeration = true)]
    public void A_total_is_not_contradicted_by_another_where(string reason, ClaimFacts other)
    {
        Assert.NotEmpty(reason);
        Assert.Null(Relations.Between(Claims.Of("a", EventKind.Agreed, quantity: Claims.Drones(200, 200), systems: ["shahed-136"]), other));
    }

    [Fact]
    public void Two_attacks_of_different_size_are_two_attacks() => Assert.Null(Relations.Between(
        Claims.Of("a", EventKind.Using, quantity: Claims.Drones(14, 14), date: "2022-12-07"),
        Claims.Of("b", EventKind.Using, quantity: Claims.Drones(20, 20), date: "2022-12-09")));

    [Fact]
    public void Agreed_and_not_yet_agreed_at_one_time_contradict_each_other()
    {
        var agreed = Claims.Of("agreed", EventKind.Agreed, date: "2023-12-13", published: "2024-02-21");
        var open = Claims.Of("open", EventKind.Agreed, Stance.Unproven, published: "2023-06-09", last: "2024-01-04");

        Assert.Equal(
            "agreed on 13 December 2023 against not yet agreed in June 2023 to January 2024",
            Relations.Between(agreed, open)?.Why);
        Assert.Null(Relations.Between(agreed, open with { LastPublished = EdtfDate.Parse("2023-07") }));
    }
}

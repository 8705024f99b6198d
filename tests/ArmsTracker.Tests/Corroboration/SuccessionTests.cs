using ArmsTracker.Corroboration;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Corroboration;

public sealed class SuccessionTests
{
    private static readonly ClaimFacts _talks = Claims.Of("talks", EventKind.Negotiating, published: "2022-07-17");
    private static readonly ClaimFacts _contract = Claims.Of("contract", EventKind.Agreed, date: "2022-11", published: "2022-12-01");
    private static readonly ClaimFacts _delivery = Claims.Of("delivery", date: "2023-04", published: "2023-05-01");

    [Fact]
    public void A_contract_follows_the_talks() =>
        Assert.Equal([new Relation("contract", "talks", RelationKind.Updates, "from talks to contract")], Succession.Previous(_contract, [_talks]));

    [Fact]
    public void A_delivery_follows_the_contract_and_not_the_talks_before_it() => Assert.Equal(["contract"], Before(_delivery, _talks, _contract));

    [Fact]
    public void Only_the_first_delivery_follows_the_contract()
    {
        var second = Claims.Of("second", date: "2023-08", published: "2023-09-01");

        Assert.Empty(Before(second, _contract, _delivery));
    }

    [Fact]
    public void The_first_delivery_of_a_system_follows_the_contract_that_names_it_whatever_was_delivered_before()
    {
        var package = Claims.Of("package", EventKind.Agreed, thread: "RU-IR.aircraft", kinds: [Topic.Aircraft, Topic.Helicopter], systems: ["mi-28", "su-35", "yak-130"], date: "2023-11");
        var trainers = Claims.Of("trainers", thread: "RU-IR.aircraft", kinds: [Topic.Aircraft], systems: ["yak-130"], date: "2024-01", published: "2024-02-01");
        var helicopters = Claims.Of("helicopters", thread: "RU-IR.aircraft", kinds: [Topic.Helicopter], systems: ["mi-28"], date: "2026-01-03", published: "2026-02-04");

        Assert.Equal(["package"], Before(helicopters, package, trainers));
    }

    [Fact]
    public void What_is_told_follows_what_was_expected()
    {
        var expected = Claims.Of("expected", stance: Stance.Forecast, date: "2023", published: "2022-12-09");

        Assert.Equal("expected for 2023, delivered in April 2023", Assert.Single(Succession.Previous(_delivery, [expected])).Why);
    }

    [Fact]
    public void Not_yet_follows_what_was_expected_once_it_is_due()
    {
        var expected = Claims.Of("expected", stance: Stance.Forecast, date: "2023", published: "2022-12-09");
        var missing = Claims.Of("missing", stance: Stance.Unproven, published: "2024-09-09");

        Assert.Equal("expected for 2023, not delivered yet on 9 September 2024", Assert.Single(Succession.Previous(missing, [expected])).Why);
        Assert.Empty(Before(missing with { FirstPublished = EdtfDate.Parse("2022-12-20") }, expected));
        Assert.Empty(Before(missing, expected, _delivery));
    }

    [Fact]
    public void A_later_forecast_follows_the_one_it_puts_off()
    {
        var sooner = Claims.Of("sooner", stance: Stance.Forecast, date: "2023", published: "2022-12-09");
        var later = Claims.Of("later", stance: Stance.Forecast, date: "2026", published: "2025-01-28");

        Assert.Equal("expected for 2023, later for 2026", Assert.Single(Succession.Previous(later, [sooner])).Why);
    }

    [Fact]
    public void A_total_follows_the_last_smaller_one()
    {
        var few = Claims.Of("few", EventKind.Using, quantity: Claims.Drones(400, null), published: "2022-11-19");
        var some = Claims.Of("some", EventKind.Using, quantity: Claims.Drones(700, null), published: "2022-12-12");
        var many = Claims.Of("many", EventKind.Using, quantity: Claims.Drones(2000, null), published: "2023-09-21");

        Assert.Equal(["some"], Before(many, few, some));
        Assert.Equal("at least 400 by 19 November 2022, at least 700 by 12 December 2022", Assert.Single(Succession.Previous(some, [few, many])).Why);
    }

    [Fact]
    public void A_total_follows_both_of_two_that_contradict_each_other()
    {
        var fewer = Claims.Of("fewer", EventKind.Producing, quantity: Claims.Drones(200, 200), date: "2023-22");
        var more = Claims.Of("more", EventKind.Producing, quantity: Claims.Drones(300, 300), date: "2023-08");
        var later = Claims.Of("later", EventKind.Producing, quantity: Claims.Drones(2000, 2000), published: "2024-04-03");

        Assert.Equal(["fewer", "more"], Before(later, fewer, more));
    }

    [Fact]
    public void A_night_s_attack_is_no_total() => Assert.Empty(Before(
        Claims.Of("attack", EventKind.Using, quantity: Claims.Drones(75, 75), date: "2023-11-25", published: "2023-11-29"),
        Claims.Of("fewer", EventKind.Using, quantity: Claims.Drones(14, 14), date: "2022-12-07", published: "2022-12-09")));

    [Fact]
    public void A_measure_follows_the_last_one_of_the_same_body()
    {
        var first = Measure("first", "2022-10-20", "european-union");
        var second = Measure("second", "2022-12-12", "european-union");
        var third = Measure("third", "2023-02-01", "european-union");
        var other = Measure("other", "2022-12-09", "uk-government");

        Assert.Equal(["second"], Before(third, first, second, other));
        Assert.Equal("the next measure of european-union", Assert.Single(Succession.Previous(second, [first, other])).Why);
    }

    [Fact]
    public void What_a_body_admits_follows_its_denial()
    {
        var denial = Claims.Of("denial", stance: Stance.Denied, published: "2022-08-30", bodies: ["iran-government"]);
        var admission = Claims.Of("admission", admission: true, published: "2022-11-05", bodies: ["iran-government"]);

        Assert.Equal(["denial"], Before(admission, denial));
        Assert.Empty(Before(admission with { IsAdmission = false }, denial));
        Assert.Empty(Before(admission, denial with { Articles = admission.Articles }));
    }

    [Fact]
    public void A_run_follows_its_first_event()
    {
        var first = Claims.Of("first", date: "2022-08-19", published: "2022-08-30");
        var run = Claims.Of("run", date: "2022-08/..", published: "2022-12-09");

        Assert.Equal(["first"], Before(run, first));
    }

    public static TheoryData<string, ClaimFacts> Unrelated { get; } = new()
    {
        { "it is later", _contract with { EventDates = [EdtfDate.Parse("2023-06")], FirstPublished = EdtfDate.Parse("2023-06-10") } },
        { "it is of another thread", _contract with { Thread = "IR-RU.drone.making" } },
        { "it goes the other way", _contract with { Supplier = "RU", Recipient = "IR" } },
        { "it is of other arms", _contract with { Kinds = new HashSet<Topic> { Topic.Missile } } },
        { "it is long ago", _contract with { EventDates = [EdtfDate.Parse("2020")], FirstPublished = EdtfDate.Parse("2020-05") } },
        { "it was denied", _contract with { Stance = Stance.Denied } },
        { "it had not been agreed", _contract with { Stance = Stance.Unproven } },
        { "nobody knows when it was", _contract with { EventDates = [], FirstPublished = null, LastPublished = null } },
        { "it is the claim itself", _delivery },
    };

    [Theory]
    [MemberData(nameof(Unrelated), DisableDiscoveryEnumeration = true)]
    public void A_delivery_does_not_follow_a_contract_where(string reason, ClaimFacts other)
    {
        Assert.NotEmpty(reason);
        Assert.Empty(Before(_delivery, other));
    }

    [Fact]
    public void A_claim_of_an_undated_article_is_placed_by_the_other_claims_of_it()
    {
        var undated = Claims.Of("undated", EventKind.Using, quantity: Claims.Drones(400, null), published: null);
        var beside = Claims.Of("beside", EventKind.Cooperating, published: "2023-01-06", articles: ["undated", "other"]);
        var later = Claims.Of("later", EventKind.Using, quantity: Claims.Drones(2000, null), published: "2023-09-21");

        Assert.Empty(Before(later, undated));
        Assert.Equal(["undated"], Before(later, undated, beside));
    }

    private static ClaimFacts Measure(string id, string date, string body) =>
        Claims.Of(id, EventKind.Responding, date: date, published: date, agents: [body]);

    private static IEnumerable<string> Before(ClaimFacts claim, params ClaimFacts[] earlier) =>
        Succession.Previous(claim, earlier).Select(relation => relation.To);
}

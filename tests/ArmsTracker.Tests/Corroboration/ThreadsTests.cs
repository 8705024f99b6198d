using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using ArmsTracker.Tests.Store;

namespace ArmsTracker.Tests.Corroboration;

public sealed class ThreadsTests
{
    public static TheoryData<string, Mention> Alone { get; } = new()
    {
        { "IR-RU.drone", Samples.Mention() },
        { "IR-RU.drone", Samples.Mention(happening: EventKind.Using, topics: [Topic.Drone, Topic.Facility]) },
        { "IR-RU.drone", Samples.Mention(modality: Modality.Denied) },
        { "IR-RU.drone", Samples.Mention(happening: EventKind.Responding) },
        { "IR-RU.drone.making", Samples.Mention(happening: EventKind.Producing) },
        { "IR-RU.drone.making", Samples.Mention(topics: [Topic.Drone, Topic.Component]) },
        { "IR-RU.drone.making", Samples.Mention(happening: EventKind.Negotiating, topics: [Topic.Drone, Topic.Facility]) },
        { "IR-RU.drone.making", Samples.Mention(places: ["izhevsk"]) },
        { "IR-RU.drone.training", Samples.Mention(happening: EventKind.Training) },
        { "IR-RU.drone.route", Samples.Mention(topics: [Topic.Drone, Topic.ShippingRoute]) },
        { "IR-RU.drone", Samples.Mention(topics: [Topic.Drone, Topic.ShippingRoute], quantity: new Quantity(18, null, QuantityUnit.Drone, false)) },
        { "IR-RU.missile", Samples.Mention(topics: [Topic.Missile]) },
        { "IR-RU.missile", Samples.Mention(happening: EventKind.Training, topics: [Topic.Missile]) },
        { "IR-RU.arms", Samples.Mention(topics: [Topic.Arms]) },
        { "IR-RU.technology", Samples.Mention(topics: [Topic.Component]) },
        { "RU-IR.aircraft", Samples.Mention(supplier: "RU", recipient: "IR", topics: [Topic.Helicopter]) },
        { "RU-IR.aircraft", Samples.Mention(supplier: "RU", recipient: "IR", topics: [Topic.Aircraft, Topic.Munition]) },
        { "RU-IR.air-defence", Samples.Mention(supplier: "RU", recipient: "IR", topics: [Topic.AirDefence]) },
        { "RU-IR.air-defence.s-400", Samples.Mention(supplier: "RU", recipient: "IR", topics: [Topic.AirDefence], systems: ["s-400"]) },
        { "XX-IR.drone", Samples.Mention(supplier: null, recipient: "IR") },
        { "KP-RU", Samples.Mention(supplier: "KP", topics: [Topic.Munition]) },
        { Threads.Partnership, Samples.Mention(happening: EventKind.Cooperating, supplier: null, recipient: null, topics: [Topic.Arms]) },
        { Threads.Partnership, Samples.Mention(supplier: null, recipient: null, topics: [Topic.Arms]) },
    };

    [Theory]
    [MemberData(nameof(Alone), DisableDiscoveryEnumeration = true)]
    public void A_mention_is_in_the_thread_of_its_direction_its_arms_and_its_part_of_the_story(string thread, Mention mention) =>
        Assert.Equal([thread], Of(mention));

    [Fact]
    public void Vague_arms_and_parts_are_those_that_the_article_is_about() => Assert.Equal(
        ["IR-RU.missile", "IR-RU.missile", "IR-RU.missile", "RU-IR.arms"],
        Of(
            Samples.Mention(topics: [Topic.Missile]),
            Samples.Mention(topics: [Topic.Missile]),
            Samples.Mention(topics: [Topic.Arms]),
            Samples.Mention(topics: [Topic.Arms], supplier: "RU", recipient: "IR")));

    [Fact]
    public void The_system_is_the_one_that_the_article_names() => Assert.Equal(
        ["RU-IR.air-defence.verba", "RU-IR.air-defence.verba"],
        Of(
            Samples.Mention(supplier: "RU", recipient: "IR", topics: [Topic.AirDefence]),
            Samples.Mention(supplier: "RU", recipient: "IR", topics: [Topic.AirDefence], systems: ["verba"])));

    [Fact]
    public void A_deal_told_among_statements_on_making_drones_is_the_deal_on_making_them() => Assert.Equal(
        ["IR-RU.drone.making", "IR-RU.drone.making", "IR-RU.drone", "IR-RU.drone"],
        Of(
            Samples.Mention(happening: EventKind.Agreed, quantity: new Quantity(200, 999, QuantityUnit.Drone, true)),
            Samples.Mention(happening: EventKind.Producing),
            Samples.Mention(),
            Samples.Mention(happening: EventKind.Using)));

    [Fact]
    public void Talks_in_an_article_mostly_on_making_drones_are_on_making_them() => Assert.Equal(
        ["IR-RU.drone.making", "IR-RU.drone.making", "IR-RU.drone"],
        Of(
            Samples.Mention(happening: EventKind.Producing),
            Samples.Mention(happening: EventKind.Negotiating),
            Samples.Mention()));

    [Fact]
    public void A_claim_is_in_the_thread_of_most_of_its_mentions_and_the_first_by_name_on_a_tie()
    {
        Assert.Equal("b", Threads.OfClaim(["a", "b", "b"]));
        Assert.Equal("a", Threads.OfClaim(["b", "a"]));
    }

    private static IReadOnlyList<string> Of(params Mention[] mentions) => Threads.Of(mentions, TestStore.DefaultGazetteer);
}

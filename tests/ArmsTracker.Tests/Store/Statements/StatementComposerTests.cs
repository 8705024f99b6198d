using ArmsTracker.Model;
using ArmsTracker.Store.Statements;

namespace ArmsTracker.Tests.Store.Statements;

public sealed class StatementComposerTests
{
    private static readonly StatementParts _delivery = new([Topic.Drone], EventKind.Transferring, Modality.Asserted, "IR", "RU", [], null, null);

    [Fact]
    public void A_delivery_is_told_with_its_number_and_as_much_of_the_date_as_is_known() => Assert.Equal(
        "Iran → Russia: hundreds of drones delivered, May (year unknown)",
        Compose(_delivery with { Quantity = Drones(200, 999, true), EventDate = EdtfDate.Parse("XXXX-05") }));

    [Theory]
    [InlineData(Modality.Asserted, "Iran → Russia: drones delivered")]
    [InlineData(Modality.Assessed, "Iran → Russia: drones believed delivered")]
    [InlineData(Modality.Possible, "Iran → Russia: possible delivery of drones")]
    [InlineData(Modality.Unconfirmed, "Iran → Russia: unconfirmed delivery of drones")]
    [InlineData(Modality.Denied, "Iran → Russia: delivery of drones denied")]
    public void A_statement_is_never_firmer_than_its_modality(Modality modality, string statement) =>
        Assert.Equal(statement, Compose(_delivery with { Modality = modality }));

    [Fact]
    public void Only_what_is_told_as_fact_reads_as_fact()
    {
        foreach (var happening in Vocabulary.Events.All)
        {
            var told = Vocabulary.Modalities.All.Select(modality => Compose(_delivery with { Event = happening, Modality = modality })).ToList();

            Assert.Equal(told.Count, told.Distinct().Count());
            Assert.Matches("believed", told[(int)Modality.Assessed]);
            Assert.Matches(": possible ", told[(int)Modality.Possible]);
            Assert.Matches(": unconfirmed ", told[(int)Modality.Unconfirmed]);
            Assert.Matches(" denied$", told[(int)Modality.Denied]);
        }
    }

    [Theory]
    [InlineData(EventKind.Negotiating, "Iran → Russia: talks on drones")]
    [InlineData(EventKind.Agreed, "Iran → Russia: drones agreed")]
    [InlineData(EventKind.Producing, "Iran → Russia: drones in production")]
    [InlineData(EventKind.Transferring, "Iran → Russia: drones delivered")]
    [InlineData(EventKind.Displaying, "Iran → Russia: drones shown")]
    [InlineData(EventKind.Training, "Iran → Russia: training on drones")]
    [InlineData(EventKind.Using, "Iran → Russia: drones used")]
    [InlineData(EventKind.Responding, "Iran → Russia: response to drones")]
    [InlineData(EventKind.Cooperating, "Iran → Russia: cooperation on drones")]
    public void Every_event_has_its_words(EventKind happening, string statement) =>
        Assert.Equal(statement, Compose(_delivery with { Event = happening }));

    [Theory]
    [InlineData(null, null, "Iran and Russia: drones delivered")]
    [InlineData(null, "RU", "To Russia: drones delivered")]
    [InlineData("IR", null, "From Iran: drones delivered")]
    [InlineData("KP", "RU", "North Korea → Russia: drones delivered")]
    [InlineData("ZZ", "RU", "ZZ → Russia: drones delivered")]
    public void Who_gives_and_who_gets_are_named_as_far_as_they_are_said(string? supplier, string? recipient, string statement) =>
        Assert.Equal(statement, Compose(_delivery with { Supplier = supplier, Recipient = recipient }));

    [Fact]
    public void A_plant_is_not_told_as_its_product() => Assert.Equal(
        "Iran → Russia: possible production facility for 6,000 drones, summer 2025",
        Compose(_delivery with
        {
            Topics = [Topic.Drone, Topic.Facility],
            Event = EventKind.Producing,
            Modality = Modality.Possible,
            Quantity = Drones(6000, 6000, false),
            EventDate = EdtfDate.Parse("2025-22"),
        }));

    [Fact]
    public void Parts_are_not_told_as_what_they_are_parts_of() => Assert.Equal(
        "Iran → Russia: drone components delivered (300 drones)",
        Compose(_delivery with { Topics = [Topic.Drone, Topic.Component], Quantity = Drones(300, 300, false) }));

    [Fact]
    public void A_number_of_something_else_stands_beside() => Assert.Equal(
        "Iran → Russia: delivery of 9K333 Verba air defence denied (500 launchers, shipping route)",
        Compose(_delivery with
        {
            Topics = [Topic.AirDefence, Topic.ShippingRoute],
            Systems = Systems("verba"),
            Modality = Modality.Denied,
            Quantity = new Quantity(500, 500, QuantityUnit.Launcher, false),
        }));

    [Fact]
    public void Systems_stand_with_their_kind() => Assert.Equal(
        "Iran → Russia: Shahed-136 drones, Fath-360 missiles and Ababil close-range ballistic missiles delivered",
        Compose(_delivery with { Topics = [Topic.Drone, Topic.Missile], Systems = Systems("shahed-136", "fath-360", "ababil") }));

    [Fact]
    public void One_piece_is_told_in_the_singular() => Assert.Equal(
        "Iran → Russia: 1 Shahed-136 drone delivered",
        Compose(_delivery with { Quantity = Drones(1, 1, false), Systems = Systems("shahed-136") }));

    [Fact]
    public void A_system_of_no_topic_told_is_named_all_the_same() => Assert.Equal(
        "Iran → Russia: arms and Shahed-136 delivered",
        Compose(_delivery with { Topics = [Topic.Arms], Systems = Systems("shahed-136") }));

    [Theory]
    [InlineData(Topic.Facility, "Iran → Russia: talks on a facility")]
    [InlineData(Topic.ShippingRoute, "Iran → Russia: talks on cargo (shipping route)")]
    [InlineData(Topic.Component, "Iran → Russia: talks on components")]
    public void A_topic_without_arms_stands_alone(Topic topic, string statement) =>
        Assert.Equal(statement, Compose(_delivery with { Topics = [topic], Event = EventKind.Negotiating }));

    private static string Compose(StatementParts parts) => StatementComposer.Compose(parts).Text;

    private static Quantity Drones(long min, long max, bool approximate) => new(min, max, QuantityUnit.Drone, approximate);

    private static WeaponSystem[] Systems(params string[] ids) => [.. ids.Select(id => TestStore.DefaultGazetteer.Systems[id])];
}

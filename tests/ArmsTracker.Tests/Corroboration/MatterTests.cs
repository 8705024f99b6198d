using ArmsTracker.Model;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Corroboration;

public sealed class MatterTests
{
    [Fact]
    public void Equal_matters_have_one_key_however_their_lists_are_ordered()
    {
        var one = SampleMatters.Drones with { Topics = [Topic.Missile, Topic.Drone, Topic.Drone], Systems = ["shahed", "fath-360"], Places = ["tehran", "alabuga"] };
        var other = SampleMatters.Drones with { Topics = [Topic.Drone, Topic.Missile, Topic.Arms], Systems = ["fath-360", "shahed", "shahed"], Places = ["alabuga", "tehran"] };

        Assert.Equal(one, other);
        Assert.Equal(one.Key, other.Key);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    public static TheoryData<Matter> Different { get; } =
    [
        SampleMatters.Drones with { Supplier = null },
        SampleMatters.Drones with { Recipient = "IR" },
        SampleMatters.Drones with { Event = EventKind.Using },
        SampleMatters.Drones with { Stance = Stance.Denied },
        SampleMatters.Drones with { IsAdmission = true },
        SampleMatters.Drones with { Topics = [Topic.Drone, Topic.Facility] },
        SampleMatters.Drones with { Systems = ["shahed"] },
        SampleMatters.Drones with { Quantity = SampleMatters.Exactly(400) },
        SampleMatters.Drones with { EventDate = EdtfDate.Parse("2022-08/..") },
        SampleMatters.Drones with { Places = ["alabuga"] },
        SampleMatters.Drones with { Bodies = ["iran-government"] },
        SampleMatters.Drones with { AsOf = EdtfDate.Parse("2022-08") },
        SampleMatters.Drones with { ToldIn = "a:0" },
    ];

    [Theory]
    [MemberData(nameof(Different), DisableDiscoveryEnumeration = true)]
    public void Whatever_differs_makes_another_key(Matter other)
    {
        Assert.NotEqual(SampleMatters.Drones, other);
        Assert.NotEqual(SampleMatters.Drones.Key, other.Key);
    }

    [Fact]
    public void The_key_is_the_same_in_every_run() =>
        Assert.StartsWith("5e5015d61db672dc", SampleMatters.Drones.Key, StringComparison.Ordinal);

    [Fact]
    public void A_matter_comes_back_from_its_json() => Prop.ForAll(SampleMatters.Any.ToArbitrary(), matter =>
    {
        var read = ModelJson.Read<Matter>(ModelJson.Write(matter));

        Assert.Equal(matter, read);
        Assert.Equal(matter.Key, read.Key);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"supplier":"IR","recipient":"RU","event":"selling","stance":"told","topics":["drone"]}""")]
    [InlineData("""{"supplier":"IR","recipient":"RU","event":"using","stance":"told","topics":["drone"],"eventDate":"soon"}""")]
    public void What_is_no_matter_is_refused(string json) => Assert.Throws<FormatException>(() => ModelJson.Read<Matter>(json));
}

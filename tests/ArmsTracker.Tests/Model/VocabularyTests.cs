using ArmsTracker.Model;

namespace ArmsTracker.Tests.Model;

public sealed class VocabularyTests
{
    [Fact]
    public void The_names_are_those_of_the_claim_model_in_its_order()
    {
        Assert.Equal(
            ["drone", "missile", "aircraft", "helicopter", "air-defence", "munition", "component", "facility", "shipping-route", "arms"],
            Vocabulary.Topics.All.Select(value => value.Name()));
        Assert.Equal(
            ["negotiating", "agreed", "producing", "transferring", "displaying", "training", "using", "responding", "cooperating"],
            Vocabulary.Events.All.Select(value => value.Name()));
        Assert.Equal(
            ["asserted", "assessed", "possible", "unconfirmed", "denied"], Vocabulary.Modalities.All.Select(value => value.Name()));
        Assert.Equal(
            ["drone", "missile", "munition", "aircraft", "helicopter", "launcher", "system"], Vocabulary.Units.All.Select(value => value.Name()));
        Assert.Equal(["site", "origin", "destination", "via"], Vocabulary.PlaceRoles.All.Select(value => value.Name()));
    }

    [Fact]
    public void Every_name_reads_back()
    {
        Assert.All(Vocabulary.Topics.All, topic => Assert.Equal(topic, Vocabulary.Topics.Parse(topic.Name())));
        Assert.All(Vocabulary.Events.All, kind => Assert.Equal(kind, Vocabulary.Events.Parse(kind.Name())));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Drone")]
    [InlineData("airdefence")]
    [InlineData("0")]
    public void Anything_else_is_no_name(string? name)
    {
        Assert.False(Vocabulary.Topics.TryParse(name, out _));
    }

    [Fact]
    public void A_wrong_name_is_told_with_the_right_ones()
    {
        var e = Assert.Throws<FormatException>(() => Vocabulary.PlaceRoles.Parse("port"));

        Assert.Equal("'port' is no PlaceRole; known are destination, origin, site, via.", e.Message);
    }
}

using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using ArmsTracker.Tests.Store;

namespace ArmsTracker.Tests.Corroboration;

public sealed class FactsTests
{
    private static readonly Telling _telling = new(
        "a", EdtfDate.Parse("2023-05-01"), "IR-RU.drone", Stance.Told, false, EventKind.Transferring, "IR", "RU", [Topic.Drone], ["shahed-136"], null, null, ["us-government"], []);

    [Fact]
    public void What_most_mentions_say_is_the_claim_s_and_what_one_of_three_says_is_not()
    {
        var facts = Of(
            _telling,
            _telling with { Article = "b", Topics = [Topic.Arms], Systems = [] },
            _telling with { Article = "b", Topics = [Topic.Drone, Topic.Missile, Topic.Component], Systems = ["mohajer-6"], Bodies = [], Thread = "IR-RU.missile" });

        Assert.Equal("IR-RU.drone", facts.Thread);
        Assert.Equal([Topic.Drone, Topic.Missile], facts.Kinds.Order());
        Assert.False(facts.IsComponent);
        Assert.Equal(["mohajer-6", "shahed", "shahed-136"], facts.Systems.Order(StringComparer.Ordinal));
        Assert.Equal(["us-government"], facts.Bodies.Select(body => body.Id));
        Assert.Equal(["a", "b"], facts.Articles.Order(StringComparer.Ordinal));
        Assert.Equal(3, facts.Mentions);
    }

    [Fact]
    public void A_claim_is_told_where_a_third_of_its_mentions_tell_it()
    {
        Telling forecast = _telling with { Stance = Stance.Forecast }, unproven = _telling with { Stance = Stance.Unproven }, denied = _telling with { Stance = Stance.Denied };

        Assert.Equal(Stance.Told, Of(_telling, forecast, unproven).Stance);
        Assert.Equal(Stance.Forecast, Of(_telling, forecast, forecast, unproven).Stance);
        Assert.Equal(Stance.Unproven, Of(unproven, unproven, forecast).Stance);
        Assert.Equal(Stance.Denied, Of(denied).Stance);
    }

    [Fact]
    public void Publications_are_the_first_and_the_last_of_the_dated_articles()
    {
        var facts = Of(_telling with { Published = EdtfDate.Parse("2023-06") }, _telling with { Published = null }, _telling);

        Assert.Equal(("2023-05-01", "2023-06"), (facts.FirstPublished?.ToString(), facts.LastPublished?.ToString()));
        Assert.Null(Of(_telling with { Published = null }).FirstPublished);
    }

    [Theory]
    [InlineData("L'Ue vara le sanzioni", "european-union")]
    [InlineData("The U.S. Treasury sanctioned the company for working with Iran.", "us-government")]
    [InlineData("Parigi, Berlino e Londra hanno disdetto gli accordi aerei con l'Iran", "france-government germany-government uk-government")]
    [InlineData("В Евросоюзе пообещали Ирану жесткий ответ", "european-union")]
    [InlineData("Moscow and Tehran were sanctioned.", "reuters")]
    public void Who_takes_a_measure_is_named_by_its_words_or_else_credited(string quote, string bodies) => Assert.Equal(
        bodies.Split(' '),
        MeasureTakers.For(TestStore.DefaultGazetteer).Of(Samples.Mention(quote, happening: EventKind.Responding, saidBy: "reuters")));

    private static ClaimFacts Of(params Telling[] tellings) => Facts.Of("claim", tellings, TestStore.DefaultGazetteer);
}

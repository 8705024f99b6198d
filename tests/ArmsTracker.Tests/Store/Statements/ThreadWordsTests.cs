using ArmsTracker.Store.Statements;

namespace ArmsTracker.Tests.Store.Statements;

public sealed class ThreadWordsTests
{
    [Theory]
    [InlineData("IR-RU.drone", "Iran → Russia: drones")]
    [InlineData("IR-RU.drone.making", "Iran → Russia: making drones in Russia")]
    [InlineData("IR-RU.drone.training", "Iran → Russia: training drone crews")]
    [InlineData("RU-IR.air-defence.s-400", "Russia → Iran: S-400")]
    [InlineData("RU-IR.air-defence.of-no-list", "Russia → Iran: of-no-list")]
    [InlineData("RU-IR.aircraft", "Russia → Iran: aircraft and helicopters")]
    [InlineData("KP-RU", "North Korea → Russia")]
    [InlineData("XX-IR.drone", "To Iran: drones")]
    [InlineData("IR-XX.missile", "From Iran: missiles")]
    [InlineData("XX-XX.missile", "Iran and Russia: missiles")]
    [InlineData("nope", "nope")]
    [InlineData("partnership", "Partnership and military cooperation")]
    public void A_thread_has_a_name(string key, string name) => Assert.Equal(name, ThreadWords.Of(key, TestStore.DefaultGazetteer));

    [Theory]
    [InlineData("IR-RU.drone.making", true)]
    [InlineData("", false)]
    [InlineData("<script>", false)]
    [InlineData("IR-RU/drone", false)]
    public void Only_what_could_be_a_key_is_asked_for(string text, bool isKey) => Assert.Equal(isKey, ThreadWords.IsKey(text));
}

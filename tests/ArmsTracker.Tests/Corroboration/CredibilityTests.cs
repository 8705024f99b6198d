using ArmsTracker.Corroboration;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Corroboration;

public sealed class CredibilityTests
{
    [Theory]
    [InlineData(Modality.Asserted, 2, 0, 0, 0, 1)]
    [InlineData(Modality.Assessed, 2, 0, 0, 0, 2)]
    [InlineData(Modality.Asserted, 3, 1, 0, 1, 2)]
    [InlineData(Modality.Asserted, 1, 0, 0, 0, 3)]
    [InlineData(Modality.Asserted, 1, 1, 0, 1, 4)]
    [InlineData(Modality.Asserted, 1, 0, 1, 1, 4)]
    [InlineData(Modality.Asserted, 1, 0, 1, 3, 5)]
    [InlineData(Modality.Possible, 4, 0, 0, 0, 6)]
    [InlineData(Modality.Unconfirmed, 2, 0, 0, 0, 6)]
    [InlineData(Modality.Denied, 2, 0, 0, 0, 6)]
    [InlineData(Modality.Asserted, 0, 0, 0, 0, 6)]
    public void A_claim_is_as_credible_as_its_voices_make_it(
        Modality firmest, int origins, int denials, int contradictions, int opposing, int grade) =>
        Assert.Equal(grade, Credibility.Of(new Standing(firmest, origins, Articles: 5, denials, contradictions, opposing)).Grade);

    [Fact]
    public void The_reason_is_a_sentence_with_its_counts() => Assert.Equal(
        "2 independent origins, 1 denial, no contradiction: independent origins agree, against what is said to the contrary.",
        Credibility.Of(new Standing(Modality.Asserted, 2, 5, 1, 0, 1)).Why);

    [Fact]
    public void One_origin_never_confirms_however_it_is_told()
    {
        foreach (var firmest in Enum.GetValues<Modality>())
        {
            Assert.InRange(Credibility.Of(new Standing(firmest, 1, 5, 0, 0, 0)).Grade, 3, 6);
        }
    }

    [Fact]
    public void Voices_that_one_article_brings_together_do_not_confirm() =>
        Assert.Equal(2, Credibility.Of(new Standing(Modality.Asserted, 3, 1, 0, 0, 0)).Grade);
}

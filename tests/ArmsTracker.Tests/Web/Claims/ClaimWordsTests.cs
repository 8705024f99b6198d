using ArmsTracker.Model;
using ArmsTracker.Web.Claims;

namespace ArmsTracker.Tests.Web.Claims;

public class ClaimWordsTests
{
    [Fact]
    public void Who_told_it_is_a_sentence_that_claims_no_more_than_is_known()
    {
        var known = Details.Origin("x", Details.Told(Details.Quote("a1", "cnn"), "cnn"), Details.Told(Details.Quote("a2", "ansa"), "ansa"), Details.Told(Details.Quote("a3", "ansa"), "ansa"));
        var unknown = Details.Origin("y", Details.Told(Details.Quote("a4"), "article:a4"));

        Assert.Equal("Told in 3 articles by 2 publishers", ClaimWords.Told(Details.Claim(3, known)));
        Assert.Equal("Told in 4 articles by 2 known publishers and in 1 whose publisher is not known", ClaimWords.Told(Details.Claim(4, known, unknown)));
        Assert.Equal("Told in 1 article whose publisher is not known", ClaimWords.Told(Details.Claim(1, unknown)));
        Assert.Equal("Told in 2 articles whose publishers are not known", ClaimWords.Told(Details.Claim(2, unknown, unknown)));
        Assert.Equal("Told in 900 articles by at least 2 publishers", ClaimWords.Told(Details.Claim(900, known) with { Unlisted = 800 }));
    }

    [Fact]
    public void An_article_that_stands_for_itself_goes_by_its_title()
    {
        var origin = Details.Origin("article:a4", Details.Told(Details.Quote("a4", title: "Titolo"), "article:a4"));

        Assert.Equal(("Titolo", "it", true), ClaimWords.Name(origin with { ArticleId = "a4" }));
        Assert.Equal(("ARTICLE:A4", null, false), ClaimWords.Name(origin));
    }

    [Theory]
    [InlineData(Modality.Asserted, Modality.Asserted, "told as fact")]
    [InlineData(Modality.Asserted, Modality.Possible, "told as fact, by some only as possible")]
    [InlineData(Modality.Denied, Modality.Denied, "denied")]
    public void How_firmly_it_is_said_is_one_word_or_a_range(Modality firmest, Modality loosest, string words) =>
        Assert.Equal(words, ClaimWords.Firmness(firmest, loosest));

    [Theory]
    [InlineData("from talks to delivery", "From talks to delivery.")]
    [InlineData("So it is.", "So it is.")]
    [InlineData("", "")]
    public void A_reason_is_a_sentence(string words, string sentence) => Assert.Equal(sentence, ClaimWords.AsSentence(words));
}

using System.Text;
using ArmsTracker.Ingest;

namespace ArmsTracker.Tests.Ingest;

public sealed class ArticleIdentityTests
{
    [Fact]
    public void It_is_the_lower_case_sha256_of_the_normalised_text()
    {
        Assert.Equal("c9238e62d02b08a1610b646d37eeb9a59eb8845c615d2e8a659bd87de7950cf9", ArticleIdentity.Of("caffè nero"));
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ArticleIdentity.Of("abc"));
    }

    [Theory]
    [InlineData("  caffè   nero\n")]
    [InlineData("caffe\u0300 nero")]
    [InlineData("caffè\r\n\r\nnero\t")]
    [InlineData("caffè\u00A0nero")]
    public void Blanks_and_ways_to_write_a_letter_make_no_other_article(string text)
    {
        Assert.Equal(ArticleIdentity.Of("caffè nero"), ArticleIdentity.Of(text));
    }

    [Theory]
    [InlineData("caffe nero")]
    [InlineData("Caffè nero")]
    [InlineData("caffènero")]
    [InlineData("caffè nero.")]
    public void Any_other_letter_does(string text)
    {
        Assert.NotEqual(ArticleIdentity.Of("caffè nero"), ArticleIdentity.Of(text));
    }

    [Fact]
    public void The_encoding_of_the_file_makes_no_other_article()
    {
        const string Text = "L'Iran è pronto.\nLa Russia perché no?";

        Assert.Equal(Reading.Text(Text).Sha256, Reading.Bytes(Encoding.Unicode.GetBytes("\uFEFF" + Text)).Sha256);
    }
}

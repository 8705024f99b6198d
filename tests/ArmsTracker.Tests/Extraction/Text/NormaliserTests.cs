using ArmsTracker.Extraction.Text;

namespace ArmsTracker.Tests.Extraction.Text;

public sealed class NormaliserTests
{
    [Theory]
    [InlineData("Città", "citta")]
    [InlineData("PERCHÉ", "perche")]
    [InlineData("Straße", "strasse")]
    [InlineData("Łódź", "lodz")]
    [InlineData("cœur", "coeur")]
    public void Latin_letters_lose_case_and_accents(string word, string folded) => Assert.Equal(folded, Normaliser.Fold(word));

    [Theory]
    [InlineData("è")]
    [InlineData("sì")]
    public void Short_words_keep_the_accent_that_tells_them_apart(string word) => Assert.Equal(word, Normaliser.Fold(word));

    [Fact]
    public void An_accent_set_apart_is_the_same_accent()
    {
        Assert.Equal(Normaliser.Fold("città"), Normaliser.Fold("citta\u0300"));
        Assert.Equal(Normaliser.Fold("è"), Normaliser.Fold("e\u0300"));
    }

    [Theory]
    [InlineData("Герань", "герань")]
    [InlineData("ещё", "еще")]
    [InlineData("Йемен", "йемен")]
    public void Cyrillic_keeps_its_letters_save_the_dots_that_print_leaves_out(string word, string folded) => Assert.Equal(folded, Normaliser.Fold(word));

    [Fact]
    public void A_word_that_cannot_be_normalised_is_compared_as_it_is()
    {
        Assert.Equal("a\uD800", Normaliser.Fold("A\uD800\u0300"));
    }

    [Fact]
    public void A_very_long_word_is_folded_whole()
    {
        Assert.Equal(new string('a', 300), Normaliser.Fold(new string('À', 300)));
    }
}

using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Extraction.Text;

namespace ArmsTracker.Tests.Extraction.Lexicons;

/// <summary>The language in which the lexicons are written.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("missile", "un missile iraniano", "missile")]
    [InlineData("missil*", "i missilistici", "missilistici")]
    [InlineData("*mento", "il trasferimento", "trasferimento")]
    [InlineData("*munizion*", "le supermunizioni", "supermunizioni")]
    [InlineData("ha|hanno fornito", "hanno fornito droni", "hanno fornito")]
    [InlineData("jet russ|russo|russi", "il jet russo", "jet russo")]
    [InlineData("ha gia? detto", "ha già detto", "ha già detto")]
    [InlineData("ha gia? detto", "ha detto", "ha detto")]
    [InlineData("non .. prove", "non hanno ancora trovato prove", "non hanno ancora trovato prove")]
    [InlineData("non .. prove", "non prove", "non prove")]
    [InlineData("città", "nella CITTA di", "CITTA")]
    [InlineData("l'accordo", "l'accordo", "l'accordo")]
    [InlineData("l'accordo", "l’accordo", "l’accordo")]
    public void A_pattern_matches(string pattern, string text, string words) => Assert.Equal(words, Find(pattern, text));

    [Theory]
    [InlineData("missile", "i missili")]
    [InlineData("non .. prove", "non uno due tre quattro cinque prove")]
    [InlineData("non .. prove", "non ora, prove")]
    [InlineData("ha|hanno fornito", "ha spesso fornito")]
    [InlineData("ha fornito", "ha, fornito")]
    [InlineData("*mento", "mentore")]
    public void A_pattern_does_not_match(string pattern, string text) => Assert.Null(Find(pattern, text));

    [Theory]
    [InlineData("Usa", "Usa", true)]
    [InlineData("Usa", "USA", true)]
    [InlineData("Usa", "usa", false)]
    [InlineData("USA", "Usa", false)]
    [InlineData("usa", "USA", true)]
    public void A_capital_in_the_pattern_asks_for_one_in_the_text(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Find(pattern, text) is not null);

    [Theory]
    [InlineData("Su-35", "Su-35", true)]
    [InlineData("Su-35", "Su35", true)]
    [InlineData("Su-35", "Su 35", false)]
    [InlineData("Su 35", "Su 35", true)]
    [InlineData("Su 35", "Su-35", true)]
    [InlineData("Su 35", "Su-34", false)]
    public void A_hyphen_in_the_pattern_takes_no_blank_in_the_text(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Find(pattern, text) is not null);

    [Fact]
    public void A_pattern_stops_at_its_limit()
    {
        var tokens = Tokenizer.Tokenize("hanno fornito droni").ToArray();

        Assert.Equal(-1, Pattern.Parse("hanno fornito")[0].Match(tokens, 0, 1));
        Assert.Equal(2, Pattern.Parse("hanno fornito")[0].Match(tokens, 0, 2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("..")]
    [InlineData("forse?")]
    [InlineData("forse? mai?")]
    [InlineData("*")]
    [InlineData("a|")]
    [InlineData("l'uno|due")]
    public void A_pattern_without_a_word_that_must_be_there_is_refused(string pattern) =>
        Assert.Throws<FormatException>(() => Pattern.Parse(pattern));

    /// <summary>The words that the pattern takes, in any of its readings, the longest first.</summary>
    private static string? Find(string pattern, string text)
    {
        var tokens = Tokenizer.Tokenize(text).ToArray();
        var found =
            from reading in Pattern.Parse(pattern)
            from first in Enumerable.Range(0, tokens.Length)
            let end = reading.Match(tokens, first, tokens.Length)
            where end > 0
            orderby end - first descending
            select text[tokens[first].Start..tokens[end - 1].End];
        return found.FirstOrDefault();
    }
}

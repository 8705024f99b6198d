using ArmsTracker.Extraction.Text;

namespace ArmsTracker.Tests.Extraction.Text;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("Ha detto: «uno due». Poi «tre».", "uno due|tre")]
    [InlineData("Ha detto \"uno due\" e \"tre\".", "uno due|tre")]
    [InlineData("Ha detto “uno due” ieri.", "uno due")]
    [InlineData("Er sagte: „uno due“.", "uno due")]
    [InlineData("Er sagte: »uno due«.", "uno due")]
    [InlineData("Ha detto ''uno due'' ieri.", "uno due")]
    [InlineData("Ha detto 'uno due' ieri.", "uno due")]
    [InlineData("Ha detto ‘uno due’ ieri.", "uno due")]
    public void Marks_of_every_style_are_paired(string text, string quoted) => Assert.Equal(quoted, Quoted(text));

    [Theory]
    [InlineData("L'Iran e l'Ucraina, un po' ieri.")]
    [InlineData("L’Iran e l’Ucraina, un po’ ieri.")]
    [InlineData("Niente.")]
    public void Apostrophes_quote_nothing(string text) => Assert.Equal("", Quoted(text));

    [Fact]
    public void An_unclosed_quotation_ends_with_its_paragraph()
    {
        Assert.Equal("uno due.|tre.", Quoted("Ha detto: «uno due.\n\nPoi: «tre."));
    }

    [Fact]
    public void A_quotation_may_hold_one_of_another_style()
    {
        Assert.Equal("uno \"due\" tre", Quoted("«uno \"due\" tre»"));
    }

    [Fact]
    public void Quotations_come_in_order_and_never_overlap()
    {
        var quotations = QuotationFinder.Find(Tokenizer.Tokenize(string.Concat(Enumerable.Repeat("\"«“a' ", 5_000))));

        Assert.All(quotations.Zip(quotations.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.First));
    }

    private static string Quoted(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return string.Join('|', QuotationFinder.Find(tokens).Select(quotation => text[tokens[quotation.First].Start..tokens[quotation.End - 1].End]));
    }
}

using System.Collections.Frozen;
using ArmsTracker.Extraction.Text;

namespace ArmsTracker.Tests.Extraction.Text;

public sealed class SentenceSplitterTests
{
    private static readonly FrozenSet<string> _abbreviations = new[] { "sig", "gen" }.ToFrozenSet(StringComparer.Ordinal);

    [Theory]
    [InlineData("Uno. Due! Tre? Quattro… Cinque", "Uno.|Due!|Tre?|Quattro…|Cinque")]
    [InlineData("«Uno.» Poi due.", "«Uno.»|Poi due.")]
    [InlineData("Ha detto: «Uno». Poi due.", "Ha detto: «Uno».|Poi due.")]
    [InlineData("« Oui. » Puis deux.", "« Oui. »|Puis deux.")]
    [InlineData("Nel 2022. 400 droni.", "Nel 2022.|400 droni.")]
    [InlineData("Uno.\n\nDue.", "Uno.|Due.")]
    [InlineData("Titolo senza punto\n\nIl testo.", "Titolo senza punto|Il testo.")]
    public void A_sentence_ends_at_its_full_stop_with_what_closes_it(string text, string sentences) => Assert.Equal(sentences, Split(text));

    [Theory]
    [InlineData("Il sig. Rossi è qui.")]
    [InlineData("J. R. Tolkien scrive.")]
    [InlineData("Costa 2.400 euro.")]
    [InlineData("Su www.example.org e altrove.")]
    [InlineData("Forse... ma no.")]
    public void A_point_that_ends_nothing_parts_nothing(string text) => Assert.Equal(text, Split(text));

    [Fact]
    public void A_number_with_a_point_is_an_ordinal_only_where_the_language_says_so()
    {
        Assert.Equal("Am 10. Mai kam er.", Split("Am 10. Mai kam er.", dotMakesOrdinal: true));
        Assert.Equal("Am 10.|Mai kam er.", Split("Am 10. Mai kam er."));
    }

    [Fact]
    public void Paragraphs_are_counted()
    {
        var sentences = Sentences("Uno. Due.\n\nTre\n\nQuattro.");

        Assert.Equal([0, 0, 1, 2], sentences.Select(sentence => sentence.Paragraph));
    }

    [Fact]
    public void Every_token_is_in_one_sentence()
    {
        var tokens = Tokenizer.Tokenize("Uno. «Due?» Tre... quattro\n\ncinque! ... . »");

        var sentences = new SentenceSplitter(_abbreviations, dotMakesOrdinal: false).Split(tokens);

        Assert.Equal(Enumerable.Range(0, tokens.Count), sentences.SelectMany(sentence => Enumerable.Range(sentence.First, sentence.End - sentence.First)));
    }

    /// <summary>The rules compare the words of a sentence with each other; a bound on its length bounds their work.</summary>
    [Theory]
    [InlineData("parola ")]
    [InlineData(", ")]
    [InlineData(",")]
    [InlineData("a-")]
    [InlineData("l'")]
    [InlineData("\"")]
    [InlineData("!")]
    [InlineData("!a")]
    [InlineData("1.a")]
    public void No_sentence_is_longer_than_the_bound_whatever_it_is_made_of(string piece)
    {
        var sentences = Sentences(string.Concat(Enumerable.Repeat(piece, 100_000)));

        Assert.InRange(sentences.Max(sentence => sentence.End - sentence.First), 1, SentenceSplitter.LongestSentence);
    }

    [Fact]
    public void A_sentence_too_long_is_cut_behind_a_comma_where_there_is_no_blank()
    {
        var text = string.Concat(Enumerable.Repeat("a-", 450)) + "b," + string.Concat(Enumerable.Repeat("c-", 10)) + "d";

        var sentences = Split(text).Split('|');

        Assert.EndsWith("b,", sentences[0], StringComparison.Ordinal);
        Assert.Equal(2, sentences.Length);
    }

    [Fact]
    public void The_longest_sentence_of_an_honest_article_is_left_whole()
    {
        var text = string.Concat(Enumerable.Repeat("parola, ", 190)) + "fine.";

        Assert.Equal(text, Split(text));
    }

    private static List<Sentence> Sentences(string text, bool dotMakesOrdinal = false) =>
        new SentenceSplitter(_abbreviations, dotMakesOrdinal).Split(Tokenizer.Tokenize(text));

    private static string Split(string text, bool dotMakesOrdinal = false)
    {
        var tokens = Tokenizer.Tokenize(text);
        return string.Join('|', Sentences(text, dotMakesOrdinal).Select(sentence => text[tokens[sentence.First].Start..tokens[sentence.End - 1].End]));
    }
}

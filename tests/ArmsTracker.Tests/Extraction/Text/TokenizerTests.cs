using ArmsTracker.Extraction.Text;

namespace ArmsTracker.Tests.Extraction.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("L'Iran, ieri.", "l iran , ieri .")]
    [InlineData("Su-35 Su35 Su 35", "su 35 su 35 su 35")]
    [InlineData("300mila", "300 mila")]
    [InlineData("2.400 euro e 1,5 milioni", "2.400 euro e 1,5 milioni")]
    [InlineData("alle 10:30.", "alle 10:30 .")]
    [InlineData("«Sì», ha detto", "« sì » , ha detto")]
    [InlineData("aspetta...", "aspetta ...")]
    [InlineData("''così''", "'' cosi ''")]
    public void Text_becomes_words_numbers_and_marks(string text, string norms) => Assert.Equal(norms, Norms(text));

    [Fact]
    public void What_stands_before_a_token_is_kept()
    {
        var gaps = Tokenizer.Tokenize("Su-35 l'Iran Su35, oggi\n\nFine").Select(token => token.Gap);

        Assert.Equal(
            [Gap.Paragraph, Gap.Hyphen, Gap.Space, Gap.Apostrophe, Gap.Space, Gap.None, Gap.None, Gap.Space, Gap.Paragraph], gaps);
    }

    [Fact]
    public void Case_is_kept_beside_the_folded_word()
    {
        var cases = Tokenizer.Tokenize("usa Usa USA A").Select(token => token.Case);

        Assert.Equal([LetterCase.Lower, LetterCase.Capital, LetterCase.AllCapitals, LetterCase.Capital], cases);
    }

    [Fact]
    public void A_typewriters_e_with_an_apostrophe_is_the_verb()
    {
        Assert.Equal("è arrivato , e l altro", Norms("E' arrivato, e l'altro"));
    }

    [Fact]
    public void A_line_that_was_wrapped_in_the_middle_of_a_sentence_ends_no_paragraph()
    {
        const string text = "Secondo la stessa fonte i due governi hanno firmato un\naccordo per la fornitura.\nNuovo capoverso.";

        var tokens = Tokenizer.Tokenize(text);

        Assert.Equal(Gap.Space, tokens.Find(token => token.Is("accordo")).Gap);
        Assert.Equal(Gap.Paragraph, tokens.Find(token => token.Is("nuovo")).Gap);
    }

    [Fact]
    public void In_a_text_set_in_lines_of_one_width_a_line_may_end_before_a_capital()
    {
        var wrapped = string.Concat(Enumerable.Repeat("the town council met again on a cold and rainy evening of\nmany words, and it spoke at length about the roads to the\n", 5));
        var tokens = Tokenizer.Tokenize($"{wrapped}factory and the ships that go every week from the port to\nRussia.\n\nThe end.");

        Assert.Equal(Gap.Space, tokens.Single(token => token.Norm == "russia").Gap);
        Assert.Equal(Gap.Paragraph, tokens[^3].Gap);
    }

    [Fact]
    public void A_headline_above_a_sentence_stays_a_paragraph_of_its_own()
    {
        var tokens = Tokenizer.Tokenize("A headline that is long enough to be taken for a wrapped line\nRussia has received ships.\n");

        Assert.Equal(Gap.Paragraph, tokens.Single(token => token.Norm == "russia").Gap);
    }

    [Theory]
    [InlineData("See https://news.example/russia-and-iran, it says.", "see http , it says .")]
    [InlineData("[said](http://news.example/a?b=c) so", "[ said ] ( http ) so")]
    public void A_web_address_is_one_word(string text, string norms) => Assert.Equal(norms, Norms(text));

    [Fact]
    public void A_short_line_is_a_paragraph_of_its_own()
    {
        Assert.Equal(Gap.Paragraph, Tokenizer.Tokenize("Esteri\nuna notizia")[1].Gap);
    }

    [Fact]
    public void An_emoji_is_one_mark_and_half_of_one_too()
    {
        var tokens = Tokenizer.Tokenize("ok 🚀 \uD83D fine");

        Assert.Equal(["ok", "🚀", "\uD83D", "fine"], tokens.Select(token => token.Norm));
        Assert.Equal(new { Start = 3, End = 5 }, new { tokens[1].Start, tokens[1].End });
    }

    [Fact]
    public void Letters_beyond_the_basic_plane_make_words()
    {
        var tokens = Tokenizer.Tokenize("a 𝐈𝐫𝐚𝐧 b");

        Assert.Equal(TokenKind.Word, tokens[1].Kind);
        Assert.Equal(8, tokens[1].End - tokens[1].Start);
    }

    [Fact]
    public void Invisible_characters_part_words_like_blanks()
    {
        Assert.Equal("iran russia oggi", Norms("Iran\u00A0Russia\u200Boggi"));
    }

    [Fact]
    public void A_word_of_a_megabyte_is_cut()
    {
        var tokens = Tokenizer.Tokenize(new string('a', 1_000_000));

        Assert.All(tokens, token => Assert.InRange(token.End - token.Start, 1, 256));
        Assert.Equal(1_000_000, tokens.Sum(token => token.End - token.Start));
    }

    private static string Norms(string text) => string.Join(' ', Tokenizer.Tokenize(text).Select(token => token.Norm));
}

using ArmsTracker.Extraction.Text;
using ArmsTracker.Model;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Extraction;

/// <summary>What holds of any text at all: made-up ones, with a seed, so that a failure can be seen again.</summary>
public sealed class ExtractionPropertyTests
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20231012, 7919);

    /// <summary>Words that the rules look for, and what scraped and hostile texts put between them.</summary>
    private static readonly string[] _pieces =
    [
        "L'Iran", "la Russia", "Mosca", "Teheran", "a Mosca", "dall'Iran", "dalla Corea del Nord", "all'Ucraina", "i russi", "iraniani", "russi",
        "droni", "missili balistici", "caccia Su-35", "Shahed-136", "proiettili", "una fabbrica", "l'accordo", "armi", "Alabuga", "il Mar Caspio",
        "ha fornito", "ha ricevuto", "riceverà", "ha venduto", "costruisce", "utilizza", "nega", "potrebbe fornire", "starebbe trattando", "sanzioni", "ordinati",
        "più di", "fra", "circa", "400", "1.5", "1,2", "300mila", "200-300", "12 000", "999999999999999", "miliardi", "milioni", "decine di", "la maggior parte dei",
        "31 febbraio", "ad aprile", "dal 2022", "2022/2023", "ieri", "la settimana scorsa", "l'anno prossimo", "negli ultimi sei mesi", "99:99", "0001",
        "ha detto Kirby", "secondo la Casa Bianca", "citando", "la CNN", "Lo riporta", "il funzionario", "ha aggiunto", "Reuters:", "- Reuters",
        "che", "e", "ma non dopo", "mentre", "in cambio", "non", "non ancora", ",", ";", ":", ".", "!", "?", "…", "–", "«", "»", "\"", "“", "”", "''", "'", "(", ")",
        "\n", "\n\n", " ", "\u00A0", "\u200B", "\uFEFF", "\t", "🚀", "👩‍🚀", "e\u0301", "\u0301", "\uD83D", "\uDE80", "\0", "\u202E", "𝐈𝐫𝐚𝐧", "伊朗", "إيران", "%", "$", "€",
    ];

    [Fact]
    public void Any_string_can_be_read()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Holds(text ?? "", "it", null)).Check(_config);
    }

    [Fact]
    public void Any_mixture_of_the_words_that_count_can_be_read()
    {
        Prop.ForAll(Mixtures(), Arb.From(Dates()), (pieces, published) => Holds(string.Join(' ', pieces), "it", published)).Check(_config.WithMaxTest(2000).WithEndSize(200));
    }

    [Fact]
    public void Any_mixture_of_them_glued_together_can_be_read()
    {
        Prop.ForAll(Mixtures(), pieces => Holds(string.Concat(pieces), "it", null)).Check(_config.WithEndSize(200));
    }

    [Fact]
    public void Annotated_articles_cut_anywhere_can_be_read_in_any_language()
    {
        var texts = Directory.GetFiles(FixtureFiles.Folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var cuts =
            from text in Gen.Elements(texts)
            from first in Gen.Choose(0, text.Length)
            from end in Gen.Choose(first, text.Length)
            select text[first..end];

        Prop.ForAll(Arb.From(cuts), Arb.From(Gen.Elements(Extracting.Extractor.Languages.ToArray())), (text, language) => Holds(text, language, null)).Check(_config);
    }

    [Fact]
    public void Tokens_and_what_stands_between_them_are_the_text()
    {
        Prop.ForAll(Mixtures(), pieces =>
        {
            var text = string.Concat(pieces);
            var position = 0;
            foreach (var token in Tokenizer.Tokenize(text))
            {
                Assert.True(token.Start >= position && token.End > token.Start && token.End <= text.Length);
                position = token.End;
            }
        }).Check(_config);
    }

    public static TheoryData<string, string> HostileTexts { get; } = new()
    {
        { "ten thousand quotation marks", Many("\"", 10_000) },
        { "ten thousand quotations", Many("«a b c d». ", 10_000) },
        { "quotations that open and never close", Many("«L'Iran “fornisce \"droni 'alla Russia ", 2_000) },
        { "one long line of commas", Many("droni, ", 50_000) },
        { "one long line of parties", Many("l'Iran e la Russia ", 5_000) },
        { "one long line of events", Many("ha fornito droni russi iraniani ", 2_000) },
        { "one long line of clauses", Many("ma che l'Iran ha fornito droni alla Russia, ", 1_000) },
        { "one long line of speakers", Many("ha detto il funzionario secondo Reuters citando la CNN ", 2_000) },
        { "one long line of exclamation marks", Many("!", 100_000) + "a" },
        { "hyphens without a blank", Many("droni-", 50_000) },
        { "numbers without end", Many("400 ", 50_000) },
        { "a word of a million letters", new string('a', 1_000_000) },
        { "accents without letters", Many("\u0301", 100_000) },
        { "halves of emoji", Many("\uD83D", 50_000) + Many("\uDE80", 50_000) },
        { "many short paragraphs", Many("L'Iran ha fornito droni alla Russia\n\n", 5_000) },
    };

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void A_hostile_text_is_read_like_any_other(string name, string text)
    {
        Assert.NotEmpty(name);
        Holds(text, "it", "2023-06-12");
    }

    /// <summary>Memory asked for stands for work done: what is compared with everything before it would grow with the square.</summary>
    [Theory]
    [InlineData("ma che l'Iran ha fornito droni alla Russia, ")]
    [InlineData("«L'Iran fornisce droni alla Russia» \" ")]
    [InlineData("ha detto il funzionario secondo Reuters che l'Iran ha droni russi ")]
    [InlineData("L'Iran \uD83D ha fornito 400 droni alla Russia\n\n")]
    [InlineData("Mario Rossi ha detto che l'Iran arma la Russia con droni. ")]
    public void Twice_the_text_takes_twice_the_work(string piece)
    {
        const int many = 1500;
        const double linear = 2.3;
        Extracting.Mentions(Extracting.Article(Many(piece, 10)));

        var once = Work(Many(piece, many));
        var twice = Work(Many(piece, 2 * many));

        Assert.InRange((double)twice / once, 1, linear);

        static long Work(string text)
        {
            var article = Extracting.Article(text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Extracting.Mentions(article);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Five_megabytes_in_one_line_are_read_in_bounded_memory()
    {
        const int length = 5_000_000;
        const string piece = "droni, ";
        var text = "L'Iran e la Russia: " + Many(piece, length / piece.Length);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(Extracting.Mentions(Extracting.Article(text)));

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / length, 0, 400);
    }

    [Fact]
    public void A_long_line_of_one_statement_gives_no_mention_longer_than_a_sentence_may_be()
    {
        var mentions = Extracting.Mentions(Extracting.Article(Many("ma che l'Iran ha fornito droni alla Russia, ", 1_000)));

        Assert.NotEmpty(mentions);
        Assert.All(mentions, mention => Assert.InRange(Tokenizer.Tokenize(mention.Quote).Count, 1, SentenceSplitter.LongestSentence));
    }

    private static void Holds(string text, string language, string? published)
    {
        var article = Extracting.Article(text, language, published is null ? null : EdtfDate.Parse(published));
        var mentions = Extracting.Mentions(article);

        var offsets = new ScalarOffsets(text);
        var length = offsets.ToScalar(text.Length);
        foreach (var mention in mentions)
        {
            Assert.True(mention.Span.Start >= 0 && mention.Span.Length > 0 && mention.Span.End <= length, $"{mention.Span} is not in a text of {length}");
            Assert.Equal(offsets.Slice(text, mention.Span), mention.Quote);
            Assert.NotEmpty(mention.Topics);
            Assert.All(mention.Evidence, evidence => Assert.True(evidence.Span is not { } span || (span.Start >= 0 && span.Length > 0 && span.End <= length)));
            Assert.True(mention.EventDate is null || EdtfDate.TryParse(mention.EventDate.ToString(), out _), $"{mention.EventDate} is no EDTF date");
            Assert.True(mention.Quantity is not { Min: { } min, Max: { } max } || (min > 0 && min <= max), $"{mention.Quantity} is no range");
        }

        Assert.Equal(mentions.Select(mention => mention.Span.Start).Order(), mentions.Select(mention => mention.Span.Start));
        Assert.Equal(mentions.Select(Flat), Extracting.Mentions(article).Select(Flat));
    }

    /// <summary>A record compares its lists by reference; as text two mentions are the same when they say the same.</summary>
    private static string Flat(Mention mention) => System.Text.Json.JsonSerializer.Serialize(mention with { EventDate = null }) + mention.EventDate;

    /// <summary>Shrinks by leaving out one piece after the other.</summary>
    private static Arbitrary<string[]> Mixtures() => Arb.From(
        Gen.Elements(_pieces).ListOf().Select(pieces => pieces.ToArray()),
        pieces => Enumerable.Range(0, pieces.Length).Select(left => pieces.Where((_, index) => index != left).ToArray()));

    private static Gen<string?> Dates() => Gen.Elements<string?>(null, "2023", "2023-01", "2023-06-12", "2024-02-29", "2023-21", "0001-01-01", "9999-12-31", "2023-05/2023-06", "../2023");

    private static string Many(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}

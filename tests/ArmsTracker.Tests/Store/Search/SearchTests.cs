using ArmsTracker.Store.Search;
using FsCheck;
using FsCheck.Fluent;

namespace ArmsTracker.Tests.Store.Search;

public sealed class SearchTests(SearchTests.OneClaim one) : IClassFixture<SearchTests.OneClaim>
{
    [Theory]
    [InlineData("caffè")]
    [InlineData("caffe")]
    [InlineData("CAFFE")]
    [InlineData("caffe\u0300")]
    [InlineData("caff")]
    [InlineData("perche caffè")]
    [InlineData("droni  caffè")]
    [InlineData("l'iran")]
    [InlineData("su-35")]
    [InlineData("\"Su-35\"")]
    [InlineData("delivered Iran")]
    [InlineData("kirby")]
    [InlineData("reuters alabuga")]
    [InlineData("titolo")]
    [InlineData("Шахед")]
    [InlineData("caffè!")]
    public async Task A_claim_is_found_by_what_its_page_shows(string text) =>
        Assert.Equal(1, (await one.Store.PageAsync(("q", text))).Total);

    [Theory]
    [InlineData("zzz")]
    [InlineData("caffè zzz")]
    [InlineData("affè")]
    [InlineData("caf droni")]
    [InlineData("iran OR zzz")]
    [InlineData("NOT zzz")]
    [InlineData("altrove")]
    public async Task All_words_must_be_found_and_only_the_last_may_be_unfinished(string text) =>
        Assert.Equal(0, (await one.Store.PageAsync(("q", text))).Total);

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("a\"b")]
    [InlineData("AND")]
    [InlineData("NEAR(a b)")]
    [InlineData("*")]
    [InlineData("caff*")]
    [InlineData("-")]
    [InlineData("-iran")]
    [InlineData("quote: iran")]
    [InlineData("^iran")]
    [InlineData("(iran")]
    [InlineData("{quote} : iran")]
    [InlineData("'; DROP TABLE claims; --")]
    [InlineData("😀")]
    [InlineData("😀 iran")]
    [InlineData("iran\0 OR")]
    [InlineData("\uE000")]
    [InlineData("ﷺ ½ ²")]
    [InlineData("%_")]
    public async Task No_text_is_an_error(string text) => await one.Store.PageAsync(("q", text));

    [Fact]
    public void No_text_whatever_is_an_error() => Prop.ForAll<string>(text =>
    {
        one.Store.PageAsync(("q", text ?? "")).GetAwaiter().GetResult();
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("😀")]
    [InlineData("- * \" '")]
    public void Without_a_letter_or_digit_there_is_nothing_to_search_for(string text) => Assert.Null(SearchText.ToMatch(text));

    [Fact]
    public async Task An_article_is_found_by_words_outside_its_mentions()
    {
        var hit = Assert.Single((await one.Store.PageAsync(("q", "altrove"))).TextHits);

        Assert.Equal("Un titolo", hit.Title);
        Assert.Equal("Reuters", hit.Publisher?.Name);
        Assert.Equal("altrove", Assert.Single(hit.Snippet, piece => piece.Matches).Text);
        Assert.Contains("parole che stanno altrove.", string.Concat(hit.Snippet.Select(piece => piece.Text)), StringComparison.Ordinal);
    }

    public sealed class OneClaim : IAsyncLifetime
    {
        internal TestStore Store { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Store = await TestStore.CreateAsync();
            const string quote = "L'Iran, davanti a un caffè, spiega perché i droni Шахед valgono un Su-35.";
            await Store.SaveAsync(
                Samples.Article(quote + " E altre parole che stanno altrove.", title: "Un titolo"),
                Samples.Mention(quote, places: ["alabuga"], saidBy: "john-kirby"));
        }

        public async Task DisposeAsync() => await Store.DisposeAsync();
    }
}

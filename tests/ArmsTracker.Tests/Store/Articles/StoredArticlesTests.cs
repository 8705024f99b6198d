using ArmsTracker.Model;

namespace ArmsTracker.Tests.Store.Articles;

public sealed class StoredArticlesTests
{
    [Fact]
    public async Task An_article_comes_back_as_it_was_stored()
    {
        const string text = "😀 Titolo\nA maggio l'Iran ha consegnato 54 droni.\nFonte: Reuters";
        var mention = new Mention(
            new TextSpan(9, 47), "A maggio l'Iran ha consegnato 54 droni", [Topic.Missile, Topic.Drone], EventKind.Transferring, Modality.Assessed,
            "IR", "RU", ["shahed-136", "shahed-131"], new Quantity(54, null, QuantityUnit.Drone, true),
            [new PlaceMention("alabuga", PlaceRole.Site), new PlaceMention("amirabad", PlaceRole.Via)],
            EdtfDate.Parse("XXXX-05"), ["cnn", "us-officials"],
            [new Evidence("event", "transferring", "event/verb", null), new Evidence("event_date", "XXXX-05", "dates/month", new TextSpan(9, 17))]);
        var article = Samples.Article(text) with
        {
            Title = new Found<string>("Titolo", new TextSpan(2, 8)),
            Published = new Found<EdtfDate>(EdtfDate.Parse("2023-06"), null),
            Publisher = new Found<string>("reuters", new TextSpan(56, 63)),
            Url = new Uri("https://example.org/a?b=ü"),
            Boilerplate = [new Boilerplate(new TextSpan(49, 63), BoilerplateKind.SourceLine), new Boilerplate(new TextSpan(0, 1), BoilerplateKind.SectionLabel)],
        };
        await using var store = await TestStore.CreateAsync();
        await store.SaveAsync(article, mention);

        var read = await store.Articles.FindAsync(article.Sha256[..12]);

        Assert.NotNull(read);
        Assert.Equal((article.Text, article.Sha256, article.File, article.Language), (read.Text, read.Sha256, read.File, read.Language));
        Assert.Equal(article.Title, read.Title);
        Assert.Equal(article.Published, read.Published);
        Assert.Equal(("reuters", "Reuters", article.Publisher.Evidence), (read.Publisher!.Value.Id, read.Publisher.Value.Name, read.Publisher.Evidence));
        Assert.Equal("https://example.org/a?b=ü", read.Url?.OriginalString);
        Assert.Equal(article.Boilerplate, read.Boilerplate);
        var back = Assert.Single(read.Mentions);
        Assert.Equivalent(mention, back.Mention, strict: true);
        Assert.Equal("m-9-47", back.Id);
        Assert.Equal(["CNN", "US officials (unnamed)"], back.SaidBy.Select(source => source.Name));

        var claim = (await store.PageAsync()).Lanes.Single().Claims.Single();
        Assert.Equal("A maggio", claim.Quote.DateWords);
        Assert.Equal((claim.Id, claim.Statement), (back.ClaimId, back.ClaimStatement));
        Assert.Equal($"/articles/{read.Id}#m-9-47", claim.Quote.Address);
    }

    [Fact]
    public async Task What_is_not_known_of_an_article_stays_unknown()
    {
        await using var store = await TestStore.CreateAsync();
        var article = Samples.Article("testo", publisher: null, language: null);
        await store.SaveAsync(article);

        var read = await store.Articles.FindAsync(article.Sha256[..12]);

        Assert.NotNull(read);
        Assert.Null(read.Title);
        Assert.Null(read.Published);
        Assert.Null(read.Publisher);
        Assert.Null(read.Language);
        Assert.Null(read.Url);
        Assert.Empty(read.Mentions);
    }

    [Fact]
    public async Task Mentions_of_one_span_have_ids_of_their_own_and_stand_in_the_texts_order()
    {
        await using var store = await TestStore.CreateAsync();
        var whole = Samples.Mention("L'Iran ha consegnato droni alla Russia.");
        var part = whole with { Span = new TextSpan(21, 26), Quote = "droni", Event = EventKind.Using };
        var article = Samples.Article(whole.Quote);
        await store.SaveAsync(article, part, whole, whole with { Supplier = "RU", Recipient = "IR" });

        var read = await store.Articles.FindAsync(article.Sha256[..12]);

        Assert.Equal(["m-0-39", "m-0-39-2", "m-21-26"], read!.Mentions.Select(mention => mention.Id));
    }

    [Theory]
    [InlineData("000000000000")]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    public async Task An_unknown_id_is_no_article(string id)
    {
        await using var store = await TestStore.CreateAsync();

        Assert.Null(await store.Articles.FindAsync(id));
        Assert.Null(await store.Articles.FindTextAsync(id));
    }

    [Fact]
    public async Task The_annotated_articles_come_back_with_every_mention_at_its_words()
    {
        await using var store = await TestStore.WithAnnotatedArticlesAsync();
        foreach (var (article, mentions) in AnnotatedMentions.Read())
        {
            var read = await store.Articles.FindAsync(article.Sha256[..12]);
            var offsets = new ScalarOffsets(read!.Text);

            Assert.Equal(mentions.Count, read.Mentions.Count);
            Assert.All(read.Mentions, mention => Assert.Equal(mention.Mention.Quote, offsets.Slice(read.Text, mention.Mention.Span)));
        }
    }
}

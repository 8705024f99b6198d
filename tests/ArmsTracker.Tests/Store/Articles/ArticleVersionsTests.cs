using ArmsTracker.Model;
using ArmsTracker.Pipeline;

namespace ArmsTracker.Tests.Store.Articles;

/// <summary>Texts that are one article at several times.</summary>
public sealed class ArticleVersionsTests
{
    private static readonly string _report = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"Parola{i} detta{i * 7} sui{i * 3} droni{i * 11}."));

    [Fact]
    public async Task A_changed_text_from_the_same_address_is_a_new_version_and_both_are_kept()
    {
        await using var store = await TestStore.CreateAsync();
        var first = At("Un testo breve.", "https://example.org/a");
        var second = At("Tutt'altro testo, riscritto da cima a fondo.", "https://example.org/a");

        Assert.Equal(FilingOutcome.Filed, await store.FileAsync(first, Samples.Mention()));
        Assert.Equal(FilingOutcome.NewVersion, await store.FileAsync(second, Samples.Mention()));

        var read = (await store.Articles.FindAsync(ArmsTracker.Store.PublicId.FromHash(second.Sha256)))!;
        Assert.Equal([1, 2], read.Versions.Select(version => version.Number));
        Assert.Equal(read.Id, read.Versions[1].Id);
        Assert.Equal(second.Text, read.Text);
        Assert.Equal(first.Text, (await store.Articles.FindAsync(read.Versions[0].Id))!.Text);
        Assert.Equal(1, await store.ScalarAsync("SELECT is_superseded FROM articles WHERE version = 1"));
    }

    [Fact]
    public async Task Versions_of_one_article_count_as_one_article_and_one_origin_of_a_claim()
    {
        await using var store = await TestStore.CreateAsync();
        for (var i = 0; i < 3; i++)
        {
            await store.FileAsync(At($"{_report} Modifica {i}.", "https://example.org/a", publisher: null), Samples.Mention());
        }

        var claim = Assert.Single((await store.PageAsync()).Lanes.SelectMany(lane => lane.Claims));
        Assert.Equal((1, 1), (claim.Articles, claim.Origins));
        Assert.Equal(3, await store.ScalarAsync("SELECT mention_count FROM claims"));
    }

    [Fact]
    public async Task A_near_copy_from_the_same_publisher_is_a_version_and_from_another_a_copy()
    {
        await using var store = await TestStore.CreateAsync();

        await store.FileAsync(Samples.Article(_report, publisher: "reuters"), Samples.Mention());
        var again = await store.FileAsync(Samples.Article($"{_report} Con una frase in più.", publisher: "reuters"), Samples.Mention());
        var copied = await store.FileAsync(Samples.Article($"{_report} Ripreso altrove.", publisher: "ansa"), Samples.Mention());

        Assert.Equal((FilingOutcome.NewVersion, FilingOutcome.Filed), (again, copied));
        Assert.Equal(1, await store.ScalarAsync("SELECT count(DISTINCT copy_group) FROM articles"));
        var claim = Assert.Single((await store.PageAsync()).Lanes.SelectMany(lane => lane.Claims));
        Assert.Equal(2, claim.Articles);
    }

    [Fact]
    public async Task The_same_text_by_another_address_is_known_and_its_next_version_by_that_address_too()
    {
        await using var store = await TestStore.CreateAsync();

        await store.FileAsync(At("Un testo.", "https://example.org/a"));
        var known = await store.FileAsync(At("Un testo.", "https://example.org/b"));
        var changed = await store.FileAsync(At("Un altro testo.", "https://example.org/b"));

        Assert.Equal((FilingOutcome.AlreadyStored, FilingOutcome.NewVersion), (known, changed));
    }

    [Fact]
    public async Task The_front_page_of_a_site_is_no_article_that_changes()
    {
        await using var store = await TestStore.CreateAsync();

        await store.FileAsync(At("Le notizie di oggi.", "https://example.org/"));

        Assert.Equal(FilingOutcome.Filed, await store.FileAsync(At("Le notizie di domani.", "https://example.org/")));
    }

    [Fact]
    public async Task What_states_a_fact_is_kept_with_it()
    {
        await using var store = await TestStore.CreateAsync();
        var article = Samples.Article("Un testo.") with
        {
            Author = new Found<string>("Anna Rossi", null) { From = "meta author" },
            Published = new Found<EdtfDate>(EdtfDate.Parse("2024-05-09"), null) { From = "JSON-LD datePublished" },
            Url = new Uri("https://example.org/a"),
            UrlFrom = "link canonical",
        };

        await store.FileAsync(article);

        var read = (await store.Articles.FindAsync(ArmsTracker.Store.PublicId.FromHash(article.Sha256)))!;
        Assert.Equal(article.Author, read.Author);
        Assert.Equal(article.Published, read.Published);
        Assert.Equal("link canonical", read.UrlFrom);
    }

    private static Article At(string text, string url, string? publisher = "reuters") => Samples.Article(text, publisher: publisher) with { Url = new Uri(url) };
}

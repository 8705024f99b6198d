using ArmsTracker.Ingest;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Ingest.Html;

/// <summary>Pages built as news sites build them, with invented words: see Fixtures/README.md.</summary>
public sealed class PageFixtureTests
{
    private static readonly string _folder = Path.Combine(FixtureFiles.Folder, "pages");

    public static TheoryData<string> WithArticle { get; } = [.. Directory.GetFiles(_folder, "*.expected").Select(path => Path.GetFileNameWithoutExtension(path) ?? "")];

    public static TheoryData<string> All { get; } = [.. Directory.GetFiles(_folder, "*.html").Select(path => Path.GetFileNameWithoutExtension(path) ?? "")];

    [Theory]
    [MemberData(nameof(WithArticle))]
    public void The_article_is_taken_out_of_its_page(string name)
    {
        Assert.Equal(File.ReadAllText(Path.Combine(_folder, name + ".expected")).TrimEnd(), Read(name).Text);
    }

    [Theory]
    [InlineData("it-front-page")]
    [InlineData("en-only-navigation")]
    public void A_page_without_an_article_is_refused(string name)
    {
        var e = Assert.Throws<UnreadableArticleException>(() => Read(name));

        Assert.Contains("no article found", e.Message, StringComparison.Ordinal);
        Assert.Contains("save", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it-wordpress", "Droni a Mosca, il porto che nessuno guarda", "2024-05-09", "il-faro-di-levante", "Livia Serrani", "it", "https://faro-levante.example/esteri/2024/05/09/droni-porto/")]
    [InlineData("de-amp", "Teheran schweigt zu Raketen im Hafen", "2023-11-02", "nordblick", "Jana Öhler, Tim Brandt", "de", "https://nordblick.example/politik/teheran-schweigt.html")]
    [InlineData("en-json-ld", "Officials say Iran’s drones reached Russia & were used", "2022-10-17", "harbor-ledger", "Dana Whitlock", "en", "https://ledger.example/2022/10/17/drones")]
    [InlineData("fr-microdata", "Moscou attend ses missiles", "2024-09-11", "la-vigie-du-sud", "Rémi Dauge", "fr", null)]
    [InlineData("ru-windows-1251", "Иран передал России новую партию дронов", "2023-03-14", "severnaya-liniya", null, "ru", "http://severnaya-liniya.example/news/2023/03/14/drony/")]
    [InlineData("en-table-layout", "Arms plane lands at night", "2014-05-09", null, null, "en", null)]
    [InlineData("en-live-blog", "Live: arms talks in Moscow", "2023-06-02", "the-tidewater-post", null, "en", null)]
    public void What_the_page_states_is_known(string name, string title, string day, string? publisher, string? author, string language, string? url)
    {
        var article = Read(name);

        Assert.Equal(title, article.Title?.Value);
        Assert.Equal(EdtfDate.Parse(day), article.Published?.Value);
        Assert.Equal(publisher, article.Publisher?.Value);
        Assert.Equal(author, article.Author?.Value);
        Assert.Equal(language, article.Language);
        Assert.Equal(url, article.Url?.AbsoluteUri);
    }

    [Theory]
    [InlineData("it-wordpress", "JSON-LD headline", "JSON-LD datePublished", "JSON-LD mainEntityOfPage")]
    [InlineData("de-amp", "JSON-LD headline", "JSON-LD datePublished", "JSON-LD mainEntityOfPage")]
    [InlineData("fr-microdata", "headline of the page", "meta DC.date.issued", null)]
    [InlineData("ru-windows-1251", "meta og:title", "meta datePublished", "meta og:url")]
    public void Each_fact_says_what_states_it(string name, string title, string day, string? url)
    {
        var article = Read(name);

        Assert.Equal(title, article.Title?.From, ignoreCase: true);
        Assert.Equal(day, article.Published?.From, ignoreCase: true);
        Assert.Equal(url, article.UrlFrom);
    }

    [Theory]
    [MemberData(nameof(WithArticle))]
    public void A_stated_title_that_is_shown_keeps_its_place_in_the_text(string name)
    {
        var title = Read(name).Title!;

        Assert.Equal(title.Evidence is null, !Read(name).Text.Contains(title.Value, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_page_cut_off_anywhere_is_read_or_refused(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(_folder, name + ".html"));
        for (var length = 0; length < bytes.Length; length += 97)
        {
            try
            {
                Assert.NotEmpty(Reading.Page(bytes[..length]).Text);
            }
            catch (UnreadableArticleException e)
            {
                Assert.StartsWith("page.html", e.Message, StringComparison.Ordinal);
            }
        }
    }

    private static Article Read(string name) => Reading.Page(File.ReadAllBytes(Path.Combine(_folder, name + ".html")));
}

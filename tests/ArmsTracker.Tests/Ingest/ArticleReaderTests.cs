using System.Text;
using ArmsTracker.Ingest;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Ingest;

public sealed class ArticleReaderTests
{
    private const string Text = "Mosca riceve nuovi droni iraniani\n\nROMA, 9 maggio 2024 - L'Iran ha fornito alla Russia centinaia di droni, hanno detto i funzionari.\n";

    [Fact]
    public void A_stated_title_that_stands_in_the_text_keeps_its_words_as_evidence()
    {
        var article = Read(new ArticleFacts { Title = new("Mosca riceve nuovi droni iraniani", "news.csv: title") });

        Assert.Equal("news.csv: title", article.Title!.From);
        Assert.Equal("Mosca riceve nuovi droni iraniani", article.Words(article.Title.Evidence!.Value));
    }

    [Fact]
    public void A_stated_title_that_the_text_does_not_have_has_no_evidence()
    {
        var article = Read(new ArticleFacts { Title = new("Droni", "news.csv: title") });

        Assert.Equal(new Found<string>("Droni", null) { From = "news.csv: title" }, article.Title);
    }

    [Theory]
    [InlineData("the reuters", "reuters")]
    [InlineData("Reuters.com", "reuters")]
    [InlineData("www.reuters.com", "reuters")]
    [InlineData("Reuters - World News", "reuters")]
    [InlineData("Il Corriere – Esteri", "il-corriere-esteri")]
    [InlineData("Новая линия", "novaya-liniya")]
    [InlineData("L’Écho de Łódź", "lecho-de-lodz")]
    [InlineData("日本", null)]
    public void A_publisher_is_known_by_its_id_or_gets_one(string name, string? id)
    {
        Assert.Equal(id, Read(new ArticleFacts { Publisher = new(name, "x") }).Publisher?.Value);
    }

    [Fact]
    public void The_words_show_the_language_better_than_a_statement_does()
    {
        Assert.Equal("it", Read(new ArticleFacts { Language = new("en", "html lang") }).Language);
        Assert.Equal("sq", Reading.Articles.Read(Incoming("Zzz qqq.", new ArticleFacts { Language = new("sq", "html lang") })).Language);
    }

    [Fact]
    public void A_refused_entry_says_why_there_is_no_article()
    {
        var e = Assert.Throws<UnreadableArticleException>(() => Reading.Articles.Read(ArmsTracker.Ingest.Incoming.Refused("a.zip!b", "a.zip!b is encrypted. Unpack it.")));

        Assert.Equal("a.zip!b is encrypted. Unpack it.", e.Message);
    }

    [Fact]
    public void Text_is_decoded_as_its_container_declares()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Москва отвергла сообщения.");

        Assert.Equal("Москва отвергла сообщения.", Reading.Articles.Read(new Incoming("a", "a", ArticleForm.Text, bytes, "windows-1251", ArticleFacts.None)).Text);
    }

    [Theory]
    [InlineData("https://EXAMPLE.org:443/a/?utm_source=x&id=7&fbclid=y#top", "https://example.org/a/?id=7")]
    [InlineData("http://example.org:80/a/amp/", "http://example.org/a/")]
    [InlineData("http://example.org/a/amp", "http://example.org/a")]
    [InlineData("http://example.org/a.amp.html?amp=1", "http://example.org/a.html")]
    [InlineData("http://example.org/a?b=%D0%B0&cmpid=1&igshid=2&mc_cid=3&ref=4&gclid=5", "http://example.org/a?b=%D0%B0")]
    [InlineData("http://example.org/a", "http://example.org/a")]
    [InlineData("http://example.org:8080/", "http://example.org:8080/")]
    [InlineData("http://example.org/amp", "http://example.org/amp")]
    [InlineData("http://name:word@example.org/a", "http://example.org/a")]
    public void One_page_has_one_address(string written, string canonical)
    {
        Assert.Equal(new Uri(canonical), CanonicalAddress.Of(new Uri(written)));
    }

    [Theory]
    [InlineData("2024-05-09T23:59:00-04:00", "2024-05-09")]
    [InlineData("2024-05-09 10:00", "2024-05-09")]
    [InlineData("20240509", "2024-05-09")]
    [InlineData("2024-05", "2024-05")]
    [InlineData("2024", "2024")]
    [InlineData("Thu, 09 May 2024 10:00:00 GMT", "2024-05-09")]
    [InlineData("9 May 24 10:00 EST", "2024-05-09")]
    [InlineData("1715212800", "2024-05-09")]
    [InlineData("1715212800000", "2024-05-09")]
    [InlineData("9 maggio 2024", "2024-05-09")]
    [InlineData("2024/05/09", "2024-05-09")]
    [InlineData("2024-02-30", null)]
    [InlineData("0001-01-01T00:00:00", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void The_day_is_the_one_that_is_written(string written, string? day)
    {
        Assert.Equal(day, StatedDay.Of(written)?.ToString());
    }

    private static Article Read(ArticleFacts facts) => Reading.Articles.Read(Incoming(Text, facts));

    private static Incoming Incoming(string text, ArticleFacts facts) => new("a.txt", "a.txt", ArticleForm.Text, Encoding.UTF8.GetBytes(text), null, facts);
}

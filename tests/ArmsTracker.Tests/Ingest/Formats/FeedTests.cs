using System.Text;

namespace ArmsTracker.Tests.Ingest.Formats;

public sealed class FeedTests
{
    private const string Rss =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
        <channel><title>Il Faro</title><language>it-IT</language><image><title>Logo</title></image>
        <item><title>Droni &amp;amp; porti</title><link>https://faro.example/1?utm_medium=rss</link><pubDate>Thu, 09 May 2024 06:30:00 +0200</pubDate><dc:creator>Livia Serrani</dc:creator>
        <description>Riassunto.</description><content:encoded><![CDATA[<p>L'Iran ha fornito droni alla Russia.</p>]]></content:encoded><media:title>Foto</media:title></item>
        <item><title>Solo riassunto</title><guid isPermaLink="true">https://faro.example/2</guid><author>a@faro.example (Marco Dati)</author><description>&lt;p&gt;Due navi.&lt;/p&gt;</description></item>
        <item><title>Solo titolo</title><guid isPermaLink="false">https://faro.example/3</guid></item>
        <item/>
        </channel></rss>
        """;

    [Fact]
    public async Task An_item_of_rss_gives_its_text_and_facts()
    {
        var article = Reading.Articles.Read((await Files.ReadAsync("a.rss", Rss))[0]);

        Assert.Equal("Droni & porti\n\nL'Iran ha fornito droni alla Russia.", article.Text);
        Assert.Equal("2024-05-09", article.Published?.Value.ToString());
        Assert.Equal("pubDate in the feed", article.Published?.From);
        Assert.Equal("il-faro", article.Publisher?.Value);
        Assert.Equal("Livia Serrani", article.Author?.Value);
        Assert.Equal("https://faro.example/1", article.Url?.AbsoluteUri);
    }

    [Fact]
    public async Task An_item_with_only_a_summary_names_the_page_of_the_whole()
    {
        var incoming = (await Files.ReadAsync("a.rss", Rss))[1];

        Assert.Equal(new Uri("https://faro.example/2"), incoming.FullText);
        Assert.Equal("<p>Due navi.</p>", incoming.Words());
        Assert.Equal("Marco Dati", incoming.Facts.Author?.Value);
    }

    [Fact]
    public async Task An_item_without_text_and_address_is_refused_and_the_others_are_not()
    {
        var read = await Files.ReadAsync("a.rss", Rss);

        Assert.Equal([null, null, "a.rss:3 has a title, and neither text nor the address of a page. Import the page itself.", "a.rss:4 has neither text nor title. Nothing is to be done, unless its page is known: then import that."], read.Select(incoming => incoming.Problem));
        Assert.Equal("a.rss:1", read[0].Path);
    }

    [Theory]
    [InlineData("<content type=\"html\">&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</content>", "T\n\nOne\n\nTwo")]
    [InlineData("<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>One &lt; <b>two</b><br/>three</p></div></content>", "T\n\nOne < two\nthree")]
    [InlineData("<content>One &lt; two</content>", "One < two")]
    [InlineData("<content src=\"https://example.org/x\"/><summary>Short</summary>", "Short")]
    public async Task Atom_has_text_of_three_kinds(string content, string text)
    {
        var read = await Files.ReadAsync(
            "a.atom", $"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Ledger</title><entry><title>T</title><link rel=\"self\" href=\"https://l.example/self\"/><link href=\"https://l.example/a\"/><published>2024-05-09T00:00:00Z</published><author><name>D. W.</name><uri>https://x</uri></author>{content}</entry></feed>");

        var article = Reading.Articles.Read(Assert.Single(read));
        Assert.Equal(text, article.Text);
        Assert.Equal(("ledger", "D. W.", "https://l.example/a"), (article.Publisher?.Value, article.Author?.Value, article.Url?.AbsoluteUri));
    }

    [Fact]
    public async Task A_json_feed_is_read_with_what_stands_behind_its_items()
    {
        var read = await Files.ReadAsync(
            "feed.json",
            """
            {"version":"https://jsonfeed.org/version/1.1","items":[
             {"id":1,"url":"https://l.example/1","title":"One","content_html":"<p>First.</p>","date_published":"2024-05-09T00:00:00Z","authors":[{"name":"A"},{"name":"B"}]},
             {"id":2,"url":"https://l.example/2","summary":"Second"}, 7, {"id":4}],
             "title":"Ledger","language":"en-US"}
            """);

        Assert.Equal(["Ledger", "Ledger"], read[..2].Select(incoming => incoming.Facts.Publisher?.Value));
        Assert.Equal("A, B", read[0].Facts.Author?.Value);
        Assert.Equal(new Uri("https://l.example/2"), read[1].FullText);
        Assert.Contains("is no object", read[2].Problem, StringComparison.Ordinal);
        Assert.Contains("neither text nor title", read[3].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_before_a_mistake_in_a_feed_is_read()
    {
        var read = await Files.ReadAsync("a.rss", "<rss><channel>\n<item><description>One</description></item>\n<item><description>Two</b></item></channel></rss>");

        Assert.Equal(2, read.Length);
        Assert.Equal("One", read[0].Words());
        Assert.StartsWith("a.rss:3 is not well-formed XML", read[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entities_that_multiply_are_refused()
    {
        var bomb = "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><rss><channel><item><title>&c;</title></item></channel></rss>";

        Assert.Contains("declares a document type", Assert.Single(await Files.ReadAsync("a.rss", bomb)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_nested_without_end_do_not_overflow()
    {
        var nested = new StringBuilder("<rss><channel><item><description>x</description>").Append(string.Concat(Enumerable.Repeat("<a>", 100_000)));

        Assert.All(await Files.ReadAsync("a.rss", nested.ToString()), incoming => Assert.NotNull(incoming.Problem));
    }
}

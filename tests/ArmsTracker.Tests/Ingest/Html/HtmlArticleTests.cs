using System.Diagnostics;
using System.Text;
using ArmsTracker.Ingest;

namespace ArmsTracker.Tests.Ingest.Html;

public sealed class HtmlArticleTests
{
    private const string Body = "<p>Iran delivered drones to Russia in August, two officials said on Monday, and more are to follow.</p>"
        + "<p>Moscow has denied it. The officials, who asked not to be named, said that crews were trained near Tehran, too.</p>";

    [Theory]
    [InlineData("<p>a<br>b<br/>c</p>", "a\nb\nc")]
    [InlineData("a<br><br> <br>b", "a\n\nb")]
    [InlineData("<p>one\n   two\t three</p>", "one two three")]
    [InlineData("<p>x&nbsp;y &lt;b&gt; &amp; z</p>", "x y <b> & z")]
    [InlineData("<p>Sil&shy;ben\u200B</p>", "Silben")]
    [InlineData("<ul><li>one</li><li>two <b>bold</b></li></ul><p>after</p>", "one\ntwo bold\n\nafter")]
    [InlineData("<h2>Head</h2>text <p>para</p> tail", "Head\n\ntext\n\npara\n\ntail")]
    [InlineData("<pre>a\n  b</pre>", "a\nb")]
    [InlineData("<p>before<script>var x = '<p>no</p>';</script><style>p{}</style> after</p>", "before after")]
    [InlineData("<figure><img alt=no><figcaption>The <i>pier</i></figcaption></figure><p>x</p>", "The pier\n\nx")]
    [InlineData("<div>a<div>b</div>c</div>", "a\n\nb\n\nc")]
    [InlineData("plain words", "plain words")]
    public void Markup_becomes_lines(string html, string text)
    {
        Assert.Equal(text, Reading.Fragment(html).Text);
    }

    [Fact]
    public void A_fragment_is_the_article_however_short_and_its_title_stands_above_it()
    {
        var article = Reading.Fragment("<p>Short.</p>", new ArticleFacts { Title = new("Arms and the sea", "title in the feed") });

        Assert.Equal("Arms and the sea\n\nShort.", article.Text);
        Assert.Equal("Arms and the sea", article.Words(article.Title!.Evidence!.Value));
    }

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("windows-1252", null)]
    [InlineData("iso-8859-1", "iso-8859-1")]
    [InlineData("utf-16", null)]
    public void A_page_is_decoded_as_it_declares(string encoding, string? header)
    {
        var page = $"<html><head><meta charset=\"{encoding}\"></head><body><article><h1>Così è</h1>{Body}<p>Perché però «è già» così.</p></article></body></html>";
        var encoder = encoding == "utf-16" ? Encoding.Unicode : CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);

        Assert.Contains("Perché però «è già» così.", Reading.Page([.. encoder.Preamble, .. encoder.GetBytes(page)], header).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1252, "Perché però «è già» così.")]
    [InlineData(1251, "Москва отвергла сообщения о поставках ракет.")]
    public void A_page_that_is_not_the_utf8_it_declares_is_read_for_what_it_is(int codePage, string words)
    {
        var page = $"<html><head><meta charset=utf-8></head><body><article>{Body}<p>{words}</p></article></body></html>";

        Assert.Contains(words, Reading.Page(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(page), "utf-8").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_broken_characters_do_not_hide_a_page()
    {
        var page = Encoding.UTF8.GetBytes($"<html><body><article>{Body}<p>è è è è</p><p>last @ one</p></article></body></html>");
        page[Array.IndexOf(page, (byte)'@')] = 0xE8;

        Assert.Contains("è è è è", Reading.Page(page).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nested")]
    [InlineData("formatting")]
    [InlineData("formatting opened again")]
    [InlineData("hidden behind quotes")]
    [InlineData("hidden behind a style in a drawing")]
    public void A_page_nested_without_end_is_refused_at_once(string kind)
    {
        var html = kind switch
        {
            "nested" => string.Concat(Enumerable.Repeat("<div>", 100_000)),
            "formatting" => string.Concat(Enumerable.Range(0, 3000).Select(i => $"<p><b id={i}>")),
            "formatting opened again" => "<p>" + string.Concat(Enumerable.Range(0, 300).Select(i => $"<b id={i}>")) + string.Concat(Enumerable.Repeat("<p>x", 100_000)),
            "hidden behind quotes" => "<a title=\"<!--\">" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"<p><i id={i}>")),
            _ => "<svg><style>" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"<p><i id={i}>")),
        };
        var watch = Stopwatch.StartNew();

        var e = Assert.Throws<UnreadableArticleException>(() => Reading.Page(html));

        Assert.Contains("nested too deeply", e.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void What_need_not_be_closed_is_not_nested()
    {
        var page = "<html><body><article><h1>Many</h1>" + Body + string.Concat(Enumerable.Repeat("<p>A line that nobody closes, and that is a sentence.<ul><li>one<li>two</ul>", 2000)) + "</article></body></html>";

        Assert.Contains("A line that nobody closes", Reading.Page(page).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/x")]
    [InlineData("/relative")]
    public void An_address_that_is_not_of_the_web_is_not_taken(string address)
    {
        Assert.Null(Reading.Page($"<html><head><link rel=canonical href='{address}'><meta property=og:url content='{address}'></head><body><article><h1>A title</h1>{Body}</article></body></html>").Url);
    }

    [Fact]
    public void A_title_that_is_no_title_is_not_taken()
    {
        var tooLong = new string('x', 501);

        Assert.Equal(
            "Shown title",
            Reading.Page($"<html><head><meta property=og:title content='{tooLong}'><meta name=twitter:title content='a&#1;b'></head><body><article><h1>Shown title</h1>{Body}</article></body></html>").Title?.Value);
    }

    [Fact]
    public void A_day_that_there_is_not_is_not_taken()
    {
        Assert.Null(Reading.Page($"<html><head><meta property=article:published_time content='2024-02-31T10:00'></head><body><article><h1>A title</h1>{Body}</article></body></html>").Published);
    }

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":5,\"author\":[null,{\"name\":[]}],\"datePublished\":{}}")]
    [InlineData("[[[[")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\"}")]
    [InlineData("")]
    public void Json_ld_of_another_shape_is_passed_over(string json)
    {
        var article = Reading.Page($"<html><head><script type='application/ld+json'>{json}</script></head><body><article><h1>A title</h1>{Body}</article></body></html>");

        Assert.Equal("A title", article.Title?.Value);
    }
}

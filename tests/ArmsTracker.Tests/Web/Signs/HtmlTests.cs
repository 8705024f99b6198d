using ArmsTracker.Model;
using ArmsTracker.Web.Signs;

namespace ArmsTracker.Tests.Web.Signs;

public class HtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onmouseover=\"x", "&quot; onmouseover=&quot;x")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("Шахед, caffè", "Шахед, caffè")]
    public void What_stands_in_braces_can_never_be_markup(string text, string expected) =>
        Assert.Equal($"<p title=\"{expected}\">{expected}</p>", new Html().Add($"""<p title="{text}">{text}</p>""").ToMarkup().Value);

    [Fact]
    public void A_quote_has_the_marks_of_its_language_and_its_words_underlined() => Assert.Equal(
        """<q lang="it">«Un <span class="word">&lt;b&gt;</span> &#x1F600; <span class="word">drone</span>.»</q>""",
        new Html().Quote("Un <b> 😀 drone.", [new TextSpan(3, 6), new TextSpan(9, 14)], "it").ToMarkup().Value);

    [Fact]
    public void One_text_is_not_mixed_with_another_that_is_begun_meanwhile()
    {
        var outer = new Html().Add($"<ul>");
        var inner = new Html().Add($"<b>{1}</b>").ToMarkup();

        Assert.Equal("<b>1</b>", inner.Value);
        Assert.Equal("<ul></ul>", outer.Add($"</ul>").ToMarkup().Value);
    }
}

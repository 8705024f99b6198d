using ArmsTracker.Web.Method;

namespace ArmsTracker.Tests.Web.Method;

public class MarkdownPagesTests
{
    [Fact]
    public void Html_in_the_text_stays_text() =>
        Assert.DoesNotContain("<script", MarkdownPages.ToHtml("# a\n\n<script>alert(1)</script> <b onclick=x>b</b>"), StringComparison.Ordinal);

    [Fact]
    public void The_method_is_there_with_its_tables() =>
        Assert.Contains("<table>", new MarkdownPages()["method"].Value, StringComparison.Ordinal);

    [Fact]
    public void A_page_that_does_not_exist_is_named() =>
        Assert.Contains("nope", Assert.Throws<FileNotFoundException>(() => new MarkdownPages()["nope"]).Message, StringComparison.Ordinal);
}

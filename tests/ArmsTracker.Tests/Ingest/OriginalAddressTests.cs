namespace ArmsTracker.Tests.Ingest;

public sealed class OriginalAddressTests
{
    private const string Body = "L'Iran ha fornito droni alla Russia.\n\n";

    [Theory]
    [InlineData("https://example.org/2023/droni.html", "https://example.org/2023/droni.html")]
    [InlineData("Fonte: https://example.org/droni?id=1", "https://example.org/droni?id=1")]
    [InlineData("Source: <http://example.org/a>", "http://example.org/a")]
    public void The_only_address_on_a_line_of_its_own_is_the_articles(string line, string expected)
    {
        Assert.Equal(expected, Reading.Text(Body + line).Url?.ToString());
    }

    [Theory]
    [InlineData("Si veda https://example.org/droni per i dettagli.")]
    [InlineData("ftp://example.org/droni")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    [InlineData("https://example.org/a\nhttps://example.org/b")]
    public void Anything_else_is_not(string lines)
    {
        Assert.Null(Reading.Text(Body + lines).Url);
    }
}

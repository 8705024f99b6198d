using ArmsTracker.Ingest;

namespace ArmsTracker.Tests.Ingest;

public sealed class MarkdownArticleTests
{
    [Fact]
    public void Front_matter_gives_facts_and_the_body_plain_text()
    {
        var article = Reading.Markdown(
            """
            ---
            title: "Droni: il porto"
            date: 2024-05-09 08:00
            authors:
              - name: Livia Serrani
              - Marco Dati
            source: Il Faro
            lang: it
            canonical_url: https://faro.example/a?utm_source=x
            ---
            # Droni: il porto

            L'Iran ha **fornito** alla Russia
            centinaia di [droni](https://x.example), hanno detto.

            - uno
            - due

            > Una citazione.
            """);

        Assert.Equal("Droni: il porto\n\nL'Iran ha fornito alla Russia centinaia di droni, hanno detto.\n\nuno\ndue\n\nUna citazione.", article.Text);
        Assert.Equal("Droni: il porto", article.Title?.Value);
        Assert.Equal("2024-05-09", article.Published?.Value.ToString());
        Assert.Equal("front matter date", article.Published?.From);
        Assert.Equal("Livia Serrani, Marco Dati", article.Author?.Value);
        Assert.Equal("il-faro", article.Publisher?.Value);
        Assert.Equal("https://faro.example/a", article.Url?.AbsoluteUri);
    }

    [Fact]
    public void Without_front_matter_the_first_heading_is_the_title()
    {
        var article = Reading.Markdown("# Arms at sea\n\nTwo ships carried drones, officials said.\n");

        Assert.Equal("Arms at sea\n\nTwo ships carried drones, officials said.", article.Text);
        Assert.Equal("Arms at sea", article.Title?.Value);
    }

    [Fact]
    public void A_line_of_dashes_in_the_text_is_no_front_matter()
    {
        Assert.Equal("One.\n\nTwo.", Reading.Markdown("One.\n\n---\n\nTwo.\n").Text);
    }

    [Theory]
    [InlineData("---\ntitle: [a\n---\nText.\n", ":")]
    [InlineData("---\na: &a [x]\nb: *a\n---\nText.\n", "reference")]
    [InlineData("---\na: [[[[[[[[[[[[[[1]]]]]]]]]]]]]]\n---\nText.\n", "too deeply")]
    public void Front_matter_that_is_no_plain_yaml_is_refused_with_its_line(string text, string expected)
    {
        var e = Assert.Throws<UnreadableArticleException>(() => Reading.Markdown(text));

        Assert.StartsWith("article.md:", e.Message, StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotations_nested_without_end_are_refused()
    {
        Assert.Contains("nested too deeply", Assert.Throws<UnreadableArticleException>(() => Reading.Markdown(new string('>', 50_000) + " x")).Message, StringComparison.Ordinal);
    }
}

using ArmsTracker.Ingest;
using ArmsTracker.Ingest.Formats;

namespace ArmsTracker.Tests.Ingest;

public sealed class SidecarTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sidecar_of_a_file_wins_over_that_of_its_folder()
    {
        var path = _folder.Write("a.txt", "Text.");
        _folder.Write("a.txt.meta.yaml", "title: Own\npublished: {value: 2024-05-09, from: printed on the page}\n");
        _folder.Write("articles.meta.yaml", "a.txt:\n  title: Shared\n  publisher: Reuters\n  url: https://example.org/a\nb.txt:\n  title: Other\n");

        var sidecar = Sidecar.Of(path);

        Assert.Empty(sidecar.Problems);
        Assert.Equal(new Stated<string>("Own", "a.txt.meta.yaml"), sidecar.Facts.Title);
        Assert.Equal("a.txt.meta.yaml: printed on the page", sidecar.Facts.Published?.From);
        Assert.Equal(new Stated<string>("Reuters", "articles.meta.yaml"), sidecar.Facts.Publisher);
        Assert.Equal("https://example.org/a", sidecar.Facts.Url?.Value.AbsoluteUri);
    }

    [Fact]
    public async Task What_a_sidecar_states_wins_over_the_article()
    {
        var path = _folder.Write("a.md", "---\ntitle: Front\nauthor: Writer\n---\nTwo ships carried drones.\n");
        _folder.Write("a.md.meta.yaml", "title: Beside\n");

        var article = Reading.Articles.Read(Assert.Single(await new ArticleFormats().ReadFileAsync(path).ToArrayAsync()));

        Assert.Equal("Beside", article.Title?.Value);
        Assert.Equal("Writer", article.Author?.Value);
    }

    [Theory]
    [InlineData("title: [a", "no YAML")]
    [InlineData("a: b\npublished: some day\n", ":2: published is not a date")]
    [InlineData("url: ftp://example.org\n", ":1: url is not an address")]
    [InlineData("title: &x y\nauthor: *x\n", "reference")]
    public async Task A_malformed_sidecar_is_refused_and_the_article_is_read(string yaml, string expected)
    {
        var path = _folder.Write("a.txt", "Text.");
        var sidecar = _folder.Write("a.txt.meta.yaml", yaml);

        var read = await new ArticleFormats().ReadFileAsync(path).ToArrayAsync();

        Assert.Equal(2, read.Length);
        Assert.StartsWith(sidecar + ":", read[0].Problem, StringComparison.Ordinal);
        Assert.Contains(expected, read[0].Problem, StringComparison.Ordinal);
        Assert.Null(read[1].Problem);
    }

    [Fact]
    public void What_is_wrong_with_the_sidecar_of_a_folder_is_told_once()
    {
        _folder.Write("articles.meta.yaml", "a.txt: [");

        Assert.Single(Sidecar.Of(_folder["a.txt"]).Problems);
        Assert.Empty(Sidecar.Of(_folder["b.txt"]).Problems);
    }

    [Fact]
    public void A_sidecar_is_no_article()
    {
        Assert.True(Sidecar.Is("x/articles.meta.yaml"));
        Assert.False(Sidecar.Is("x/articles.yaml"));
    }
}

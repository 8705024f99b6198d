using System.Net;
using System.Text;
using ArmsTracker.Tests.Store;

namespace ArmsTracker.Tests.Api;

public sealed class ArticleTextApiTests(ApiApp app) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task The_text_is_downloaded_as_it_is_stored()
    {
        foreach (var (article, _) in AnnotatedMentions.Read())
        {
            var response = await GetAsync(article.Sha256[..12]);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
            Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
            Assert.Equal(article.File, response.Content.Headers.ContentDisposition?.FileNameStar);
            Assert.Equal(Encoding.UTF8.GetBytes(article.Text), await response.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("000000000000")]
    [InlineData("nothing")]
    public async Task An_unknown_article_is_not_found(string id) =>
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(id)).StatusCode);

    private Task<HttpResponseMessage> GetAsync(string id) => app.Client.GetAsync(new Uri($"/articles/{id}/text", UriKind.Relative));
}

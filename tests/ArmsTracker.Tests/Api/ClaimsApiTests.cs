using System.Net;
using System.Text.Json;
using ArmsTracker.Tests.Store;

namespace ArmsTracker.Tests.Api;

public sealed class ClaimsApiTests(ApiApp app) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task Every_annotated_mention_is_given_with_the_names_of_the_claim_model()
    {
        var given = new List<JsonElement>();
        for (var address = "/api/claims?context=on"; address is not null;)
        {
            var page = await ReadAsync(address);
            given.AddRange(page.GetProperty("claims").EnumerateArray().SelectMany(claim => claim.GetProperty("mentions").EnumerateArray()));
            address = page.GetProperty("next").GetString();
        }

        var byPlace = given.ToLookup(mention => (
            mention.GetProperty("article").GetString(), mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32()));
        var gold = AnnotatedMentions.ReadJson().SelectMany(one => one.Mentions.Select(mention => (one.ArticleId, Mention: mention))).ToList();
        Assert.Equal(gold.Count, given.Count);
        foreach (var (articleId, mention) in gold)
        {
            var place = (articleId, mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32());
            Assert.Contains(byPlace[place], one => mention.EnumerateObject().All(
                attribute => JsonElement.DeepEquals(attribute.Value, one.GetProperty(attribute.Name))));
        }
    }

    [Fact]
    public async Task The_answer_is_that_of_the_page_with_the_same_query()
    {
        const string query = "?topic=drone&topic=missile&said_by=us-government&order=oldest";
        var answer = await ReadAsync("/api/claims" + query);
        var page = await app.Store.PageAsync(("topic", "drone"), ("topic", "missile"), ("said_by", "us-government"), ("order", "oldest"));

        Assert.Equal(page.Total, answer.GetProperty("total").GetInt32());
        Assert.Equal(page.Articles, answer.GetProperty("articles").GetInt32());
        Assert.Equal(
            page.Lanes.SelectMany(lane => lane.Claims).Select(claim => (claim.Id, claim.Statement.Text)),
            answer.GetProperty("claims").EnumerateArray().Select(claim => (claim.GetProperty("id").GetString()!, claim.GetProperty("statement").GetString()!)));
    }

    [Fact]
    public async Task The_previous_page_of_the_next_is_this_one()
    {
        var first = await ReadAsync("/api/claims");
        var second = await ReadAsync(first.GetProperty("next").GetString()!);
        var again = await ReadAsync(second.GetProperty("previous").GetString()!);

        Assert.Equal(JsonValueKind.Null, first.GetProperty("previous").ValueKind);
        Assert.Equal(first.GetProperty("claims").GetRawText(), again.GetProperty("claims").GetRawText());
    }

    [Fact]
    public async Task Letters_are_written_as_themselves_and_markup_is_not()
    {
        var text = await app.Client.GetStringAsync(new Uri("/api/claims?q=%D0%B1%D0%B5%D0%B7%D0%BF%D1%96%D0%BB%D0%BE%D1%82%D0%BD%D0%B8%D0%BA%D1%96%D0%B2", UriKind.Relative));

        Assert.Matches("\\p{IsCyrillic}", text);
        Assert.DoesNotContain("<", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?topic=tank", "topic")]
    [InlineData("?from=soon", "from")]
    [InlineData("?after=nowhere", "after")]
    [InlineData("?topics=drone", "topics")]
    [InlineData("?order=oldest&by=never", "by")]
    public async Task A_bad_parameter_is_named(string query, string parameter)
    {
        var response = await app.Client.GetAsync(new Uri("/api/claims" + query, UriKind.Relative));
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(parameter, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    private async Task<JsonElement> ReadAsync(string address)
    {
        var response = await app.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}

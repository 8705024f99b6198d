using System.Net;
using System.Text.Json;
using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Tests.Api;

public sealed class ClaimApiTests(ApiApp app) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task A_claim_has_all_its_mentions_and_each_once_under_its_origin()
    {
        await using var db = app.Store.Open();
        var row = await db.Claims.OrderByDescending(claim => claim.MentionCount).FirstAsync();
        var answer = await ReadAsync("/api/claims/" + row.PublicId);

        var claim = answer.GetProperty("claim");
        Assert.Equal(row.PublicId, claim.GetProperty("id").GetString());
        Assert.Equal(row.MentionCount, claim.GetProperty("mentions").GetArrayLength());
        Assert.Equal(
            Places(claim.GetProperty("mentions")),
            Places(answer.GetProperty("origins").EnumerateArray().SelectMany(origin => origin.GetProperty("mentions").EnumerateArray())));
        Assert.Equal(row.OriginCount, answer.GetProperty("independent_origins").GetInt32());
        Assert.Equal(row.Credibility, answer.GetProperty("credibility").GetProperty("grade").GetInt32());
        Assert.Equal(row.Thread, answer.GetProperty("thread").GetProperty("id").GetString());
        Assert.Contains(answer.GetProperty("stages").EnumerateArray(), stage => stage.GetProperty("claim").GetString() == row.PublicId);
        Assert.Equal(0, answer.GetProperty("unlisted").GetInt32());
    }

    [Fact]
    public async Task Relations_tell_which_way_they_go()
    {
        await using var db = app.Store.Open();
        var rows = await db.Claims.OrderBy(claim => claim.Id).Take(3).ToListAsync();
        db.AddRange(
            new ClaimRelationRow { FromId = rows[0].Id, ToId = rows[1].Id, Kind = RelationKind.Denies, Why = "he says that it is not so" },
            new ClaimRelationRow { FromId = rows[2].Id, ToId = rows[1].Id, Kind = RelationKind.Updates, Why = "from talks to contract" });
        await db.SaveChangesAsync();
        var answer = await ReadAsync("/api/claims/" + rows[1].PublicId);

        var opposed = Assert.Single(answer.GetProperty("opposed").EnumerateArray());
        Assert.Equal(("denies", true, rows[0].PublicId), (opposed.GetProperty("kind").GetString(), opposed.GetProperty("is_from").GetBoolean(), opposed.GetProperty("claim").GetString()));
        Assert.Equal("from talks to contract", Assert.Single(answer.GetProperty("steps").EnumerateArray()).GetProperty("why").GetString());
    }

    [Fact]
    public async Task A_former_address_is_answered_with_the_claims_own()
    {
        await using var db = app.Store.Open();
        var row = await db.Claims.OrderBy(claim => claim.Id).LastAsync();
        db.Add(new ClaimAliasRow { PublicId = "f00000000000", ClaimId = row.Id });
        await db.SaveChangesAsync();
        using var response = await app.Client.GetAsync(new Uri("/api/claims/f00000000000", UriKind.Relative));

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal("/api/claims/" + row.PublicId, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("000000000000")]
    [InlineData("nothing")]
    public async Task An_unknown_claim_is_not_found(string id)
    {
        using var response = await app.Client.GetAsync(new Uri("/api/claims/" + id, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static IEnumerable<string> Places(JsonElement mentions) => Places(mentions.EnumerateArray());

    private static IEnumerable<string> Places(IEnumerable<JsonElement> mentions) => mentions
        .Select(mention => mention.GetProperty("article").GetString() + mention.GetProperty("id").GetString()).Order(StringComparer.Ordinal);

    private async Task<JsonElement> ReadAsync(string address)
    {
        using var response = await app.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}

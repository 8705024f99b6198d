using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Tests.Api;

public sealed class ThreadApiTests(ApiApp app) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task The_pages_of_a_thread_hold_each_of_its_claims_once()
    {
        await using var db = app.Store.Open();
        var key = await db.Claims.GroupBy(claim => claim.Thread).OrderByDescending(group => group.Count()).Select(group => group.Key).FirstAsync();
        // Longer than one page, whatever the articles hold.
        await db.Claims.ExecuteUpdateAsync(update => update.SetProperty(claim => claim.Thread, key));
        var shown = new List<string>();
        var pages = 0;
        JsonElement page;
        for (var address = $"/api/threads/{key}"; address is not null; address = page.GetProperty("next").GetString(), pages++)
        {
            page = await ReadAsync(address);
            shown.AddRange(page.GetProperty("steps").EnumerateArray().Select(Claim));
        }

        var dated = await db.Claims.Where(claim => claim.PlacedKey != null).OrderBy(claim => claim.PlacedKey).ThenBy(claim => claim.PublicId).Select(claim => claim.PublicId).ToListAsync();
        Assert.Equal(dated, shown);
        Assert.True(pages > 1);

        var first = await ReadAsync($"/api/threads/{key}");
        var all = await db.Claims.CountAsync();
        Assert.Equal(all, first.GetProperty("claims").GetInt32());
        Assert.Equal(all - dated.Count, first.GetProperty("undated_claims").GetInt32());
        Assert.Equal(dated.Count, first.GetProperty("periods").EnumerateArray().Sum(period => period.GetProperty("claims").GetInt32()));
        Assert.NotEmpty(first.GetProperty("origins").EnumerateArray());
        Assert.NotEmpty(first.GetProperty("steps")[0].GetProperty("quote").GetString()!);
    }

    [Fact]
    public async Task An_unknown_thread_is_not_found()
    {
        using var response = await app.Client.GetAsync(new Uri("/api/threads/nothing", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string Claim(JsonElement step) => step.GetProperty("stage").GetProperty("claim").GetString()!;

    private async Task<JsonElement> ReadAsync(string address)
    {
        using var response = await app.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}

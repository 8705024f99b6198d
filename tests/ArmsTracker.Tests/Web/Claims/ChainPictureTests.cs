using ArmsTracker.Web.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArmsTracker.Tests.Web.Claims;

public class ChainPictureTests
{
    [Fact]
    public void The_root_is_above_and_who_takes_its_word_below()
    {
        var picture = Draw(Details.Origin("officials", Details.Told("cnn", "officials"), Details.Told("ansa", "cnn", "officials"), Details.Told("bbc", "officials")));

        Assert.Equal(["OFFICIALS 0", "CNN 1", "ANSA 2", "BBC 1"], Rows(picture));
        Assert.Equal("OFFICIALS is the root. CNN cites OFFICIALS. ANSA cites CNN. BBC cites OFFICIALS.", picture.Words);
    }

    [Fact]
    public void An_office_goes_back_to_its_government_without_citing_it()
    {
        var picture = Draw(Details.Origin("government", Details.Told("cnn", "kirby"), Details.Told("cnn", "white-house"), Details.Told("bbc", "government")));

        Assert.Equal(["GOVERNMENT 0", "BBC 1", "KIRBY 1", "CNN 2", "WHITE-HOUSE 1", "CNN 2"], Rows(picture));
        Assert.Equal([false, true, false, true, false, true], picture.Rows.Select(row => row.IsCredit));
        Assert.Contains("KIRBY goes back to GOVERNMENT.", picture.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_who_only_cite_each_other_are_a_loop_and_who_cites_them_hangs_on_it()
    {
        var picture = Draw(Details.Origin(
            "ansa", Details.Told("ansa", "cnn"), Details.Told("cnn", "reuters"), Details.Told("reuters", "ansa"), Details.Told("bbc", "cnn")) with
        { IsCircular = true });

        Assert.True(picture.IsLoop);
        var loop = picture.Rows.Where(row => row.IsInLoop).Select(row => row.Name).ToList();
        Assert.Equal(["ANSA", "CNN", "REUTERS"], loop.Order(StringComparer.Ordinal));
        Assert.Equal("BBC", Assert.Single(picture.Rows, row => !row.IsInLoop).Name);
        foreach (var words in (string[])["ANSA cites CNN.", "CNN cites REUTERS.", "REUTERS cites ANSA.", "BBC cites CNN.", "Nobody is the root."])
        {
            Assert.Contains(words, picture.Words, StringComparison.Ordinal);
        }

        // Each takes the word of the row above it.
        Assert.Equal("CNN", loop[(loop.IndexOf("ANSA") + 2) % 3]);
    }

    [Fact]
    public void Without_a_chain_there_is_nothing_to_draw() =>
        Assert.Null(ChainPicture.Of(Details.Origin("cnn", Details.Told("cnn"), Details.Told("cnn"))));

    [Fact]
    public void A_crowd_is_cut_and_counted()
    {
        var picture = Draw(Details.Origin("officials", [.. Enumerable.Range(0, 40).Select(i => Details.Told($"outlet-{i}", "officials"))]));

        Assert.Equal(41, picture.Rows.Count + picture.LeftOut);
        Assert.InRange(picture.Rows.Count, 10, 20);
    }

    [Fact]
    public void A_tangle_of_credits_comes_to_an_end()
    {
        string[] names = ["a", "b", "c", "d", "e", "f", "g"];
        var mentions = names.SelectMany(one => names.Where(other => other != one).Select(other => Details.Told(one, other))).ToArray();

        Assert.InRange(Draw(Details.Origin("a", mentions)).Rows.Count, 2, 20);
        Assert.InRange(Draw(Details.Origin("a", mentions) with { IsCircular = true }).Rows.Count, 2, 20);
    }

    [Fact]
    public void An_article_goes_by_its_title_and_names_are_text()
    {
        const string title = "<img src=x onerror=alert(1)> & a very long title that goes on and on";
        var picture = Draw(Details.Origin("officials", Details.Told(Details.Quote(article: "abc", title: title), "article:abc", "officials")));

        Assert.Equal(title, picture.Rows[1].Name);
    }

    [Fact]
    public async Task The_picture_is_drawn_without_markup_from_names()
    {
        const string title = "<img src=x onerror=alert(1)> \" & a very long title that goes on and on";
        var html = await RenderAsync(Draw(Details.Origin("officials", Details.Told(Details.Quote(article: "abc", title: title), "article:abc", "officials"))));

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("role=\"img\"", html, StringComparison.Ordinal);
        Assert.Contains("OFFICIALS is the root.", html, StringComparison.Ordinal);
        Assert.Contains("…</text>", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loop_is_told_and_drawn_as_one()
    {
        var html = await RenderAsync(Draw(Details.Origin("ansa", Details.Told("ansa", "cnn"), Details.Told("cnn", "ansa")) with { IsCircular = true }));

        Assert.Contains("in a circle", html, StringComparison.Ordinal);
        // Down from one to the other, and back up at the left.
        Assert.Equal(2, html.Split("class=\"line\"").Length - 1);
    }

    private static ChainPicture Draw(ArmsTracker.Store.Claims.ClaimOrigin origin)
    {
        var picture = ChainPicture.Of(origin);
        Assert.NotNull(picture);
        return picture;
    }

    private static IEnumerable<string> Rows(ChainPicture picture) => picture.Rows.Select(row => $"{row.Name} {row.Depth}");

    private static async Task<string> RenderAsync(ChainPicture picture)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ChainFigure>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ChainFigure.Picture)] = picture }))).ToHtmlString());
    }
}

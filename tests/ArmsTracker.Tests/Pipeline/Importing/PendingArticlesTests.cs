using ArmsTracker.Ingest;
using ArmsTracker.Model;
using ArmsTracker.Pipeline.Importing;
using ArmsTracker.Tests.Ingest.Fetching;

namespace ArmsTracker.Tests.Pipeline.Importing;

public sealed class PendingArticlesTests
{
    private readonly TestClock _clock = new();

    [Fact]
    public void An_article_is_kept_for_an_hour()
    {
        var pending = new PendingArticles(_clock);
        pending.Keep(Article("a"));
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull(pending.Find("a"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(pending.Find("a"));
    }

    [Fact]
    public void The_oldest_goes_when_there_are_too_many()
    {
        var pending = new PendingArticles(_clock);
        for (var i = 0; i <= PendingArticles.MostArticles; i++)
        {
            pending.Keep(Article($"{i}"));
        }

        Assert.Null(pending.Find("0"));
        Assert.NotNull(pending.Find("1"));
    }

    [Fact]
    public void The_oldest_go_when_they_are_too_large_together_but_never_the_newest()
    {
        var pending = new PendingArticles(_clock);
        pending.Keep(Article("small"));
        pending.Keep(Article("half", PendingArticles.MostBytes / 2));
        pending.Keep(Article("more", PendingArticles.MostBytes));
        Assert.Null(pending.Find("small"));
        Assert.Null(pending.Find("half"));
        Assert.NotNull(pending.Find("more"));
    }

    [Fact]
    public void One_that_is_read_again_takes_the_place_of_itself()
    {
        var pending = new PendingArticles(_clock);
        pending.Keep(Article("a"));
        var again = Article("a");
        pending.Keep(again);
        Assert.Same(again, pending.Find("a"));
        pending.Forget("a");
        Assert.Null(pending.Find("a"));
    }

    [Fact]
    public void No_id_is_like_another()
    {
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => PendingArticles.NewId()).Distinct().Count());
        Assert.Matches("^[0-9a-f]{32}$", PendingArticles.NewId());
    }

    private static PendingArticle Article(string id, long bytes = 0) => new(
        id, new Article(new string('a', 64), "", "a.txt", null, null, null, null, null, []), [], null, new Dictionary<ArticleFact, ReadFact>())
    {
        Incoming = Incoming.Refused("a", "") with { Bytes = new byte[bytes] },
    };
}

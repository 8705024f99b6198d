using ArmsTracker.Corroboration;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Corroboration;

public sealed class OriginsTests
{
    [Fact]
    public void Ten_outlets_that_repeat_one_source_are_one_origin()
    {
        var credits = Enumerable.Range(0, 10).Select(i => new Credit($"outlet-{i}", "us-officials", "us-government", 1)).ToList();

        var origin = Assert.Single(Origins.Of(credits));

        Assert.Equal("us-government", origin.Body);
        Assert.Equal(10, origin.Credits.Count);
    }

    [Fact]
    public void Sources_of_one_body_are_one_origin_and_those_of_two_are_two()
    {
        Credit[] credits =
        [
            new("cnn", "john-kirby", "us-government", 3),
            new("reuters", "us-officials", "us-government", 1),
            new("reuters", "iran-foreign-ministry", "iran-government", 1),
        ];

        Assert.Equal(["us-government", "iran-government"], Origins.Of(credits).Select(origin => origin.Body));
    }

    [Fact]
    public void An_outlet_that_credits_others_itself_is_followed_to_them()
    {
        Credit[] credits =
        [
            new("il-post", "cnn", "cnn", 1),
            new("cnn", "us-officials", "us-government", 1),
        ];

        Assert.Equal("us-government", Assert.Single(Origins.Of(credits)).Body);
    }

    [Fact]
    public void An_outlet_that_also_speaks_for_itself_is_an_origin()
    {
        Credit[] credits =
        [
            new("il-post", "cnn", "cnn", 1),
            new("cnn", "us-officials", "us-government", 1),
            new("cnn", "cnn", "cnn", 1),
        ];

        Assert.Equal(["cnn", "us-government"], Origins.Of(credits).Select(origin => origin.Body));
    }

    [Fact]
    public void Outlets_that_only_cite_each_other_are_one_circular_origin()
    {
        Credit[] credits =
        [
            new("a-news", "b-news", "b-news", 1),
            new("b-news", "c-news", "c-news", 1),
            new("c-news", "a-news", "a-news", 1),
            new("d-news", "b-news", "b-news", 1),
        ];

        var origin = Assert.Single(Origins.Of(credits));

        Assert.True(origin.IsCircular);
        Assert.Equal(4, origin.Credits.Count);
    }

    [Fact]
    public void An_article_that_cites_itself_speaks_for_itself()
    {
        var origin = Assert.Single(Origins.Of([new Credit("tasnim", "tasnim", "tasnim", 2)]));

        Assert.False(origin.IsCircular);
    }

    [Fact]
    public void The_order_of_the_credits_does_not_matter()
    {
        Credit[] credits =
        [
            new("a", "b", "b", 1), new("b", "a", "a", 2), new("c", "us-officials", "us-government", 1), new("d", "c", "c", 1), new("e", "e", "e", 1),
        ];

        var forwards = Origins.Of(credits).Select(origin => (origin.Body, origin.IsCircular, origin.Credits.Count)).ToList();

        Assert.Equal(forwards, Origins.Of([.. credits.Reverse()]).Select(origin => (origin.Body, origin.IsCircular, origin.Credits.Count)));
    }

    [Fact]
    public void A_long_chain_ends_at_its_root()
    {
        var credits = Enumerable.Range(0, 1000).Select(i => new Credit($"s{i:D4}", $"s{i + 1:D4}", $"s{i + 1:D4}", 1)).ToList();

        Assert.Equal("s1000", Assert.Single(Origins.Of(credits)).Body);
    }
}

using System.Text.Json;
using ArmsTracker.Cli.Evaluation;

namespace ArmsTracker.Tests.Cli.Evaluation;

public sealed class ScoringTests
{
    [Theory]
    [InlineData(0, 10, 5, 15, 5)]
    [InlineData(0, 10, 6, 16, 0)]
    [InlineData(0, 100, 95, 105, 5)]
    [InlineData(0, 10, 10, 20, 0)]
    [InlineData(0, 10, 2, 4, 2)]
    public void Spans_match_where_they_share_half_of_the_shorter(int start, int end, int otherStart, int otherEnd, int shared)
    {
        Assert.Equal(shared, Mention(start, end).Overlap(Mention(otherStart, otherEnd)));
    }

    [Fact]
    public void Of_two_on_one_span_each_meets_the_one_it_agrees_with()
    {
        var gold = new[] { Mention(0, 10, "agreed"), Mention(0, 10, "using") };
        var predicted = new[] { Mention(0, 10, "using"), Mention(0, 9, "agreed") };

        Assert.Equal([(0, 1), (1, 0)], Scoring.Pair(gold, predicted).Order());
    }

    [Fact]
    public void Where_they_agree_alike_the_larger_overlap_wins()
    {
        var gold = new[] { Mention(0, 10, "using") };
        var predicted = new[] { Mention(3, 10, "using"), Mention(0, 9, "using") };

        Assert.Equal([(0, 1)], Scoring.Pair(gold, predicted));
    }

    [Fact]
    public void Nothing_found_where_nothing_is_scores_nought_without_dividing_by_it()
    {
        var score = Scoring.Of([new ScoredArticle("a", null, [])], new Dictionary<string, ScoredArticle>());

        Assert.All(score.Figures, figure => Assert.Equal(new Figure(0, 0, 0, 0), figure.Value));
    }

    private static ScoredMention Mention(int start, int end, string kind = "using") =>
        ScoredMention.Read(JsonDocument.Parse($$"""{"start": {{start}}, "end": {{end}}, "event": "{{kind}}"}""").RootElement);
}

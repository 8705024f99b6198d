using ArmsTracker.Cli;
using ArmsTracker.Cli.Evaluation;

namespace ArmsTracker.Tests.Cli.Evaluation;

public sealed class ClaimScoringTests
{
    private static readonly string _expected = Path.Combine(FixtureFiles.Folder, "evaluation");

    /// <summary>Split, mixed and missing claims, wrong threads and relations: see Fixtures/README.md.</summary>
    [Fact]
    public void Figures_and_misses_are_those_of_the_scoring_script()
    {
        var score = ClaimScoring.Of(Gold(), ScoredClaims.ReadPredicted(Path.Combine(_expected, "claims.jsonl")));

        Assert.Equal(File.ReadAllLines(Path.Combine(_expected, "claims.txt")), score.Misses.Concat(ScoreTable.Lines(score.Score)));
    }

    [Fact]
    public void The_annotated_claims_themselves_score_one()
    {
        var score = ClaimScoring.Of(Gold(), Gold());

        Assert.All(score.Score.Figures, figure => Assert.Equal((1, 1, 1), (figure.Value.P, figure.Value.R, figure.Value.F1)));
        Assert.Empty(score.Misses);
    }

    [Fact]
    public void No_claims_at_all_score_nought_without_dividing_by_it()
    {
        var score = ClaimScoring.Of(new ScoredClaims([], []), new ScoredClaims([], []));

        Assert.All(score.Score.Figures, figure => Assert.Equal(new Figure(0, 0, 0, 0), figure.Value));
    }

    [Fact]
    public void Of_two_claims_on_one_span_each_meets_the_one_that_shares_most()
    {
        var gold = Claims(("out", [1, 2]), ("back", [1]));
        var predicted = Claims(("b", [1]), ("o", [1, 2]));

        Assert.Empty(ClaimScoring.Of(gold, predicted).Misses);
    }

    [Fact]
    public void That_two_claims_contradict_has_no_direction()
    {
        var gold = Claims(("a", [1]), ("b", [2])) with { Relations = [new ScoredRelation("a", "contradicts", "b")] };
        var predicted = gold with { Relations = [new ScoredRelation("b", "contradicts", "a")] };

        Assert.Equal(1, ClaimScoring.Of(gold, predicted).Score["relations"].F1);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"id": "a", "mentions": [["a.txt"]]}""")]
    public void A_file_that_holds_no_claims_is_named(string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("claims.jsonl", text);

        Assert.StartsWith(path, Assert.Throws<CommandException>(() => ScoredClaims.ReadPredicted(path)).Message, StringComparison.Ordinal);
        Assert.StartsWith(path, Assert.Throws<CommandException>(() => ScoredClaims.ReadAnnotated(path)).Message, StringComparison.Ordinal);
    }

    private static ScoredClaims Gold() => ScoredClaims.ReadAnnotated(Path.Combine(FixtureFiles.Folder, "claims.json"));

    /// <summary>Claims by name, each with the sentences of one article that state it.</summary>
    private static ScoredClaims Claims(params (string Id, int[] Sentences)[] claims) => new(
        [.. claims.Select(claim => new ScoredClaim(claim.Id, claim.Id, [.. claim.Sentences.Select(sentence => new ClaimSpan("a.txt", sentence * 100, (sentence * 100) + 90))]))],
        []);
}

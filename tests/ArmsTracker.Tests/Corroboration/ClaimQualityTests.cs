using ArmsTracker.Cli.Evaluation;
using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using ArmsTracker.Tests.Cli.Evaluation;
using ArmsTracker.Tests.Extraction;
using ArmsTracker.Tests.Ingest;
using ArmsTracker.Tests.Store;
using Xunit.Abstractions;

namespace ArmsTracker.Tests.Corroboration;

/// <summary>How well claims are made of the annotated articles, by B³ over the mentions found. Floors, a little below what is reached.</summary>
public sealed class ClaimQualityTests(ITestOutputHelper output)
{
    [Fact]
    public void Claims_of_the_mentions_that_extraction_finds()
    {
        var articles = Directory.EnumerateFiles(FixtureFiles.Folder, "*.gold.json", SearchOption.AllDirectories)
            .Select(path => path.Replace(".gold.json", ".txt", StringComparison.Ordinal)).Where(File.Exists)
            .Select(path => Reading.Bytes(File.ReadAllBytes(path)) with { File = Path.GetFileName(path) })
            .Select(article => (article, Extracting.Extractor.Extract(article)));

        Assert.InRange(Score(articles).F1, 0.84, 1);
    }

    /// <summary>So that what the claims owe to the rules here, and not to extraction, is seen.</summary>
    [Fact]
    public void Claims_of_the_mentions_that_were_annotated() => Assert.InRange(Score(AnnotatedMentions.Read()).F1, 0.85, 1);

    private Figure Score(IEnumerable<(Article Article, IReadOnlyList<Mention> Mentions)> articles)
    {
        var gazetteer = Extracting.Extractor.Gazetteer;
        var spans = articles
            .SelectMany(article => Matters.Of(article.Article, article.Mentions, gazetteer)
                .Zip(article.Mentions, (matter, mention) => (matter, Span: new ClaimSpan(article.Article.File, mention.Span.Start, mention.Span.End))))
            .ToLookup(one => one.matter, one => one.Span);
        var claims = new Clustering(new SameClaim(gazetteer)).Of(spans.Select(matter => matter.Key))
            .Select(claim => new ScoredClaim(claim[0].Key, claim[0].Key, [.. claim.SelectMany(matter => spans[matter])]));
        var gold = ScoredClaims.ReadAnnotated(Path.Combine(FixtureFiles.Folder, "claims.json"));
        var score = ClaimScoring.Of(gold, new ScoredClaims([.. claims], []));
        foreach (var line in ScoreTable.Lines(score.Score))
        {
            output.WriteLine(line);
        }

        return score.Score["claims"];
    }
}

using ArmsTracker.Cli.Evaluation;
using ArmsTracker.Corroboration;
using ArmsTracker.Model;
using ArmsTracker.Tests.Cli.Evaluation;
using ArmsTracker.Tests.Extraction;
using ArmsTracker.Tests.Ingest;
using Xunit.Abstractions;

namespace ArmsTracker.Tests.Corroboration;

/// <summary>How well threads and relations are made of the annotated articles, from the mentions that extraction finds. Floors, a little below what is reached.</summary>
public sealed class RelationQualityTests(ITestOutputHelper output)
{
    private static readonly Gazetteer _gazetteer = Extracting.Extractor.Gazetteer;

    [Fact]
    public void Threads_and_relations_of_the_claims_that_are_made()
    {
        var told = Read().ToArray();
        var byMatter = told.ToLookup(one => one.Matter);
        var score = Score(new Clustering(new SameClaim(_gazetteer)).Of(byMatter.Select(matter => matter.Key))
            .Select(claim => (claim[0].Key, Told: claim.SelectMany(matter => byMatter[matter]).ToArray())));

        Assert.InRange(score["threads"].F1, 0.80, 1);
        Assert.InRange(score["relations"].F1, 0.54, 1);
        Assert.InRange(score["relations"].P, 0.58, 1);
    }

    /// <summary>So that what is owed to the rules here, and not to the claims, is seen.</summary>
    [Fact]
    public void Threads_and_relations_of_the_claims_that_were_annotated()
    {
        var told = Read().ToArray();
        var found = ClaimPairing.Pair(Annotated(), Singles(told))
            .ToDictionary(pair => pair.Predicted.Claim.Id, pair => pair.Gold.Claim.Id, StringComparer.Ordinal);
        var score = Score(told.Select((one, i) => (one, Claim: found.GetValueOrDefault($"{i}") ?? $"{i}"))
            .GroupBy(one => one.Claim, one => one.one, StringComparer.Ordinal)
            .Select(group => (group.Key, group.ToArray())));

        Assert.InRange(score["threads"].F1, 0.82, 1);
        Assert.InRange(score["relations"].F1, 0.57, 1);
    }

    private sealed record Told(ClaimSpan Span, Matter Matter, Telling Telling);

    private static ScoredClaims Annotated() => ScoredClaims.ReadAnnotated(Path.Combine(FixtureFiles.Folder, "claims.json"));

    private static ScoredClaims Singles(Told[] told) => new([.. told.Select((one, i) => new ScoredClaim($"{i}", $"{i}", [one.Span]))], []);

    private static IEnumerable<Told> Read()
    {
        var tellings = new Tellings(_gazetteer);
        foreach (var path in Directory.EnumerateFiles(FixtureFiles.Folder, "*.gold.json", SearchOption.AllDirectories)
            .Select(path => path.Replace(".gold.json", ".txt", StringComparison.Ordinal)).Where(File.Exists).Order(StringComparer.Ordinal))
        {
            var article = Reading.Bytes(File.ReadAllBytes(path)) with { File = Path.GetFileName(path) };
            var mentions = Extracting.Extractor.Extract(article);
            var matters = Matters.Of(article, mentions, _gazetteer);
            var told = tellings.Of(article.File, article.Published?.Value, mentions, matters);
            for (var i = 0; i < mentions.Count; i++)
            {
                yield return new Told(new ClaimSpan(article.File, mentions[i].Span.Start, mentions[i].Span.End), matters[i], told[i]);
            }
        }
    }

    private Score Score(IEnumerable<(string Id, Told[] Told)> claims)
    {
        var all = claims.Select(claim => (Facts: Facts.Of(claim.Id, [.. claim.Told.Select(one => one.Telling)], _gazetteer), claim.Told)).ToArray();
        var facts = all.Select(claim => claim.Facts).ToArray();
        var relations = facts.SelectMany(claim => Succession.Previous(claim, facts))
            .Concat(facts.SelectMany((a, i) => facts.Skip(i + 1).Select(b => Relations.Between(a, b)).OfType<Relation>()))
            .ToArray();
        var score = ClaimScoring.Of(Annotated(), new ScoredClaims(
            [.. all.Select(claim => new ScoredClaim(claim.Facts.Id, claim.Facts.Thread, [.. claim.Told.Select(one => one.Span)]))],
            [.. relations.Select(relation => new ScoredRelation(relation.From, relation.Kind.ToString().ToLowerInvariant(), relation.To))]));
        foreach (var line in ScoreTable.Lines(score.Score).Concat(score.Misses))
        {
            output.WriteLine(line);
        }

        return score.Score;
    }
}

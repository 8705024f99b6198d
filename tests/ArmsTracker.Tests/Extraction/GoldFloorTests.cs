using ArmsTracker.Cli;
using ArmsTracker.Cli.Evaluation;
using ArmsTracker.Pipeline;
using ArmsTracker.Tests.Ingest;

namespace ArmsTracker.Tests.Extraction;

/// <summary>
/// How well the annotated articles are read. The floors lie a little under what is reached: whoever falls through one
/// has made extraction worse, whoever reaches more may raise it.
/// </summary>
public sealed class GoldFloorTests
{
    private static readonly ArticleReading _reading = ArticleReading.Load();

    [Theory]
    [InlineData("seeds", "*", 0.92, 0.89)]
    [InlineData("written", "*_it_*", 0.865, 0.825)]
    [InlineData("written", "*_en_*", 0.91, 0.86)]
    [InlineData("written", "*_de_*", 0.95, 0.92)]
    [InlineData("written", "*_fr_*", 0.95, 0.92)]
    [InlineData("written", "*_es_*", 0.94, 0.91)]
    [InlineData("written", "*_uk_*", 0.95, 0.94)]
    [InlineData("written", "*_ru_*", 0.95, 0.91)]
    public void Detection_and_slots_stay_above_their_floors(string folder, string files, double detection, double slots)
    {
        var score = Score(folder, files);

        Assert.InRange(score["detection"].F1, detection, 1);
        Assert.InRange(score["slots"].F1, slots, 1);
    }

    [Theory]
    [InlineData("seeds", "*")]
    [InlineData("written", "*_it_*")]
    [InlineData("written", "*_en_*")]
    [InlineData("written", "*_de_*")]
    [InlineData("written", "*_fr_*")]
    [InlineData("written", "*_es_*")]
    [InlineData("written", "*_uk_*")]
    [InlineData("written", "*_ru_*")]
    public void Of_ten_mentions_found_nine_are_mentions(string folder, string files) => Assert.InRange(Score(folder, files)["detection"].P, 0.9, 1);

    [Theory]
    [InlineData("07_it_droni-nei-campi")]
    [InlineData("11_it_amichevole-iran-russia")]
    [InlineData("24_en_grain-corridor")]
    public void An_article_on_something_else_holds_no_mention(string name) => Assert.Empty(Read(Path.Combine(FixtureFiles.Folder, "written", name + ".txt")).Mentions);

    private static Score Score(string folder, string files)
    {
        var gold = AnnotatedArticles.Below(Path.Combine(FixtureFiles.Folder, folder))
            .Where(article => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(files, article.Gold.Name)).ToArray();
        var predicted = gold.ToDictionary(
            article => article.Gold.Name,
            article => ScoredArticle.Parse(ArticleJson.Write(Read(article.TextPath)), article.Gold.Name),
            StringComparer.Ordinal);
        return Scoring.Of(gold.Select(article => article.Gold), predicted);
    }

    private static ReadArticle Read(string path) => _reading.Read(Reading.Incoming(path));
}

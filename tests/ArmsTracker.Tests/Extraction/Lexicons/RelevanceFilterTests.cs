
namespace ArmsTracker.Tests.Extraction.Lexicons;

/// <summary>What is passed over by a text search alone, and what must not be.</summary>
public sealed class RelevanceFilterTests
{
    [Theory]
    [InlineData("it", "Il consiglio comunale ha approvato il bilancio con due voti contrari.")]
    [InlineData("it", "La Francia ha consegnato sei caccia alla Grecia.")]
    [InlineData("en", "The council approved the budget after a debate about the library.")]
    [InlineData("ru", "Городской совет утвердил бюджет на будущий год.")]
    public void A_text_without_a_party_or_without_arms_is_passed_over(string language, string text) => Assert.False(MayHold(language, text));

    [Theory]
    [InlineData("it", "TEHERAN HA CONSEGNATO I DRONI")]
    [InlineData("it", "Mosca riceverà missili balistici.")]
    [InlineData("en", "Shahed drones hit the port.")]
    [InlineData("fr", "Téhéran livre des drones.")]
    [InlineData("fr", "TÉHÉRAN LIVRE DES MISSILES.")]
    [InlineData("ru", "Иран передал беспилотники.")]
    [InlineData("uk", "ІРАН ПЕРЕДАВ РАКЕТИ.")]
    public void A_text_that_names_a_party_and_arms_is_read(string language, string text) => Assert.True(MayHold(language, text));

    [Fact]
    public void Nothing_is_allocated_for_a_text_that_is_passed_over()
    {
        var text = string.Concat(Enumerable.Repeat("Il consiglio comunale ha approvato il bilancio. ", 1000));
        Assert.False(MayHold("it", text));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var mayHold = Extracting.Lexicons["it"]!.Relevance.MayHoldMentions(text);

        Assert.Equal((0, false), (GC.GetAllocatedBytesForCurrentThread() - before, mayHold));
    }

    [Fact]
    public void No_annotated_article_with_mentions_is_passed_over()
    {
        var articles = Directory.EnumerateFiles(FixtureFiles.Folder, "*.gold.json", SearchOption.AllDirectories)
            .Select(path => System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(path))!.AsObject())
            .Where(gold => gold["mentions"]!.AsArray().Count > 0).ToArray();

        Assert.NotEmpty(articles);
        Assert.All(articles, gold =>
        {
            var name = gold["article"]!.GetValue<string>();
            var path = Directory.EnumerateFiles(FixtureFiles.Folder, name, SearchOption.AllDirectories).First();
            Assert.True(MayHold(gold["language"]!.GetValue<string>(), File.ReadAllText(path)), name);
        });
    }

    private static bool MayHold(string language, string text) => Extracting.Lexicons[language]!.Relevance.MayHoldMentions(text);
}

using ArmsTracker.Extraction;
using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Tests.Extraction.Lexicons;

public sealed class LexiconSetTests
{
    private readonly List<string> _opened = [];

    [Fact]
    public void The_lexicon_of_a_language_is_not_read_until_a_text_in_it_is_met()
    {
        var extractor = new ClaimExtractor(LexiconSet.Of(Extracting.Lexicons.Gazetteer, Open));
        Assert.True(extractor.Reads("it"));
        Assert.Contains("uk", extractor.Languages);
        Assert.Equal([RoleTable.FileName], _opened);

        extractor.Extract(Extracting.Article("Польша и море.", "pl"));
        extractor.Extract(Extracting.Article("O mar e a terra.", "pt"));

        Assert.All(_opened.Skip(1), name => Assert.StartsWith("Extraction/Languages/pl/", name, StringComparison.Ordinal));
        Assert.True(_opened.Count > 1);
    }

    [Fact]
    public void A_lexicon_is_read_once()
    {
        var lexicons = LexiconSet.Of(Extracting.Lexicons.Gazetteer, Open);

        Assert.Same(lexicons["pl"], lexicons["pl"]);
        Assert.Single(_opened, "Extraction/Languages/pl/arms.yaml");
    }

    [Fact]
    public void The_check_reads_every_lexicon_and_names_what_is_wrong_in_any_of_them()
    {
        var error = Assert.Throws<LexiconException>(() => LexiconSet.Check(name => name switch
        {
            "Extraction/Languages/pl/ignored.yaml" or "Extraction/Languages/uk/ignored.yaml" => Written(name, "- words: [uno]\n- words: ['?']"),
            _ => name.StartsWith("Extraction/Gazetteer/", StringComparison.Ordinal) || name.EndsWith("/settings.yaml", StringComparison.Ordinal)
                ? Open(name)
                : Written(name, ""),
        }));

        var lines = error.Message.Split(Environment.NewLine);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("Extraction/Languages/pl/ignored.yaml:2: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Extraction/Languages/uk/ignored.yaml:2: ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_entry_stops_a_text_that_needs_it_too()
    {
        var lexicons = LexiconSet.Of(Extracting.Lexicons.Gazetteer, name =>
            name == "Extraction/Languages/pl/arms.yaml" ? Written(name, "- topics: [drones]\n  words: [dron]") : Open(name));

        var error = Assert.Throws<LexiconException>(() => lexicons["pl"]);

        Assert.StartsWith("Extraction/Languages/pl/arms.yaml:1: ", error.Message, StringComparison.Ordinal);
    }

    private YamlFile Open(string name)
    {
        _opened.Add(name);
        return YamlFile.Load(name);
    }

    private static YamlFile Written(string name, string yaml) => WrittenLexicon.Open((name, yaml))(name);
}

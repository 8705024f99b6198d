using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Tests.Extraction.Lexicons;

public sealed class GazetteerReaderTests
{
    private const string Folder = "Extraction/Gazetteer/";

    [Theory]
    [InlineData("systems.yaml", "- {id: a, name: A, topics: [drones], country: IR}", "'drones' is no topic.")]
    [InlineData("systems.yaml", "- {id: a, name: A, topics: [drone], country: IR, family: b}", "family names 'b', which does not exist.")]
    [InlineData("systems.yaml", "- {id: a, topics: [drone], country: IR}", "'name' is missing.")]
    [InlineData("systems.yaml", "- {id: a, name: A, topics: [drone], country: IR, alias: [B]}", "unknown key 'alias'")]
    [InlineData("systems.yaml", "- {id: a, name: A, topics: [drone], country: IR, aliases: ['..']}", "'..' has no word that must be there.")]
    [InlineData("places.yaml", "- {id: a, name: A, kind: city, country: IR, latitude: north, longitude: 1}", "'latitude' is a number.")]
    [InlineData("places.yaml", "- {id: a, name: A, kind: town, country: IR, latitude: 1, longitude: 1}", "'town' is no kind; known are port, plant,")]
    [InlineData("sources.yaml", "- {id: a, name: A, kind: paper}", "'paper' is no kind; known are newspaper,")]
    [InlineData("sources.yaml", "- {id: a, name: A, kind: agency, part_of: b}", "part_of names 'b', which does not exist.")]
    public void A_bad_entry_is_named_with_file_and_line(string name, string yaml, string message)
    {
        var error = Assert.Throws<LexiconException>(() => GazetteerReader.Read(WrittenLexicon.Open((Folder + name, "# comment\n" + yaml))));

        Assert.StartsWith($"{Folder}{name}:2: {message}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_stands_once()
    {
        const string yaml = "- {id: a, name: A, kind: agency}\n- {id: a, name: B, kind: agency}";

        var error = Assert.Throws<LexiconException>(() => GazetteerReader.Read(WrittenLexicon.Open((Folder + "sources.yaml", yaml))));

        Assert.Equal($"{Folder}sources.yaml:2: 'a' stands here a second time.", error.Message);
    }

    [Fact]
    public void A_name_belongs_to_one()
    {
        const string yaml = "- {id: a, name: A, kind: agency, aliases: [X]}\n- {id: b, name: B, kind: agency, aliases: [X]}";

        var error = Assert.Throws<LexiconException>(() => GazetteerReader.Read(WrittenLexicon.Open((Folder + "sources.yaml", yaml))));

        Assert.Equal($"{Folder}sources.yaml:2: 'X' is a name of 'a' too.", error.Message);
    }

    [Fact]
    public void The_gazetteer_of_the_program_has_no_ring_of_bodies()
    {
        var sources = GazetteerReader.Read().Sources;

        foreach (var source in sources.Values)
        {
            var steps = 0;
            for (var body = source; body.PartOf is not null; body = sources[body.PartOf])
            {
                Assert.InRange(++steps, 1, 10);
            }
        }
    }

    [Theory]
    [InlineData("- {role: official, country: any, source: nobody}", "'nobody' is no source.")]
    [InlineData("- {role: official, country: [IR, IR], source: someone}", "official of IR stands here a second time.")]
    public void A_bad_role_is_named_with_file_and_line(string yaml, string message)
    {
        var error = Assert.Throws<LexiconException>(() => RoleTable.Read(WrittenLexicon.Open((RoleTable.FileName, yaml)), WrittenLexicon.Someone()));

        Assert.Equal($"{RoleTable.FileName}:1: {message}", error.Message);
    }
}

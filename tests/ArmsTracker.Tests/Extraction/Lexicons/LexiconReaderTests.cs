using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Tests.Extraction.Lexicons;

/// <summary>A bad entry stops the start, and says where it is and what to do.</summary>
public sealed class LexiconReaderTests
{
    [Theory]
    [InlineData("actors.yaml", "- country: IR\n  noun: [Iran]", "actors.yaml:2: unknown key 'noun'; known are country, nouns, adjectives, datives,")]
    [InlineData("actors.yaml", "- nouns: [Iran]", "actors.yaml:1: 'country' is missing.")]
    [InlineData("arms.yaml", "# Arms\n- topics: [drones]\n  words: [drone]", "arms.yaml:2: 'drones' is no topic.")]
    [InlineData("arms.yaml", "- topics: [drone]\n  unit: piece\n  words: [drone]", "arms.yaml:2: 'piece' is no unit.")]
    [InlineData("arms.yaml", "- topics: [drone]\n  form: ''\n  words: [drone]", "arms.yaml:2: '' is no form.")]
    [InlineData("arms.yaml", "- topics: [drone]\n  words: [drone, 'forse?']", "arms.yaml:2: 'forse?' has no word that must be there.")]
    [InlineData("arms.yaml", "- topics: [drone]\n  words:\n    - drone\n    - uav\n    - drone", "arms.yaml:5: 'drone' stands here a second time; the first is arms.yaml:3.")]
    [InlineData("arms.yaml", "- topics: [drone]\n  words:\n    - missilistico\n    - Téhéran\n    - Teheran", "arms.yaml:5: 'Teheran' is never reached: arms.yaml:4 matches the same words.")]
    [InlineData("events.yaml", "- event: sending\n  frame: give\n  verbs: [manda]", "events.yaml:1: 'sending' is no event.")]
    [InlineData("events.yaml", "- event: using\n  frame: taking\n  verbs: [usa]", "events.yaml:2: 'taking' is no frame.")]
    [InlineData("events.yaml", "- event: using\n  frame: use\n  weak: yes\n  verbs: [usa]", "events.yaml:3: 'weak' is true or false.")]
    [InlineData("cues.yaml", "- modality: certain\n  words: [certo]", "cues.yaml:1: 'certain' is no modality.")]
    [InlineData("particles.yaml", "- {particle: under, words: [sotto]}", "particles.yaml:1: 'under' is no particle.")]
    [InlineData("attribution.yaml", "- speech: shout\n  words: [grida]", "attribution.yaml:1: 'shout' is no speech.")]
    [InlineData("attribution.yaml", "- role: oficial\n  words: [funzionario]", "attribution.yaml:1: 'oficial' is no role of Extraction/Gazetteer/roles.yaml.")]
    [InlineData("numbers.yaml", "- {value: ten, words: [dieci]}", "numbers.yaml:1: 'ten' is no whole number.")]
    [InlineData("numbers.yaml", "- {range: [20], words: [decine]}", "numbers.yaml:1: a range has two ends.")]
    [InlineData("dates.yaml", "- {month: 13, words: [undecembre]}", "dates.yaml:1: '13' is no month; known are 1, 2, 3,")]
    [InlineData("dates.yaml", "- {weekday: 0, words: [mai]}", "dates.yaml:1: '0' is no weekday; known are 1, 2, 3,")]
    [InlineData("dates.yaml", "- {date: some-day, words: [un giorno]}", "dates.yaml:1: 'some-day' is no date.")]
    [InlineData("dates.yaml", "- {date: 3, words: [un giorno]}", "dates.yaml:1: '3' is no date.")]
    [InlineData("ignored.yaml", "words: [niente]", "ignored.yaml:1: a list is expected here.")]
    [InlineData("ignored.yaml", "- niente", "ignored.yaml:1: an entry of 'key: value' lines is expected here.")]
    [InlineData("ignored.yaml", "- words: [{niente: di}]", "ignored.yaml:1: a word is expected here.")]
    [InlineData("ignored.yaml", "- words:\n  - [niente", "ignored.yaml:")]
    [InlineData("settings.yaml", "decimal_coma: true", "settings.yaml:1: unknown key 'decimal_coma'")]
    [InlineData("settings.yaml", "decimal_comma: si", "settings.yaml:1: 'decimal_comma' is true or false.")]
    [InlineData("settings.yaml", "# nothing", "settings.yaml:1: the settings are missing.")]
    public void A_bad_entry_is_named_with_file_and_line(string name, string yaml, string message)
    {
        var error = Assert.Throws<LexiconException>(() => WrittenLexicon.Read((name, yaml)));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_yaml_is_named_with_its_line()
    {
        var error = Assert.Throws<LexiconException>(() => WrittenLexicon.Read(("ignored.yaml", "- words: [uno]\n- words: \"due\n- words: [tre]\n")));

        Assert.Matches("^ignored.yaml:[234]: ", error.Message);
    }

    [Fact]
    public void All_bad_forms_of_a_language_are_told_at_once()
    {
        var error = Assert.Throws<LexiconException>(() => WrittenLexicon.Read(
            ("arms.yaml", "- topics: [drone]\n  words: ['..']"), ("ignored.yaml", "- words: ['?']")));

        Assert.Equal(2, error.Message.Split('\n').Length);
    }

    [Fact]
    public void One_form_may_have_senses_of_different_kinds()
    {
        var lexicon = WrittenLexicon.Read(
            ("arms.yaml", "- topics: []\n  form: anaphor\n  words: [consegna]"), ("events.yaml", "- event: transferring\n  frame: give\n  nouns: [consegna]"));

        Assert.Equal(["[consegna] ArmsSense", "[consegna] EventSense"], WrittenLexicon.Marks(lexicon, "la consegna").Order());
    }

    [Fact]
    public void Every_reading_of_a_pattern_is_found_by_its_first_word()
    {
        var lexicon = WrittenLexicon.Read(("ignored.yaml", "- words: [ha|hanno gia? detto, '*mento', 'Non .. prove', aviogett*]"));

        Assert.Equal(
            ["[hanno già detto] IgnoredSense", "[trasferimento] IgnoredSense", "[Non ci sono prove] IgnoredSense", "[aviogetti] IgnoredSense"],
            WrittenLexicon.Marks(lexicon, "hanno già detto trasferimento Non ci sono prove aviogetti"));
    }

    [Fact]
    public void The_lexicons_of_the_program_can_be_read()
    {
        Assert.Contains("it", LexiconSet.Of(GazetteerReader.Read()).Languages);
        Assert.Null(LexiconSet.Of(GazetteerReader.Read())["tlh"]);
        Assert.Null(LexiconSet.Of(GazetteerReader.Read())[null]);
    }
}

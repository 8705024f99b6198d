using ArmsTracker.Tests.Extraction.Lexicons;

namespace ArmsTracker.Tests.Extraction.Rules;

/// <summary>Which of several marks on the same words stand.</summary>
public sealed class MarkFilterTests
{
    [Fact]
    public void The_longer_of_two_marks_that_exclude_each_other_stands()
    {
        var marks = Settled("missili terra-aria", ("arms.yaml", "- topics: [missile]\n  words: [missil*]\n- topics: [air-defence]\n  words: [missil* terra-aria]"));

        Assert.Equal(["[missili terra-aria] ArmsSense"], marks);
    }

    [Fact]
    public void A_name_may_be_a_country_and_a_way_of_speaking_of_it_at_once()
    {
        var marks = Settled(
            "il ministero della Difesa russo",
            ("actors.yaml", "- country: RU\n  adjectives: [russo]"),
            ("attribution.yaml", "- role: official\n  words: [ministero della Difesa]"));

        Assert.Equal(["[ministero della Difesa] RoleSense", "[russo] ActorSense"], marks);
    }

    [Fact]
    public void An_ignored_name_hides_what_its_parts_say()
    {
        var marks = Settled(
            "l'accordo sul grano e l'accordo",
            ("events.yaml", "- event: agreed\n  frame: open\n  nouns: [accordo]"),
            ("arms.yaml", "- topics: []\n  form: anaphor\n  words: [l'accordo]"),
            ("ignored.yaml", "- words: [accordo sul grano]"));

        Assert.Equal(["[accordo] EventSense", "[l'accordo] ArmsSense"], marks.Order());
    }

    [Fact]
    public void An_event_inside_a_name_of_arms_is_none()
    {
        var marks = Settled(
            "aerei da addestramento",
            ("arms.yaml", "- topics: [aircraft]\n  words: [aerei da addestramento]"),
            ("events.yaml", "- event: training\n  frame: open\n  nouns: [addestramento]"));

        Assert.Equal(["[aerei da addestramento] ArmsSense"], marks);
    }

    [Fact]
    public void A_verb_written_as_a_country_is_the_country()
    {
        var marks = Settled(
            "gli Usa",
            ("actors.yaml", "- country: US\n  nouns: [Usa]"),
            ("events.yaml", "- event: using\n  frame: use\n  verbs: [usa]"));

        Assert.Equal(["[Usa] ActorSense"], marks);
    }

    [Fact]
    public void Marks_stand_in_the_order_of_the_text()
    {
        var marks = Settled("drone missile drone", ("arms.yaml", "- topics: [drone]\n  words: [drone]\n- topics: [missile]\n  words: [missile]"));

        Assert.Equal(["[drone] ArmsSense", "[missile] ArmsSense", "[drone] ArmsSense"], marks);
    }

    private static string[] Settled(string text, params (string Name, string Yaml)[] files) =>
        WrittenLexicon.Marks(WrittenLexicon.Read(files), text, settle: true);
}

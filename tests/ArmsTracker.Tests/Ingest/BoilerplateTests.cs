using ArmsTracker.Model;

namespace ArmsTracker.Tests.Ingest;

public sealed class BoilerplateTests
{
    private const string Body = "L'Iran ha fornito droni alla Russia, ha detto ieri un funzionario della Casa Bianca.";

    [Theory]
    [InlineData("Italy", BoilerplateKind.SectionLabel)]
    [InlineData("World | Middle East", BoilerplateKind.SectionLabel)]
    [InlineData("Home » Mondo » Guerra in Ucraina", BoilerplateKind.SectionLabel)]
    [InlineData("Esteri | Martedì 10 novembre 2015 - 18:42", BoilerplateKind.SectionLabel)]
    [InlineData("29.11.2023, 07:58 Uhr", BoilerplateKind.DateHeader)]
    [InlineData("di Redazione Esteri", BoilerplateKind.Byline)]
    [InlineData("Von Anna Schmidt", BoilerplateKind.Byline)]
    [InlineData("This article was added by the user . TheWorldNews is not responsible for the content of the platform.", BoilerplateKind.AggregatorNotice)]
    public void Lines_above_the_headline_are_marked(string line, BoilerplateKind kind)
    {
        var article = Reading.Text($"{line}\n\nMosca compra droni dall'Iran per la guerra\n\n{Body}\n");

        Assert.Equal([line], article.Marked(kind));
        Assert.Equal("Mosca compra droni dall'Iran per la guerra", article.Title?.Value);
    }

    [Theory]
    [InlineData("Fonte: Il Washington Post", BoilerplateKind.SourceLine)]
    [InlineData("Quelle: dpa", BoilerplateKind.SourceLine)]
    [InlineData("[Photo: An Antonov cargo plane on the tarmac. File]", BoilerplateKind.PhotoCredit)]
    [InlineData("Foto: Agenzia X", BoilerplateKind.PhotoCredit)]
    [InlineData("Leggi anche: Nucleare, il rapporto finale", BoilerplateKind.RelatedLinks)]
    [InlineData("Mehr zum Thema: Liveblog", BoilerplateKind.RelatedLinks)]
    [InlineData("À lire aussi : Iran, deuxième exécution", BoilerplateKind.RelatedLinks)]
    [InlineData("Lea también: El puente de Crimea", BoilerplateKind.RelatedLinks)]
    [InlineData("Читайте также: Погода в столице", BoilerplateKind.RelatedLinks)]
    [InlineData("Читайте також: Погода в столиці", BoilerplateKind.RelatedLinks)]
    [InlineData("Condividi   Facebook  Twitter", BoilerplateKind.SiteFurniture)]
    [InlineData("© Riproduzione riservata", BoilerplateKind.SiteFurniture)]
    [InlineData("Sign up for our morning newsletter.", BoilerplateKind.SiteFurniture)]
    [InlineData("Questo sito usa cookie tecnici.", BoilerplateKind.SiteFurniture)]
    [InlineData("Підписуйтеся на наш Telegram", BoilerplateKind.SiteFurniture)]
    public void Lines_around_the_reporting_are_marked(string line, BoilerplateKind kind)
    {
        var article = Reading.Text($"Mosca compra droni dall'Iran per la guerra\n\n{Body}\n\n{line}\n");

        Assert.Equal([line], article.Marked(kind));
    }

    [Theory]
    [InlineData("ROMA (Agenzia X) - ")]
    [InlineData("AgenPress – ")]
    [InlineData("WASHINGTON, Aug. 30, 2022 (Wire Desk) — ")]
    [InlineData("TEHERAN. ")]
    [InlineData("BRUXELLES / WASHINGTON – ")]
    [InlineData("London/Berlin (Agentur X). ")]
    [InlineData("LONDRES (Agencia X).- ")]
    [InlineData("КИЇВ (Агенція «Приклад») — ")]
    [InlineData("(ANSA) - ")]
    public void A_dateline_is_marked_without_the_sentence_after_it(string dateline)
    {
        var article = Reading.Text($"Mosca compra droni dall'Iran per la guerra\n\n{dateline}{Body}\n");

        Assert.Equal([dateline], article.Marked(BoilerplateKind.Dateline));
    }

    [Theory]
    [InlineData("La Russia – scrive il giornale – ha comprato droni dall'Iran.")]
    [InlineData("Il presidente - in carica da due anni - ha detto che non venderà armi.")]
    [InlineData("L'ONU - dice Guterres - condanna la vendita di armi.")]
    [InlineData("NATO – the alliance – has condemned the sale of arms.")]
    [InlineData("Reuters – citing two officials – says that Moscow has bought drones.")]
    [InlineData("L'AIEA e l'ONU. Due sigle, un problema.")]
    [InlineData("E' la prima conferma. Mosca tace.")]
    [InlineData("Kirby, il portavoce (della Casa Bianca) - ha detto che Mosca tace.")]
    public void A_sentence_with_dashes_or_capitals_has_no_dateline(string sentence)
    {
        Assert.Empty(Reading.Text($"Mosca compra droni dall'Iran per la guerra\n\n{sentence}\n\n{Body}\n").Marked(BoilerplateKind.Dateline));
    }

    [Fact]
    public void A_headline_that_ends_in_an_outlets_name_has_that_marked()
    {
        var article = Reading.Text($"Mosca compra droni dall'Iran - The Washington Post\n\n{Body}\n");

        Assert.Equal([" - The Washington Post"], article.Marked(BoilerplateKind.OutletSuffix));
    }

    [Fact]
    public void A_credit_within_a_caption_is_marked_alone()
    {
        var article = Reading.Text($"{Body}\n\nIl drone Cube usato dai russi (foto Zala Aero Group)\n\n{Body[..40]}.\n");

        Assert.Equal(["(foto Zala Aero Group)"], article.Marked(BoilerplateKind.PhotoCredit));
    }

    [Fact]
    public void A_caption_told_twice_is_marked_the_second_time_even_with_other_quotation_marks()
    {
        const string First = "Le immagini del luogo dove \"sarà costruito un impianto di droni";
        const string Second = "Le immagini del luogo dove “sarà costruito un impianto di droni”";

        Assert.Equal([Second], Reading.Text($"{Body}\n\n{First}\n{Second}\n\n{Body} Lo scrive un giornale.\n").Marked(BoilerplateKind.RepeatedCaption));
    }

    [Fact]
    public void A_heading_of_links_takes_the_list_under_it_along_and_nothing_more()
    {
        var article = Reading.Text($"{Body}\n\nPotrebbe interessarti anche...\n- Caldo record in città\n- Crisi di governo\n\nIl Cremlino non ha risposto.\n");

        Assert.Equal(
            ["Potrebbe interessarti anche...", "- Caldo record in città", "- Crisi di governo"],
            article.Marked(BoilerplateKind.RelatedLinks));
    }

    [Theory]
    [InlineData("Secondo la Russia, l'Iran potrebbe fornire missili; il Cremlino non ha risposto alle richieste di commento.")]
    [InlineData("Fonti americane hanno detto che l'accordo non è stato ancora firmato dai due governi.")]
    [InlineData("Foto satellitari mostrano la nave nel porto di Amirabad.")]
    [InlineData("Comparte la misma opinión el portavoce del ministero")]
    [InlineData("La Russia ha ricevuto centinaia di droni.")]
    [InlineData("By the summer of 2023 the plant had built two hundred drones.")]
    [InlineData("Condividiamo la preoccupazione di Kiev, ha detto il ministro.")]
    public void Reporting_is_not_marked(string sentence)
    {
        var article = Reading.Text($"Mosca compra droni dall'Iran per la guerra\n\n{Body}\n\n{sentence}\n\nL'articolo finisce qui.\n");

        Assert.DoesNotContain(article.Boilerplate, mark => article.Words(mark.Span).Contains(sentence[..12], StringComparison.Ordinal));
    }

    [Fact]
    public void Spans_count_characters_outside_the_first_plane_as_one()
    {
        var article = Reading.Text($"🔴 Mosca compra droni 🔴 dall'Iran\n\n{Body} 🔴\n\n© Riproduzione riservata\n");

        Assert.Equal(["© Riproduzione riservata"], article.Marked(BoilerplateKind.SiteFurniture));
        Assert.Equal("🔴 Mosca compra droni 🔴 dall'Iran", article.Words(article.Title!.Evidence!.Value));
    }
}

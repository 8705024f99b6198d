namespace ArmsTracker.Tests.Ingest;

public sealed class TitleTests
{
    private const string Body = "L'Iran ha fornito droni alla Russia, ha detto ieri un funzionario della Casa Bianca.";

    [Theory]
    [InlineData("La Russia sembra pronta ad acquistare missili balistici dall'Iran, dice un funzionario")]
    [InlineData("Havoc over Tehran? Video appears to show Russian-built attack helicopter in Iran")]
    [InlineData("IRÁN MANDA MÁS DRONES A RUSIA, AHORA POR BARCO, SEGÚN LONDRES")]
    [InlineData("Iran liefert Raketen an Russland – Europäer verhängen Sanktionen")]
    [InlineData("Nucléaire iranien : le « texte final » est sur la table à Vienne")]
    [InlineData("Teheran compra i caccia russi: «Accordo chiuso per i Su-35»")]
    [InlineData("Droni iraniani, Kiev accusa...")]
    public void A_short_first_line_that_is_no_sentence_is_the_title(string line)
    {
        var article = Reading.Text($"{line}\n\n{Body}\n");

        Assert.Equal(line, article.Title?.Value);
        Assert.Equal(line, article.Words(article.Title!.Evidence!.Value));
    }

    [Theory]
    [InlineData("AgenPress – La Russia sta progettando di acquistare missili balistici a corto raggio dall’Iran.")]
    [InlineData("La Russia ha comprato droni.")]
    [InlineData("Moscow has bought drones, the White House said.”")]
    public void A_sentence_is_not(string line)
    {
        Assert.Null(Reading.Text($"{line}\n\n{Body}\n").Title);
    }

    [Fact]
    public void A_line_with_nothing_under_it_is_not()
    {
        Assert.Null(Reading.Text("La Russia sembra pronta ad acquistare missili balistici").Title);
    }

    [Fact]
    public void Crossheads_in_the_body_are_not()
    {
        Assert.Null(Reading.Text($"{Body}\n\nEcco cosa sappiamo\n\n{Body[..50]}.\n").Title);
    }
}

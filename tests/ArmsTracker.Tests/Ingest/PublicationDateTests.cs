namespace ArmsTracker.Tests.Ingest;

public sealed class PublicationDateTests
{
    private const string Body = """


        L'Iran ha fornito droni alla Russia, ha detto un funzionario. La notizia segue quella del 3 marzo 2021 sui missili.

        Un altro capoverso chiude l'articolo.
        """;

    [Theory]
    [InlineData("Pubblicato il 20/10/2022", "2022-10-20", "20/10/2022")]
    [InlineData("Pubblicato il 20/10/2022 alle 19:31, aggiornato il 21/10/2022", "2022-10-20", "20/10/2022")]
    [InlineData("Updated March 4, 2024 | Published March 2, 2024", "2024-03-02", "March 2, 2024")]
    [InlineData("Updated Nov. 6, 2022 at 4:12 a.m. EST", "2022-11-06", "Nov. 6, 2022")]
    [InlineData("Published: 2022-12-09 21:40 UTC", "2022-12-09", "2022-12-09")]
    [InlineData("2022-12-09T21:40:00Z", "2022-12-09", "2022-12-09")]
    [InlineData("29.11.2023, 07:58 Uhr", "2023-11-29", "29.11.2023")]
    [InlineData("Stand: 10. September 2024, 20:14 Uhr", "2024-09-10", "10. September 2024")]
    [InlineData("Internacional | 27 de mayo de 2023 - 13:20 CEST", "2023-05-27", "27 de mayo de 2023")]
    [InlineData("5 de enero del 2023", "2023-01-05", "5 de enero del 2023")]
    [InlineData("Publié le 1er décembre 2022 à 18h47", "2022-12-01", "1er décembre 2022")]
    [InlineData("В мире  |  9 сентября 2024, 14:37", "2024-09-09", "9 сентября 2024")]
    [InlineData("6 січня 2023, 18:24", "2023-01-06", "6 січня 2023")]
    [InlineData("Giugno 2023", "2023-06", "Giugno 2023")]
    [InlineData("di Mario Rossi, 12 maggio 2023", "2023-05-12", "12 maggio 2023")]
    [InlineData("Roma, 12 maggio 2023", "2023-05-12", "12 maggio 2023")]
    [InlineData("May 2nd, 2023", "2023-05-02", "May 2nd, 2023")]
    [InlineData("13/12/2022", "2022-12-13", "13/12/2022")]
    [InlineData("12/13/2022", "2022-12-13", "12/13/2022")]
    [InlineData("11/10/2024", "2024-10-11", "11/10/2024")]
    [InlineData("Kyiv 2024-05-09", "2024-05-09", "2024-05-09")]
    [InlineData("edizione 4, 2024, 9 maggio 2024", "2024-05-09", "9 maggio 2024")]
    public void A_line_for_the_date_gives_it_with_its_words(string line, string expected, string words)
    {
        var article = Reading.Text($"L'accordo sui droni fra Mosca e Teheran\n{line}{Body}");

        Assert.Equal(expected, article.Published?.Value.ToString());
        Assert.Equal(words, article.Words(article.Published!.Evidence!.Value));
    }

    [Theory]
    [InlineData("ROMA, 24 APR 2023 (Agenzia X) - Navi russe hanno trasportato munizioni.", "2023-04-24")]
    [InlineData("WASHINGTON, Aug. 30, 2022 (Wire Desk) — Russian planes picked up a first batch of drones.", "2022-08-30")]
    [InlineData("LONDRA (Agenzia X) - 11 set 2024 - Tempo di lettura: 3 minuti", "2024-09-11")]
    [InlineData("WASHINGTON, Dec. 9 (Wire Desk) — Russia is offering support.", null)]
    public void A_dateline_gives_it_where_it_names_the_year(string line, string? expected)
    {
        Assert.Equal(expected, Reading.Text($"{line}{Body}").Published?.Value.ToString());
    }

    [Theory]
    [InlineData("date 2023-06 ", "2023-06")]
    [InlineData(" date 2026-02-23 ", "2026-02-23")]
    public void A_header_before_the_first_words_gives_it(string header, string expected)
    {
        var article = Reading.Text($"{header}Da un lato l'alleanza, dall'altra una collaborazione per costruire una fabbrica.{Body}");

        Assert.Equal(expected, article.Published?.Value.ToString());
        Assert.Equal(header.Trim(), article.Words(article.Published!.Evidence!.Value));
    }

    [Theory]
    [InlineData("Un drone abbattuto vicino a Kiev il 17 ottobre 2022 (foto d'archivio)")]
    [InlineData("Le foto satellitari del 5 luglio 2022")]
    [InlineData("Il contratto fu firmato il 12 maggio 2016.")]
    [InlineData("31/02/2023")]
    [InlineData("4 gennaio")]
    [InlineData("Stagione 2022-23")]
    [InlineData("")]
    public void A_date_that_is_told_is_not_that_of_publication(string line)
    {
        Assert.Null(Reading.Text($"L'accordo sui droni fra Mosca e Teheran\n{line}{Body}").Published);
    }
}

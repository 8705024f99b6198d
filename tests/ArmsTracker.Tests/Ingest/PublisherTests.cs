namespace ArmsTracker.Tests.Ingest;

public sealed class PublisherTests
{
    private const string Body = "L'Iran ha fornito droni alla Russia, ha detto ieri un funzionario della Casa Bianca.";

    [Theory]
    [InlineData($"AgenPress – {Body}\n\nFine.", "agenpress", "AgenPress")]
    [InlineData($"ROMA (ANSA) - {Body}\n\nFine.", "ansa", "ANSA")]
    [InlineData($"(Adnkronos) - {Body}\n\nFine.", "adnkronos", "Adnkronos")]
    [InlineData($"LONDON (Reuters) - {Body}\n\nFine.", "reuters", "Reuters")]
    [InlineData($"This article was added by the user . TheWorldNews is not responsible for the content of the platform.\n\n{Body}", "the-world-news", "TheWorldNews")]
    [InlineData($"{Body}\n\n© 2022 The Washington Post. All rights reserved.", "washington-post", "The Washington Post")]
    [InlineData($"{Body}\n\nRiproduzione riservata © Copyright ANSA", "ansa", "ANSA")]
    public void Its_own_words_name_who_publishes(string text, string expected, string words)
    {
        var article = Reading.Text(text);

        Assert.Equal(expected, article.Publisher?.Value);
        Assert.Equal(words, article.Words(article.Publisher!.Evidence!.Value));
    }

    [Theory]
    [InlineData($"Mosca compra droni dall'Iran - The Washington Post\n\n{Body}")]
    [InlineData($"{Body}\n\nFonte: Il Washington Post")]
    [InlineData($"ROMA (Agenzia Esempio) - {Body}\n\nFine.")]
    [InlineData($"{Body} Lo riporta l'agenzia Reuters.\n\nLa CNN (Reuters) ha chiesto un commento.")]
    [InlineData($"This article was added by the user . SampleNewsFeed is not responsible for the content of the platform.\n\n{Body}")]
    [InlineData($"{Body}\n\nFoto © Reuters")]
    public void Whoever_is_reported_on_does_not(string text)
    {
        Assert.Null(Reading.Text(text).Publisher);
    }
}

using ArmsTracker.Ingest;
using ArmsTracker.Tests.Specs;

namespace ArmsTracker.Tests.Ingest;

public sealed class LanguageDetectorTests
{
    private static readonly LanguageDetector _detector = new();

    [Theory]
    [InlineData("it", "L'Iran ha fornito droni alla Russia.")]
    [InlineData("it", "Mosca compra missili dall'Iran, dice un funzionario")]
    [InlineData("en", "Iran has supplied drones to Russia.")]
    [InlineData("en", "Moscow is buying missiles from Iran, an official says")]
    [InlineData("fr", "L'Iran a livré des drones à la Russie.")]
    [InlineData("fr", "Selon Washington, Moscou achète des missiles à Téhéran")]
    [InlineData("de", "Der Iran hat Drohnen an Russland geliefert.")]
    [InlineData("de", "Moskau kauft Raketen von Teheran, sagt ein Beamter")]
    [InlineData("es", "Irán ha entregado drones a Rusia, según un funcionario.")]
    [InlineData("es", "Moscú compra misiles a Teherán, dice el Pentágono")]
    [InlineData("uk", "Іран передав Росії безпілотники.")]
    [InlineData("uk", "Москва купує ракети, заявив Київ")]
    [InlineData("ru", "Иран передал России беспилотники.")]
    [InlineData("ru", "Москва покупает ракеты, заявили в Киеве")]
    public void A_sentence_is_enough_for_the_languages_that_are_read(string language, string text)
    {
        Assert.Equal(language, _detector.Detect(text));
    }

    [Fact]
    public void Every_example_of_what_the_rules_say_is_told_as_its_language()
    {
        var wrong = SpecReader.ReadAll().Where(example => _detector.Detect(example.Text) != example.Language).Select(example => $"{example.Language}: {example.Text}");

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("pt", "O Irão forneceu drones à Rússia, segundo as autoridades, mas não disse quando foi feita a entrega.")]
    [InlineData("pl", "Iran dostarczył Rosji drony, jak podał rząd w Kijowie, ale nie jest jasne, ile ich było.")]
    [InlineData("nl", "Iran heeft drones aan Rusland geleverd, maar het is niet bekend hoeveel er zijn.")]
    [InlineData("ro", "Iranul a livrat drone Rusiei, dar nu este clar câte au fost și când s-a făcut transferul.")]
    [InlineData("tr", "İran, Rusya'ya insansız hava araçları verdi ancak ne kadar olduğu bilinmiyor ve bu çok önemli.")]
    [InlineData("ar", "سلمت إيران طائرات مسيرة إلى روسيا في الحرب على أوكرانيا")]
    [InlineData("fa", "ایران پهپادهایی را به روسیه تحویل داده است که در جنگ استفاده می شود")]
    [InlineData("sv", "Iran har levererat drönare till Ryssland, men det är inte känt hur många som har skickats.")]
    [InlineData("cs", "Írán dodal Rusku drony, ale podle úřadů není jasné, kolik jich bylo a které to jsou.")]
    [InlineData("bg", "Иран е доставил дронове на Русия, но не е ясно колко са били и кога ще се използват.")]
    [InlineData("el", "Το Ιράν παρέδωσε drones στη Ρωσία.")]
    [InlineData("he", "איראן סיפקה לרוסיה כלי טיס בלתי מאוישים.")]
    [InlineData("ca", "L'Iran ha lliurat drons a Rússia, però no és clar quants són ni quan es van fer servir amb aquest objectiu.")]
    [InlineData("hu", "Irán drónokat szállított Oroszországnak, de nem világos, hogy mennyit, és az is kérdés, hogy mikor.")]
    public void Other_languages_are_named_for_what_they_are(string language, string text)
    {
        Assert.Equal(language, _detector.Detect(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12 345 678")]
    [InlineData("Shahed-136")]
    [InlineData("Alabuga Shahed Fateh Su-35")]
    [InlineData("伊朗向俄罗斯提供无人机")]
    public void What_does_not_tell_is_left_open(string text)
    {
        Assert.Null(_detector.Detect(text));
    }

    [Fact]
    public void Foreign_names_and_furniture_do_not_change_the_language()
    {
        const string Text = """
            This article was added by the user . TheWorldNews is not responsible for the content of the platform.

            La Russia ha comprato droni dall'Iran, scrive il Washington Post. «The deal is done», ha detto un funzionario.
            Secondo il giornale, l'accordo prevede che la produzione cominci in un impianto di Alabuga, nella zona economica speciale.
            """;

        Assert.Equal("it", Reading.Text(Text).Language);
    }
}

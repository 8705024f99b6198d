using ArmsTracker.Model;

namespace ArmsTracker.Tests.Web;

/// <summary>
/// An article that tries to be more than text, with mentions that nest, cross and lie on one another, each at a time that
/// is known more or less exactly.
/// </summary>
internal static class HostileArticle
{
    public const string Title = "<script>document.title='owned'</script><img src=x onerror=alert(1)>";

    public const string Text =
        Title + "\n\n"
        + "L'Iran 🚀 fornisce \"droni\" alla Russia </div></main><b>subito</b> & la Russia li usa.\n"
        + "Riga   con  spazi, javascript:alert(1) e {{parentesi}} @Model &amp; &lt;entità&gt;\n"
        + "\n\n  ultima riga senza fine";

    public static (Article Article, IReadOnlyList<Mention> Mentions) Read()
    {
        var article = new Article(
            new string('e', 64), Text, "<i>ostile</i>.txt", new Found<string>(Title, Span(Title)), "it", null, null,
            new Uri("https://example.org/?a=<b>#altro"), [new Boilerplate(Span("spazi, javascript:alert(1)"), BoilerplateKind.SiteFurniture)]);
        return (article,
        [
            Mention("L'Iran 🚀 fornisce \"droni\" alla Russia </div></main><b>subito</b> & la Russia li usa.", EventKind.Transferring, "2022-10"),
            Mention("L'Iran 🚀 fornisce \"droni\" alla Russia </div></main><b>subito</b> & la Russia li usa.", EventKind.Producing, "2023"),
            Mention("la Russia li usa.", EventKind.Using, "2023-21"),
            Mention("usa.\nRiga   con  spazi", EventKind.Responding, "2024-05-09"),
        ]);
    }

    private static Mention Mention(string quote, EventKind happening, string date) => new(
        Span(quote), quote, [Topic.Drone], happening, Modality.Asserted, "IR", "RU", [], null, [], EdtfDate.Parse(date), [],
        [new Evidence("topics", "drone", "<u>rule</u>", Span("\"droni\""))]);

    private static TextSpan Span(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new ScalarOffsets(Text).ToScalar(start, start + words.Length);
    }
}

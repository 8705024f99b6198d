using ArmsTracker.Web.Reader;

namespace ArmsTracker.Tests.Web.Reader;

public class TextFragmentTests
{
    [Theory]
    [InlineData("https://example.org/a?b=1", "Poche parole", "https://example.org/a?b=1#:~:text=Poche%20parole")]
    [InlineData("https://example.org/a#parte", "Su-35, forse", "https://example.org/a#parte:~:text=Su%2D35%2C%20forse")]
    [InlineData("https://example.org/", "uno due tre quattro cinque sei sette otto nove dieci undici",
        "https://example.org/#:~:text=uno%20due%20tre%20quattro%20cinque,sette%20otto%20nove%20dieci%20undici")]
    public void An_address_leads_to_the_words(string address, string quote, string expected) =>
        Assert.Equal(expected, TextFragment.Of(new Uri(address), quote));
}

using ArmsTracker.Web.Signs;

namespace ArmsTracker.Tests.Web.Signs;

public class SignsTests
{
    [Theory]
    [InlineData("it", "«", "»")]
    [InlineData("de", "„", "“")]
    [InlineData("en", "“", "”")]
    [InlineData(null, "“", "”")]
    public void Quotations_stand_in_the_marks_of_their_language(string? language, string open, string close) =>
        Assert.Equal((open, close), QuoteMarks.Of(language));

    [Theory]
    [InlineData("it", "Italian")]
    [InlineData("xq", "xq")]
    public void A_language_is_named_in_English_or_by_its_code(string code, string expected) =>
        Assert.Equal(expected, Languages.Name(code));
}

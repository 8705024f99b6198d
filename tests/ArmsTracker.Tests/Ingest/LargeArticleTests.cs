using ArmsTracker.Ingest;

namespace ArmsTracker.Tests.Ingest;

/// <summary>Texts of the largest size, built to be slow to read. Were any step quadratic, these would not end.</summary>
public sealed class LargeArticleTests
{
    [Theory]
    [InlineData("a\n")]
    [InlineData("La Russia ha ricevuto droni dall'Iran.\n")]
    [InlineData("Leggi anche\n")]
    [InlineData("(foto (foto [photo ")]
    [InlineData("🔴")]
    [InlineData("https://example.org/a\n")]
    public void A_text_of_five_megabytes_is_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, ArticleFile.MaxBytes / System.Text.Encoding.UTF8.GetByteCount(piece)));

        Assert.Equal(text.Length, Reading.Text(text).Text.Length);
    }
}

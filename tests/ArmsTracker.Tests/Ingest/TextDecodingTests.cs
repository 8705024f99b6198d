using System.Text;
using ArmsTracker.Ingest;

namespace ArmsTracker.Tests.Ingest;

public sealed class TextDecodingTests
{
    private const string Italian = "Secondo l’intelligence l'Iran perché è già così: «fornirà» droni – 400 €.\nSeconda riga.";

    private static readonly Encoding _windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static TheoryData<string, byte[]> Encodings { get; } = new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Italian) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Italian)] },
        { "UTF-16 with a mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Italian)] },
        { "UTF-16, big end first, with a mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Italian)] },
        { "UTF-16", Encoding.Unicode.GetBytes(Italian) },
        { "UTF-16, big end first", Encoding.BigEndianUnicode.GetBytes(Italian) },
        { "UTF-32 with a mark", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Italian)] },
        { "Windows-1252", _windows1252.GetBytes(Italian) },
        { "line ends of Windows", Encoding.UTF8.GetBytes(Italian.Replace("\n", "\r\n", StringComparison.Ordinal)) },
        { "line ends of old Macs", Encoding.UTF8.GetBytes(Italian.Replace('\n', '\r')) },
    };

    public static TheoryData<string, byte[], string> Binaries { get; } = new()
    {
        { "png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. RandomBytes(500)], "a PNG picture" },
        { "pdf", [.. "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n"u8], "a PDF document" },
        { "zip", [0x50, 0x4B, 0x03, 0x04, .. RandomBytes(500)], "ZIP archive" },
        { "exe", [0x4D, 0x5A, 0x90, 0x00, .. RandomBytes(500)], "a program" },
        { "random", RandomBytes(5000), "not a text file" },
        { "nothing but zeros", new byte[5000], "not a text file" },
        { "text with a zero in it", [.. "Testo con uno zero "u8, 0, .. " dentro."u8], "not a text file" },
        { "escape codes", [.. "\u001b[31mrosso\u001b[0m"u8], "not a text file" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_same_text_is_read_in_every_encoding(string encoding, byte[] bytes)
    {
        Assert.Equal(Italian, TextDecoding.Decode(encoding, bytes));
    }

    [Theory]
    [InlineData("Тегеран отверг сообщения о поставках баллистических ракет России.\nИран не передавал ракеты.")]
    [InlineData("أعلنت طهران أنها لم تسلم أي صواريخ إلى موسكو.")]
    [InlineData("Kurz: ja.")]
    public void Utf16_without_a_mark_is_read_in_other_scripts_and_short_texts(string text)
    {
        Assert.Equal(text, TextDecoding.Decode("a", Encoding.Unicode.GetBytes(text)));
        Assert.Equal(text, TextDecoding.Decode("a", Encoding.BigEndianUnicode.GetBytes(text)));
    }

    [Theory]
    [InlineData("Die Küche größer als für Männer: Öl, Äpfel, Übermaß.")]
    [InlineData("Élève déjà très âgé : où l’été à Orléans ?")]
    [InlineData("¿Qué pasó? España, mañana, corazón.")]
    public void Windows_1252_is_read_with_many_accents(string text)
    {
        Assert.Equal(text, TextDecoding.Decode("a", _windows1252.GetBytes(text)));
    }

    [Theory]
    [MemberData(nameof(Binaries))]
    public void What_is_no_text_is_refused_by_what_it_is(string name, byte[] bytes, string expected)
    {
        var e = Assert.Throws<UnreadableArticleException>(() => TextDecoding.Decode(name + ".txt", bytes));

        Assert.StartsWith(name + ".txt ", e.Message, StringComparison.Ordinal);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8 text file and import that.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_are_never_taken_for_text()
    {
        var random = new Random(20240509);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(24, 400)];
            random.NextBytes(bytes);
            Assert.Throws<UnreadableArticleException>(() => TextDecoding.Decode("a.txt", bytes));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n\t\n")]
    [InlineData("\uFEFF\n")]
    public void An_empty_file_is_refused(string text)
    {
        var e = Assert.Throws<UnreadableArticleException>(() => TextDecoding.Decode("a.txt", Encoding.UTF8.GetBytes(text)));

        Assert.Equal("a.txt is empty. Put the article's text into it and import it again.", e.Message);
    }

    [Fact]
    public void More_than_five_megabytes_are_refused_and_five_are_not()
    {
        var bytes = new byte[6 * 1024 * 1024];
        Array.Fill(bytes, (byte)'a');

        var e = Assert.Throws<UnreadableArticleException>(() => TextDecoding.Decode("a.txt", bytes));
        Assert.Equal("a.txt has 6.0 MB; an article may have 5 MB. Split it into one file for each article.", e.Message);
        Assert.Equal(ArticleFile.MaxBytes, TextDecoding.Decode("a.txt", bytes.AsSpan(0, ArticleFile.MaxBytes)).Length);
    }

    [Fact]
    public void Text_in_an_encoding_that_cannot_be_told_is_refused()
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes("Тегеран отверг сообщения о поставках ракет.");

        var e = Assert.Throws<UnreadableArticleException>(() => TextDecoding.Decode("a.txt", cyrillic));
        Assert.Contains("neither UTF-8, UTF-16 nor Windows-1252. Save it as UTF-8", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8_cut_off_within_a_letter_is_not_taken_for_windows_1252()
    {
        var bytes = Encoding.UTF8.GetBytes("Perché è già così, però più in là è");

        var e = Assert.Throws<UnreadableArticleException>(() => TextDecoding.Decode("a.txt", bytes.AsSpan(0, bytes.Length - 1)));
        Assert.Contains($"broken character at byte {bytes.Length - 2}", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_that_lies_is_told()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, 0xFF, 0x41];

        var e = Assert.Throws<UnreadableArticleException>(() => TextDecoding.Decode("a.txt", bytes));
        Assert.Contains("begins like UTF-8 text but holds bytes that are not", e.Message, StringComparison.Ordinal);
    }

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(count).NextBytes(bytes);
        return bytes;
    }
}

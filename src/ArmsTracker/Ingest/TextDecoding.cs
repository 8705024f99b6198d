using System.Text;

namespace ArmsTracker.Ingest;

/// <summary>
/// Turns the bytes of a file into text: by its byte order mark, as UTF-8, as UTF-16 without a mark, as Windows-1252, in
/// that order and each only where the result looks like writing. Line ends become \n.
/// </summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-32 stands first: its mark begins like that of UTF-16.</summary>
    private static readonly Encoding[] _marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private static readonly Encoding _windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <param name="charset">The encoding that is declared for the bytes; it is tried first.</param>
    /// <exception cref="UnreadableArticleException">The bytes are no text that can be read.</exception>
    public static string Decode(string fileName, ReadOnlySpan<byte> bytes, string? charset = null)
    {
        ArticleFile.CheckSize(fileName, bytes.Length);
        if (BinaryFormat.NameOf(bytes) is { } format)
        {
            throw new UnreadableArticleException(
                $"{fileName} is {format}, not text. Save its words as a UTF-8 text file and import that.");
        }

        var text = Declared(charset, bytes) ?? Marked(fileName, bytes) ?? Unmarked(fileName, bytes);
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return string.IsNullOrWhiteSpace(text)
            ? throw new UnreadableArticleException($"{fileName} is empty. Put the article's text into it and import it again.")
            : text;
    }

    /// <summary>UTF-8 is told by the bytes themselves, and better.</summary>
    private static string? Declared(string? charset, ReadOnlySpan<byte> bytes) =>
        DeclaredEncoding.Of(charset) is { } encoding and not UTF8Encoding && TryDecode(encoding, bytes) is { } text && WrittenText.HasNoControls(text) ? text : null;

    private static string? Marked(string fileName, ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in _marked)
        {
            if (!bytes.StartsWith(encoding.Preamble))
            {
                continue;
            }

            return TryDecode(encoding, bytes[encoding.Preamble.Length..]) is { } text && WrittenText.HasNoControls(text)
                ? text
                : throw new UnreadableArticleException(
                    $"{fileName} begins like {encoding.WebName.ToUpperInvariant()} text but holds bytes that are not. Save it as UTF-8 and import it again.");
        }

        return null;
    }

    private static string Unmarked(string fileName, ReadOnlySpan<byte> bytes)
    {
        var utf8 = TryDecode(_utf8, bytes);
        if (utf8 is not null && WrittenText.HasNoControls(utf8))
        {
            return utf8;
        }

        foreach (var encoding in (ReadOnlySpan<Encoding>)[_marked[3], _marked[4]])
        {
            if (bytes.Length % 2 == 0 && TryDecode(encoding, bytes) is { } text && WrittenText.IsAlphabetic(text))
            {
                return text;
            }
        }

        if (utf8 is null && BrokenUtf8.Position(bytes) is { } position)
        {
            throw new UnreadableArticleException(
                $"{fileName} is UTF-8 text with a broken character at byte {position}, perhaps because it was cut off. Save it again, whole, as UTF-8.");
        }

        if (utf8 is null && TryDecode(_windows1252, bytes) is { } western && WrittenText.IsWestern(western))
        {
            return western;
        }

        throw new UnreadableArticleException(bytes.IndexOf((byte)0) >= 0 || (utf8 is not null && !WrittenText.HasNoControls(utf8))
            ? $"{fileName} is not a text file: it holds binary data. Save the article's words as a UTF-8 text file and import that."
            : $"{fileName} is in an encoding that cannot be told: neither UTF-8, UTF-16 nor Windows-1252. Save it as UTF-8 and import it again.");
    }

    internal static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

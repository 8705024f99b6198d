using System.Text;
using System.Text.RegularExpressions;

namespace ArmsTracker.Ingest.Html;

/// <summary>
/// Turns a page's bytes into text, by its byte order mark, by what its header and the page itself declare, each only
/// where the bytes bear it out, and then by what they look like. A few broken characters don't make a page unreadable.
/// </summary>
internal static class HtmlDecoding
{
    /// <summary>Browsers look this far for the declaration; some sites put a licence before it.</summary>
    private const int DeclaredWithin = 4096;

    private static readonly Regex _declared = new(
        @"<meta[^>]{0,200}?charset\s*=\s*[""']?\s*(?<name>[\w:.-]{2,40})|^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[""'](?<name>[\w:.-]{2,40})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        foreach (var encoding in (ReadOnlySpan<Encoding>)[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return encoding.GetString(bytes[encoding.Preamble.Length..]);
            }
        }

        foreach (var encoding in Encodings(charset, bytes))
        {
            if (TextDecoding.TryDecode(encoding, bytes) is { } text)
            {
                return text;
            }
        }

        return BrokenUtf8.Position(bytes) is not null
            ? Encoding.UTF8.GetString(bytes)
            : CodePagesEncodingProvider.Instance.GetEncoding(IsCyrillic(bytes) ? 1251 : 1252)!.GetString(bytes);
    }

    /// <summary>A declaration inside the page that names UTF-16 cannot be true: it would not have been read.</summary>
    private static IEnumerable<Encoding> Encodings(string? charset, ReadOnlySpan<byte> bytes)
    {
        var match = _declared.Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclaredWithin)]));
        var inside = match.Success ? DeclaredEncoding.Of(match.Groups["name"].Value) : null;
        // Bytes that are UTF-8 throughout are UTF-8, whatever an old template says; text in one of the old encodings never is by chance.
        return new[] { DeclaredEncoding.Of("utf-8"), DeclaredEncoding.Of(charset), inside is UnicodeEncoding ? null : inside }.OfType<Encoding>();
    }

    /// <summary>Three and more letters above ASCII in a row make up words, where Western Europe has one accent between others.</summary>
    private static bool IsCyrillic(ReadOnlySpan<byte> bytes)
    {
        var (inWords, single, run) = (0, 0, 0);
        foreach (var value in bytes)
        {
            if (value >= 0xC0)
            {
                run++;
                continue;
            }

            (inWords, single) = run >= 3 ? (inWords + run, single) : (inWords, single + run);
            run = 0;
        }

        return inWords > single;
    }
}

using System.Security.Cryptography;
using System.Text;

namespace ArmsTracker.Ingest;

/// <summary>
/// What makes two files the same article: the SHA-256, in lower-case hexadecimal, of the UTF-8 of the text in
/// Unicode's normal form C, with every run of blanks (spaces, tabs, line ends, no-break spaces) told as one space and none
/// at either end. So an article saved in another encoding, with other line ends or rewrapped, is the same article.
/// </summary>
public static class ArticleIdentity
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalise(text))));

    internal static string Normalise(string text)
    {
        var normal = text.Normalize(NormalizationForm.FormC);
        var result = new StringBuilder(normal.Length);
        var blank = false;
        foreach (var character in normal)
        {
            if (char.IsWhiteSpace(character))
            {
                blank = result.Length > 0;
                continue;
            }

            if (blank)
            {
                result.Append(' ');
                blank = false;
            }

            result.Append(character);
        }

        return result.ToString();
    }
}

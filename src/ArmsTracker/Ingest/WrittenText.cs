using System.Globalization;

namespace ArmsTracker.Ingest;

/// <summary>Whether characters that some decoder made of bytes look like something that people wrote.</summary>
internal static class WrittenText
{
    /// <summary>No control characters but those that stand between lines and pages, and a file's old end mark.</summary>
    public static bool HasNoControls(string text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\v' or '\f' or '\u001A' or '\u0085'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// In an alphabet from Latin to Arabic, with its blanks: what UTF-16 read in the wrong order, or bytes read as
    /// UTF-16, never is.
    /// </summary>
    public static bool IsAlphabetic(string text)
    {
        var (letters, others) = (0, 0);
        foreach (var character in text)
        {
            if (character is < '\u0700' or (>= '\u1E00' and < '\u2070') or '€' or '№' or '\uFEFF')
            {
                letters++;
            }
            else if (char.GetUnicodeCategory(character) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
            {
                return false;
            }
            else
            {
                others++;
            }
        }

        return letters > 9 * others && HasNoControls(text);
    }

    /// <summary>Letters of Western Europe, few of them accented, none beside a character that Windows-1252 lacks.</summary>
    public static bool IsWestern(string text)
    {
        var (plain, accented) = (0, 0);
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character) || char.IsWhiteSpace(character))
            {
                plain++;
            }
            else if (character > '\u007F')
            {
                accented++;
            }
        }

        // The most accented French has one such letter in five; in other scripts' encodings nearly all are above ASCII.
        return plain > 2 * accented && plain > text.Length / 2 && HasNoControls(text);
    }
}

using System.Globalization;
using System.Text;

namespace ArmsTracker.Pipeline.Importing;

/// <summary>
/// Names that came with uploads, made fit for a folder and for people to read: no way into another folder, no control
/// characters, none of those that turn the direction of writing and so disguise an ending.
/// </summary>
internal static class UploadNames
{
    private const int Longest = 120;

    private static readonly char[] _unfit = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

    public static string Plain(string? name)
    {
        // Some browsers sent the whole path.
        var last = (name ?? "").Split('/', '\\')[^1].Trim();
        var plain = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            plain.Append(IsFit(rune) ? rune.ToString() : "_");
        }

        var result = plain.ToString().TrimStart('.').Trim();
        return result.Length == 0 ? "file" : Shortened(result);
    }

    /// <summary>A name that no other of the names has, whatever the case.</summary>
    public static string Unused(string name, ISet<string> taken)
    {
        var unused = name;
        for (var number = 2; !taken.Add(unused.ToUpperInvariant()); number++)
        {
            unused = string.Create(CultureInfo.InvariantCulture, $"{number}-{name}");
        }

        return unused;
    }

    private static bool IsFit(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
        && rune != Rune.ReplacementChar && !(rune.IsBmp && _unfit.Contains((char)rune.Value));

    /// <summary>Short enough for any disk, with its ending, by which its kind is known.</summary>
    private static string Shortened(string name)
    {
        if (name.Length <= Longest && Encoding.UTF8.GetByteCount(name) <= 2 * Longest)
        {
            return name;
        }

        var ending = Path.GetExtension(name) is { Length: <= 10 } last ? last : "";
        var start = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (start.Length + ending.Length >= Longest || Encoding.UTF8.GetByteCount(start.ToString()) > Longest)
            {
                break;
            }

            start.Append(rune.ToString());
        }

        return start + ending;
    }
}

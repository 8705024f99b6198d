using System.Text;
using System.Text.RegularExpressions;
using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>
/// Takes a fact as someone wrote it, or nothing where it cannot be one: too long to be a title or a name, with control
/// characters in it, an address that is not of the web, a day that there is not.
/// </summary>
internal static class StatedValue
{
    private const int MaxLength = 500;

    private static readonly Regex _blanks = new(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>A title or a name, on one line.</summary>
    public static Stated<string>? Words(string? words, string from)
    {
        // Cheap to refuse before the blanks are looked at: indented markup may add to a title's length, but not so much.
        if (words is null || words.Length > 10 * MaxLength)
        {
            return null;
        }

        var line = _blanks.Replace(words, " ").Trim();
        return line.Length is 0 or > MaxLength || line.Any(char.IsControl) || IsDamaged(line) ? null : new(line, from);
    }

    /// <summary>Names with ", " between them.</summary>
    public static Stated<string>? Names(IEnumerable<string?> names, string from)
    {
        var written = names.Select(name => Words(name, from)?.Value).OfType<string>().Where(name => !LooksLikeAddress(name)).Distinct(StringComparer.Ordinal);
        return Words(string.Join(", ", written.Take(20)), from);
    }

    public static Stated<EdtfDate>? Day(string? day, string from) => StatedDay.Of(day) is { } date ? new(date, from) : null;

    /// <param name="address">Absolute, or relative to <paramref name="page"/> where that is known.</param>
    public static Stated<Uri>? Address(string? address, string from, Uri? page = null)
    {
        var written = address?.Trim();
        if (string.IsNullOrEmpty(written) || written.Length > 4 * MaxLength || written.Any(char.IsControl))
        {
            return null;
        }

        // A file's path is an absolute Uri on some systems, and its scheme is none of the web's.
        return (Uri.TryCreate(written, UriKind.Absolute, out var found) || Uri.TryCreate(page, written, out found)) && CanonicalAddress.IsOfTheWeb(found)
            ? new(found, from)
            : null;
    }

    /// <summary>"it-IT", "it_IT" and "IT" are it.</summary>
    public static Stated<string>? Language(string? tag, string from)
    {
        var language = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return language is { Length: 2 } && language.All(char.IsAsciiLetterLower) ? new(language, from) : null;
    }

    /// <summary>Sites state their author's profile where the author's name should be.</summary>
    private static bool LooksLikeAddress(string name) =>
        name.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of half a character, or of one that a decoder could not read.</summary>
    private static bool IsDamaged(string line) => line.EnumerateRunes().Contains(Rune.ReplacementChar);
}

using System.Globalization;

namespace ArmsTracker.Store;

/// <summary>
/// The ids that stand in addresses: the first twelve hexadecimal digits of an article's SHA-256 or of a claim's key,
/// so that the same text has the same address in every store.
/// </summary>
public static class PublicId
{
    public const int Length = 12;

    public static bool IsValid(string? id) => id is { Length: Length } && id.All(char.IsAsciiHexDigitLower);

    /// <summary>A mention's id within its article, and its anchor on the reader's page: <c>m-88-312</c>.</summary>
    /// <param name="ordinal">0 for the first mention with this span, 1 for the second, …</param>
    public static string OfMention(int start, int end, int ordinal) =>
        ordinal == 0 ? $"m-{start}-{end}" : $"m-{start}-{end}-{ordinal + 1}";

    internal static string FromHash(string hash) => hash[..Length];

    /// <summary>The digits as a number, which sorts as they do.</summary>
    internal static long ToNumber(ReadOnlySpan<char> id) => long.Parse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <inheritdoc cref="ToNumber(ReadOnlySpan{char})"/>
    internal static long ToNumber(ReadOnlySpan<byte> utf8) => long.Parse(utf8, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    internal static string FromNumber(long number) => number.ToString("x12", CultureInfo.InvariantCulture);
}

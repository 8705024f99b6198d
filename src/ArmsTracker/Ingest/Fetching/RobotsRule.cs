using System.Globalization;
using System.Text;

namespace ArmsTracker.Ingest.Fetching;

/// <summary>One line of a robots.txt that allows or disallows: a path in which * is anything, and $ at the end is the end.</summary>
internal sealed class RobotsRule
{
    /// <summary>What must follow each other in the path, with anything between them.</summary>
    private readonly string[] _parts;

    private readonly bool _isWhole;

    public RobotsRule(bool allows, string pattern)
    {
        Allows = allows;
        _isWhole = pattern.EndsWith('$');
        _parts = [.. (_isWhole ? pattern[..^1] : pattern).Split('*').Select(Normal)];
        Length = _parts.Sum(part => part.Length) + _parts.Length - 1 + (_isWhole ? 1 : 0);
    }

    public bool Allows { get; }

    /// <summary>How specific it is: the longest rule that matches is the one that counts.</summary>
    public int Length { get; }

    /// <param name="path">From <see cref="Normal"/>.</param>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        if (_parts.Length == 1)
        {
            return !_isWhole || path.Length == _parts[0].Length;
        }

        // Taking each part as early as it comes leaves the most for those behind it.
        var rest = path.AsSpan(_parts[0].Length);
        foreach (var part in _parts.AsSpan()[1..^1])
        {
            var found = rest.IndexOf(part, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            rest = rest[(found + part.Length)..];
        }

        return _isWhole ? rest.EndsWith(_parts[^1], StringComparison.Ordinal) : rest.Contains(_parts[^1], StringComparison.Ordinal);
    }

    /// <summary>
    /// The one spelling in which paths are compared (RFC 9309, 2.2.2): letters and digits as they are, all else that a path
    /// may escape as %XX in upper case. * and $ are escaped too: where they mean something, they are taken out before.
    /// </summary>
    public static string Normal(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        var normal = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            var value = bytes[i];
            var isEscaped = value == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            if (isEscaped)
            {
                value = Convert.ToByte($"{(char)bytes[i + 1]}{(char)bytes[i + 2]}", 16);
                i += 2;
            }

            var isPlain = char.IsAsciiLetterOrDigit((char)value) || "-._~"u8.Contains(value)
                || (!isEscaped && value is > (byte)' ' and < 0x7F and not ((byte)'*' or (byte)'$' or (byte)'%'));
            _ = isPlain ? normal.Append((char)value) : normal.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return normal.ToString();
    }
}

using System.Text;

namespace ArmsTracker.Ingest.Formats;

/// <summary>A first line and named values, up to a blank line: as WARC and HTTP write them.</summary>
internal readonly ref struct HeaderBlock(ReadOnlySpan<byte> bytes)
{
    /// <summary>How many bytes of these are a header block with its blank line; -1 where it doesn't end.</summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\r\n\r\n"u8);
        // Old crawlers wrote lines as their machines do; then it ends before any other blank line.
        var old = (end < 0 ? bytes : bytes[..end]).IndexOf("\n\n"u8);
        return old >= 0 ? old + 2 : end < 0 ? -1 : end + 4;
    }

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public string FirstLine
    {
        get
        {
            var end = _bytes.IndexOf((byte)'\n');
            return Encoding.UTF8.GetString(end < 0 ? _bytes : _bytes[..end]).TrimEnd();
        }
    }

    public string? this[ReadOnlySpan<byte> name]
    {
        get
        {
            var rest = _bytes;
            while (rest.IndexOf((byte)'\n') is var end and >= 0)
            {
                rest = rest[(end + 1)..];
                if (rest.Length > name.Length && rest[name.Length] == ':' && Ascii.EqualsIgnoreCase(rest[..name.Length], name))
                {
                    var value = rest[(name.Length + 1)..];
                    return Encoding.UTF8.GetString(value.IndexOf((byte)'\n') is var line and >= 0 ? value[..line] : value).Trim();
                }
            }

            return null;
        }
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ArmsTracker.Ingest.Formats;

/// <summary>
/// The body of an HTTP response as it was meant. Crawlers keep the headers that say how it was sent, and some of them keep
/// the body as sent and some as meant, so that the bytes must tell.
/// </summary>
internal static class HttpBody
{
    /// <summary>Null where it is larger than the limit.</summary>
    public static ReadOnlyMemory<byte>? Decode(ReadOnlyMemory<byte> body, string? transfer, string? encoding, int limit)
    {
        var whole = transfer?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true ? Joined(body) ?? body : body;
        return encoding?.ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" when whole.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) => Unpacked(whole, packed => new GZipStream(packed, CompressionMode.Decompress), limit),
            "br" => Unpacked(whole, packed => new BrotliStream(packed, CompressionMode.Decompress), limit),
            "deflate" when whole.Span is [0x78, ..] => Unpacked(whole, packed => new ZLibStream(packed, CompressionMode.Decompress), limit),
            _ => whole,
        };
    }

    /// <summary>Null where the body is not in chunks.</summary>
    private static ReadOnlyMemory<byte>? Joined(ReadOnlyMemory<byte> body)
    {
        var joined = new MemoryStream(body.Length);
        var rest = body.Span;
        while (rest.IndexOf("\r\n"u8) is var end and >= 0)
        {
            var size = Encoding.ASCII.GetString(rest[..Math.Min(end, 20)]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0 || length > rest.Length - end - 2)
            {
                return null;
            }

            joined.Write(rest.Slice(end + 2, length));
            if (length == 0)
            {
                return joined.ToArray();
            }

            rest = rest[(end + 2 + length)..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest;
        }

        return null;
    }

    /// <summary>What is no such packing after all is left as it is; what is cut off, as far as it goes.</summary>
    private static ReadOnlyMemory<byte>? Unpacked(ReadOnlyMemory<byte> body, Func<Stream, Stream> unpack, int limit)
    {
        using var unpacked = new MemoryStream();
        using var stream = unpack(new MemoryStream(body.ToArray()));
        var buffer = new byte[81_920];
        try
        {
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                if (unpacked.Length + read > limit)
                {
                    return null;
                }

                unpacked.Write(buffer, 0, read);
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            return unpacked.Length > 0 ? unpacked.ToArray() : body;
        }

        return unpacked.ToArray();
    }
}

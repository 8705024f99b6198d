using System.Text;

namespace ArmsTracker.Ingest;

/// <summary>The encodings that a header or a page may name.</summary>
internal static class DeclaredEncoding
{
    /// <summary>It throws on bytes that are not of it; null where there is no such encoding.</summary>
    public static Encoding? Of(string? charset)
    {
        var name = charset?.Trim(' ', '"', '\'').ToLowerInvariant();
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        // As browsers read them: pages that say Latin-1 were written on Windows.
        name = name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? "windows-1252" : name;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}

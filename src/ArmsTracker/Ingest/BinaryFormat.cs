namespace ArmsTracker.Ingest;

/// <summary>Knows a few kinds of file by how they begin, so that a refusal can name what the file is.</summary>
internal static class BinaryFormat
{
    private static readonly (byte[] Start, string Name)[] _formats =
    [
        ([.. "%PDF-"u8], "a PDF document"),
        ([.. "{\\rtf"u8], "an RTF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a Word document or another ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([.. "GIF8"u8], "a GIF picture"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x4D, 0x5A, 0x90, 0x00], "a program"),
        ([.. "SQLite format 3"u8], "a database"),
    ];

    /// <summary>What the file is, with its article ("a PDF document"), or null where it may be text.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, name) in _formats)
        {
            if (bytes.StartsWith(start))
            {
                return name;
            }
        }

        return null;
    }
}

using System.Text;

namespace ArmsTracker.Ingest.Formats;

/// <summary>What a format reads from.</summary>
/// <param name="Content">From its first byte; it is read once, forward, by one reader.</param>
/// <param name="Path">For people: "news.zip!a/b.jsonl.gz".</param>
/// <param name="Name">Its name, without folders and what was packed around it: "b.jsonl".</param>
/// <param name="Charset">The encoding that whoever sent the file declares, or null.</param>
/// <param name="Archives">The archives around it.</param>
internal sealed record FormatInput(Stream Content, string Path, string Name, string? Charset, FileStart Start, ArchiveLevel Archives, ReadingLimits Limits, FieldMap Fields, ArticleFormats Formats);

/// <summary>How a file begins, and what it is called.</summary>
internal sealed record FileStart(ReadOnlyMemory<byte> Bytes, string Name)
{
    /// <summary>How many bytes are looked at; a feed's or a page's first element is among them.</summary>
    public const int Length = 4096;

    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>The first characters, blanks and a byte order mark left out.</summary>
    public string Text { get; } = Encoding.UTF8.GetString(Bytes.Span).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');

    public bool Begins(ReadOnlySpan<byte> signature) => Bytes.Span.StartsWith(signature);

    public bool Has(string words) => Text.Contains(words, StringComparison.OrdinalIgnoreCase);
}

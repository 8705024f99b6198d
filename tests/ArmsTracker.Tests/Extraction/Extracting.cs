using ArmsTracker.Extraction;
using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;

namespace ArmsTracker.Tests.Extraction;

/// <summary>Extracts with the real lexicons, from articles that are nothing but text.</summary>
internal static class Extracting
{
    public static ClaimExtractor Extractor { get; } = new();

    public static LexiconSet Lexicons { get; } = LexiconSet.Of(GazetteerReader.Read());

    public static IReadOnlyList<Mention> Mentions(Article article) => Extractor.Extract(article);

    public static Article Article(string text, string? language = "it", EdtfDate? published = null) => new(
        Sha256: new string('0', 64),
        text,
        "text.txt",
        Title: null,
        language,
        published is null ? null : new Found<EdtfDate>(published, Evidence: null),
        Publisher: null,
        Url: null,
        Boilerplate: []);
}

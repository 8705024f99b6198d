using System.Collections.Frozen;
using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>The names by which the gazetteer knows outlets, in any case and with or without an article before them.</summary>
internal sealed class OutletNames(Gazetteer gazetteer)
{
    private static readonly string[] _articles = ["the ", "il ", "la ", "lo ", "l'", "le ", "el ", "der ", "die "];

    private readonly FrozenDictionary<string, string> _ids = gazetteer.SourceAliases
        .Where(alias => gazetteer.Sources[alias.Id].IsOutlet)
        .DistinctBy(alias => Plain(alias.Text))
        .ToFrozenDictionary(alias => Plain(alias.Text), alias => alias.Id, StringComparer.Ordinal);

    public string? IdOf(string name) => _ids.GetValueOrDefault(Plain(name));

    private static string Plain(string name)
    {
        var plain = name.Trim(' ', '\u00A0', '.', ',', ':', '"', '«', '»', '“', '”').Replace('’', '\'').ToLowerInvariant();
        var article = _articles.FirstOrDefault(article => plain.StartsWith(article, StringComparison.Ordinal));
        return article is null ? plain : plain[article.Length..];
    }
}

using System.Text.RegularExpressions;
using ArmsTracker.Model;

namespace ArmsTracker.Ingest;

/// <summary>Lays what is stated about an article over what was read from its text.</summary>
internal sealed class StatedFacts(OutletNames outlets)
{
    private static readonly Regex _separator = new(@"\s[-–—|·:]\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static readonly Regex _domain = new(@"^www\.|\.(?:com|org|net|it|de|fr|es|ru|ua|pl|eu|co\.uk|uk)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    public Article Over(Article read, ArticleFacts facts, ScalarOffsets offsets)
    {
        var url = facts.Url?.Value ?? read.Url;
        return read with
        {
            Title = facts.Title is { } title
                ? new Found<string>(title.Value, SpanOf(title.Value, read.Text, offsets)) { From = title.From }
                : read.Title,
            // What a page says of its language is often its template's; the words themselves don't lie.
            Language = read.Language ?? facts.Language?.Value,
            Published = facts.Published is { } day ? Stated(day, read.Published) : read.Published,
            Publisher = Publisher(facts.Publisher) is { } publisher ? Stated(publisher, read.Publisher) : read.Publisher,
            Author = facts.Author is { } author
                ? new Found<string>(author.Value, SpanOf(author.Value, read.Text, offsets)) { From = author.From }
                : read.Author,
            Url = url is null ? null : CanonicalAddress.Of(url),
            UrlFrom = facts.Url?.From ?? read.UrlFrom,
        };
    }

    /// <summary>A stated fact that the text bears out keeps the text's words as evidence.</summary>
    private static Found<T> Stated<T>(Stated<T> stated, Found<T>? read)
        where T : notnull =>
        new(stated.Value, read is not null && read.Value.Equals(stated.Value) ? read.Evidence : null) { From = stated.From };

    private static TextSpan? SpanOf(string words, string text, ScalarOffsets offsets)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? null : offsets.ToScalar(start, start + words.Length);
    }

    private Stated<string>? Publisher(Stated<string>? stated) =>
        stated is not null && (WrittenAs(stated.Value).Select(outlets.IdOf).FirstOrDefault(id => id is not null) ?? LatinId.Of(stated.Value)) is { } id
            ? stated with { Value = id }
            : null;

    /// <summary>"Reuters.com" and "Reuters - World News" are Reuters.</summary>
    private static IEnumerable<string> WrittenAs(string name)
    {
        yield return name;
        var first = _separator.Split(name)[0];
        yield return first;
        yield return _domain.Replace(first, "");
    }
}

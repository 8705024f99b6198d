using System.Collections.Frozen;

namespace ArmsTracker.Ingest.Formats;

/// <summary>
/// Which fields of a record are an article's text and facts. Each of our names stands for several that archives use, and
/// a caller may say others: "text=body_text", "publisher=outlet.name". Names have no case; dots lead into inner objects.
/// </summary>
public sealed class FieldMap
{
    public const string Text = "text", Html = "html", Title = "title", Published = "published", Publisher = "publisher", Author = "author", Language = "language",
        Url = "url", Id = "id";

    /// <summary>The names that are known, in the order in which they are looked for.</summary>
    public static IReadOnlyDictionary<string, string[]> Known { get; } = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        [Text] = ["text", "body", "content", "article_text", "articletext", "articlebody", "body_text", "full_text", "fulltext", "maintext", "main_text", "content_text", "story", "raw_text"],
        [Html] = ["html", "content_html", "body_html", "raw_html", "page", "content.rendered", "article_html"],
        [Title] = ["title", "headline", "title.rendered", "article_title", "name"],
        [Published] = ["published", "date", "published_at", "publishedat", "date_published", "datepublished", "publish_date", "pubdate", "pub_date", "publication_date", "published_date", "date_publish", "timestamp", "created_at"],
        [Publisher] = ["publisher", "source", "site", "outlet", "publication", "newspaper", "source_name", "sitename", "site_name", "source_domain", "domain"],
        [Author] = ["author", "authors", "byline", "creator"],
        [Language] = ["language", "lang", "language_code"],
        [Url] = ["url", "link", "canonical", "canonical_url", "article_url", "source_url", "uri", "web_url", "permalink"],
        [Id] = ["id", "file", "filename", "file_name", "_id", "guid"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> _given;

    private FieldMap(FrozenDictionary<string, string> given) => _given = given;

    public static FieldMap None { get; } = new(FrozenDictionary<string, string>.Empty);

    /// <param name="pairs">Our name, "=", and theirs.</param>
    /// <exception cref="FormatException">A pair is not of that shape; the message says what is expected.</exception>
    public static FieldMap Parse(IEnumerable<string> pairs)
    {
        var given = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in pairs)
        {
            if (pair.Split('=', 2) is not [var ours, var theirs] || !Known.ContainsKey(ours.Trim()) || theirs.Trim().Length == 0)
            {
                throw new FormatException($"'{pair}' is not a field such as text=body_text. Before the = stands one of {string.Join(", ", Known.Keys.Order(StringComparer.Ordinal))}.");
            }

            given[ours.Trim()] = theirs.Trim();
        }

        return new FieldMap(given.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Their names for one of ours; a name that was given leaves no other.</summary>
    internal IReadOnlyList<string> NamesOf(string ours) => _given.TryGetValue(ours, out var theirs) ? [theirs] : Known[ours];
}

using AngleSharp.Html.Dom;

namespace ArmsTracker.Ingest.Html;

/// <summary>What the metas of a page's head state; of several that state the same, the first in the lists below wins.</summary>
internal sealed class MetaFacts
{
    private static readonly string[] _titles = ["og:title", "twitter:title", "parsely-title", "citation_title", "dc.title", "dcterms.title", "sailthru.title", "headline"];

    private static readonly string[] _days =
    [
        "article:published_time", "og:article:published_time", "article:published", "parsely-pub-date", "citation_publication_date", "citation_online_date", "citation_date",
        "datepublished", "date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "pubdate", "publishdate", "publish-date",
        "publish_date", "publication_date", "publication-date", "sailthru.date", "cxenseparse:recs:publishtime", "og:pubdate", "article.published",
    ];

    private static readonly string[] _publishers = ["og:site_name", "citation_journal_title", "citation_publisher", "dc.publisher", "dcterms.publisher", "publisher", "application-name"];

    private static readonly string[] _authors = ["article:author", "og:article:author", "author", "parsely-author", "citation_author", "dc.creator", "dcterms.creator", "byl", "sailthru.author"];

    private static readonly string[] _languages = ["og:locale", "content-language", "dc.language", "dcterms.language", "language"];

    private static readonly string[] _addresses = ["og:url", "parsely-link", "citation_public_url", "dc.identifier"];

    private readonly ILookup<string, string> _metas;

    public MetaFacts(IHtmlDocument document)
    {
        _metas = document.QuerySelectorAll("meta[content]").OfType<IHtmlMetaElement>()
            .SelectMany(meta => ((string?[])[meta.GetAttribute("property"), meta.Name, meta.GetAttribute("itemprop"), meta.HttpEquivalent])
                .OfType<string>().Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (Name: name, Content: meta.Content ?? "")))
            .ToLookup(meta => meta.Name.Trim(), meta => meta.Content, StringComparer.OrdinalIgnoreCase);
        Facts = new ArticleFacts
        {
            Title = First(_titles, StatedValue.Words),
            Published = First(_days, StatedValue.Day),
            Publisher = First(_publishers, (value, from) => StatedValue.Names([value], from)),
            Author = _authors.Select(name => StatedValue.Names(_metas[name].Select(WithoutBy), From(name))).FirstOrDefault(author => author is not null),
            Language = First(_languages, StatedValue.Language),
            Url = First<Uri>(_addresses, (value, from) => StatedValue.Address(value, from)),
        };
    }

    public ArticleFacts Facts { get; }

    public Uri? Address => Facts.Url?.Value;

    public string? SiteName => _metas["og:site_name"].FirstOrDefault()?.Trim();

    public bool IsArticle => _metas["og:type"].Any(type => type.Trim().Equals("article", StringComparison.OrdinalIgnoreCase));

    private static string From(string name) => $"meta {name}";

    private static string WithoutBy(string name) => name.StartsWith("By ", StringComparison.Ordinal) ? name[3..] : name;

    private Stated<T>? First<T>(string[] names, Func<string?, string, Stated<T>?> read) =>
        names.SelectMany(name => _metas[name].Select(value => read(value, From(name)))).FirstOrDefault(fact => fact is not null);
}

using ArmsTracker.Ingest;
using ArmsTracker.Model;

namespace ArmsTracker.Pipeline.Importing;

/// <summary>What someone wrote into the form of an article, of the facts where that differs from what was read.</summary>
/// <param name="Stated">Facts given another value.</param>
/// <param name="Removed">Facts that were read and are not so.</param>
internal sealed record FactCorrections(ArticleFacts Stated, IReadOnlySet<ArticleFact> Removed)
{
    public const string From = "stated on the import page";

    public static readonly FactCorrections None = new(ArticleFacts.None, new HashSet<ArticleFact>());

    /// <summary>The corrections with one more, or what is expected in the place of the words.</summary>
    public (FactCorrections Corrections, string? Problem) With(ArticleFact fact, string? written)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return (new FactCorrections(Clear(fact), Removed.Append(fact).ToHashSet()), null);
        }

        var (stated, problem) = fact switch
        {
            ArticleFact.Title => State(StatedValue.Words(written, From), value => Stated with { Title = value }, "A title has at most 500 characters, and no control characters."),
            ArticleFact.Published => State(StatedValue.Day(written, From), value => Stated with { Published = value }, "Write a date such as 2024-05-09, 2024-05 or 2024."),
            ArticleFact.Publisher => State(StatedValue.Words(written, From), value => Stated with { Publisher = value }, "Write the name of a publisher, or the id of a source."),
            ArticleFact.Author => State(StatedValue.Words(written, From), value => Stated with { Author = value }, "Write a name; several with commas between them."),
            ArticleFact.Url => State(StatedValue.Address(written, From), value => Stated with { Url = value }, "Write an address that begins with https:// or http://."),
            _ => State(StatedValue.Language(written, From), value => Stated with { Language = value }, "Write the two letters of a language, such as it, en or ru."),
        };
        return problem is null ? (new FactCorrections(stated, Removed.Where(other => other != fact).ToHashSet()), null) : (this, problem);

        (ArticleFacts, string?) State<T>(Stated<T>? value, Func<Stated<T>, ArticleFacts> set, string expected) =>
            value is null ? (Stated, expected) : (set(value), null);
    }

    /// <summary>What was read, corrected. A person who names another language knows better than the words.</summary>
    public Article Over(Article read)
    {
        var article = Stated.Language is { } language ? read with { Language = language.Value } : read;
        foreach (var fact in Removed)
        {
            article = fact switch
            {
                ArticleFact.Title => article with { Title = null },
                ArticleFact.Published => article with { Published = null },
                ArticleFact.Publisher => article with { Publisher = null },
                ArticleFact.Author => article with { Author = null },
                ArticleFact.Url => article with { Url = null, UrlFrom = null },
                _ => article with { Language = null },
            };
        }

        return article;
    }

    private ArticleFacts Clear(ArticleFact fact) => fact switch
    {
        ArticleFact.Title => Stated with { Title = null },
        ArticleFact.Published => Stated with { Published = null },
        ArticleFact.Publisher => Stated with { Publisher = null },
        ArticleFact.Author => Stated with { Author = null },
        ArticleFact.Url => Stated with { Url = null },
        _ => Stated with { Language = null },
    };
}

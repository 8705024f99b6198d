using ArmsTracker.Ingest;
using ArmsTracker.Model;

namespace ArmsTracker.Pipeline.Importing;

/// <summary>The facts of an article that people may correct.</summary>
public enum ArticleFact
{
    Title,
    Published,
    Publisher,
    Author,
    Url,
    Language,
}

/// <summary>A fact as the page of the import shows it.</summary>
/// <param name="Value">As a person would write it; null where it is not known.</param>
/// <param name="From">What told it, in words; null where it is not known.</param>
public sealed record ReadFact(string? Value, string? From)
{
    /// <summary>How <see cref="From"/> begins where a person told it and nothing was read.</summary>
    public const string ByPeople = "stated";
}

/// <summary>An article that was read and is not stored: someone is looking at it.</summary>
/// <param name="Id">Unguessable, so that what one person looks at no other can.</param>
/// <param name="ReadsOnly">As <see cref="ReadArticle.ReadsOnly"/>.</param>
/// <param name="Facts">All of them.</param>
public sealed record PendingArticle(
    string Id, Article Article, IReadOnlyList<Mention> Mentions, string? ReadsOnly, IReadOnlyDictionary<ArticleFact, ReadFact> Facts)
{
    /// <summary>As it came; nobody beyond the pipeline needs it.</summary>
    internal Incoming Incoming { get; init; } = Incoming.Refused("", "");

    internal FactCorrections Corrections { get; init; } = FactCorrections.None;

    /// <summary>How much memory it takes, about.</summary>
    internal long Weight => Incoming.Bytes.Length + (4L * Article.Text.Length) + (2_000L * Mentions.Count) + 10_000;
}

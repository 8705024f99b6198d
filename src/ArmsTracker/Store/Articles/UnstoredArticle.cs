using ArmsTracker.Model;
using ArmsTracker.Store.Statements;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Store.Articles;

/// <summary>An article that is not stored, as it would be read: its mentions have statements of their own and no claims yet.</summary>
public static class UnstoredArticle
{
    public static ReaderArticle Of(Article article, IReadOnlyList<Mention> mentions, Gazetteer gazetteer) => new(
        Id: PublicId.FromHash(article.Sha256),
        Sha256: article.Sha256,
        Text: article.Text,
        File: article.File,
        Title: article.Title,
        Language: article.Language,
        Published: article.Published,
        Publisher: article.Publisher is { } publisher ? new Found<Named>(gazetteer.Source(publisher.Value), publisher.Evidence) { From = publisher.From } : null,
        Author: article.Author,
        Url: article.Url,
        UrlFrom: article.UrlFrom,
        ImportedAt: default,
        Boilerplate: article.Boilerplate,
        Mentions: [.. mentions.OrderBy(mention => mention.Span.Start).ThenByDescending(mention => mention.Span.End).Select((mention, i) => Reader(mention, i, gazetteer))]);

    private static ReaderMention Reader(Mention mention, int position, Gazetteer gazetteer) => new(
        PublicId.OfMention(mention.Span.Start, mention.Span.End, position),
        mention,
        [.. mention.Systems.Select(gazetteer.System)],
        [.. mention.Places.Select(place => gazetteer.Place(place.PlaceId))],
        [.. mention.Attribution.Select(gazetteer.Source)],
        ClaimId: "",
        StatementComposer.Compose(new StatementParts(
            mention.Topics,
            mention.Event,
            mention.Modality,
            mention.Supplier,
            mention.Recipient,
            [.. mention.Systems.Select(gazetteer.SystemOf)],
            mention.Quantity,
            mention.EventDate)),
        ClaimMentions: 1,
        ClaimArticles: 1);
}

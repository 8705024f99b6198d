using ArmsTracker.Model;
using ArmsTracker.Store.Timeline;

namespace ArmsTracker.Store.Rows;

/// <summary>Between the records of the model and the rows of the store.</summary>
internal static class RowMapping
{
    public static ArticleRow ToRow(this Article article, DateTimeOffset importedAt, Gazetteer gazetteer) => new()
    {
        Teller = article.Publisher?.Value ?? Credit.TellerOf(PublicId.FromHash(article.Sha256)),
        TellerBody = article.Publisher is { } teller ? gazetteer.Bodies(teller.Value).Last() : Credit.TellerOf(PublicId.FromHash(article.Sha256)),
        PublicId = PublicId.FromHash(article.Sha256),
        Sha256 = article.Sha256,
        Text = article.Text,
        File = article.File,
        Title = article.Title?.Value,
        TitleStart = article.Title?.Evidence?.Start,
        TitleEnd = article.Title?.Evidence?.End,
        TitleFrom = article.Title?.From,
        Language = article.Language,
        PublisherId = article.Publisher?.Value,
        PublisherStart = article.Publisher?.Evidence?.Start,
        PublisherEnd = article.Publisher?.Evidence?.End,
        PublisherFrom = article.Publisher?.From,
        Published = article.Published?.Value,
        PublishedKey = TimePosition.Of(article.Published?.Value)?.Key,
        PublishedStart = article.Published?.Evidence?.Start,
        PublishedEnd = article.Published?.Evidence?.End,
        PublishedFrom = article.Published?.From,
        Author = article.Author?.Value,
        AuthorStart = article.Author?.Evidence?.Start,
        AuthorEnd = article.Author?.Evidence?.End,
        AuthorFrom = article.Author?.From,
        Url = article.Url?.OriginalString,
        UrlFrom = article.UrlFrom,
        ImportedAt = importedAt,
        Boilerplate =
        [
            .. article.Boilerplate.Select((mark, position) => new BoilerplateRow
            {
                Position = position,
                Start = mark.Span.Start,
                End = mark.Span.End,
                Kind = mark.Kind,
            }),
        ],
    };

    public static MentionRow ToRow(this Mention mention, string anchor, string? eventDateWords, string? rootBody) => new()
    {
        Anchor = anchor,
        Start = mention.Span.Start,
        End = mention.Span.End,
        Quote = mention.Quote,
        Event = mention.Event,
        Modality = mention.Modality,
        Supplier = mention.Supplier,
        Recipient = mention.Recipient,
        QuantityMin = mention.Quantity?.Min,
        QuantityMax = mention.Quantity?.Max,
        QuantityUnit = mention.Quantity?.Unit,
        QuantityApproximate = mention.Quantity?.Approximate,
        EventDate = mention.EventDate,
        EventDateWords = eventDateWords,
        Root = mention.Attribution is [.., var root] ? root : null,
        RootBody = rootBody,
        Evidence = mention.Evidence,
        Topics = [.. mention.Topics.Select((topic, i) => new MentionTopicRow { Position = i, Topic = topic })],
        Systems = [.. mention.Systems.Select((id, i) => new MentionSystemRow { Position = i, SystemId = id })],
        Places = [.. mention.Places.Select((place, i) => new MentionPlaceRow { Position = i, PlaceId = place.PlaceId, Role = place.Role })],
        Attributions = [.. mention.Attribution.Select((id, i) => new MentionAttributionRow { Position = i, SourceId = id })],
    };

    public static Mention ToMention(this MentionRow row) => new(
        new TextSpan(row.Start, row.End),
        row.Quote,
        [.. row.Topics.OrderBy(topic => topic.Position).Select(topic => topic.Topic)],
        row.Event,
        row.Modality,
        row.Supplier,
        row.Recipient,
        [.. row.Systems.OrderBy(system => system.Position).Select(system => system.SystemId)],
        Quantity(row.QuantityMin, row.QuantityMax, row.QuantityUnit, row.QuantityApproximate),
        [.. row.Places.OrderBy(place => place.Position).Select(place => new PlaceMention(place.PlaceId, place.Role))],
        row.EventDate,
        [.. row.Attributions.OrderBy(source => source.Position).Select(source => source.SourceId)],
        row.Evidence);

    public static Article ToArticle(this ArticleRow row) => new(
        row.Sha256,
        row.Text,
        row.File,
        Found(row.Title, row.TitleStart, row.TitleEnd, row.TitleFrom),
        row.Language,
        Found(row.Published, row.PublishedStart, row.PublishedEnd, row.PublishedFrom),
        Found(row.PublisherId, row.PublisherStart, row.PublisherEnd, row.PublisherFrom),
        row.Url is { } url ? new Uri(url) : null,
        [.. row.Boilerplate.OrderBy(mark => mark.Position).Select(mark => new Boilerplate(new TextSpan(mark.Start, mark.End), mark.Kind))])
    {
        Author = Found(row.Author, row.AuthorStart, row.AuthorEnd, row.AuthorFrom),
        UrlFrom = row.UrlFrom,
    };

    public static Found<T>? Found<T>(T? value, int? start, int? end, string? from)
        where T : class => value is null
        ? null
        : new Found<T>(value, start is { } first && end is { } last ? new TextSpan(first, last) : null) { From = from };

    public static Quantity? Quantity(this MentionRow row) => Quantity(row.QuantityMin, row.QuantityMax, row.QuantityUnit, row.QuantityApproximate);

    public static Quantity? Quantity(this ClaimRow row) => Quantity(row.QuantityMin, row.QuantityMax, row.QuantityUnit, row.QuantityApproximate);

    public static Quantity? Quantity(long? min, long? max, QuantityUnit? unit, bool? approximate) =>
        approximate is { } isApproximate ? new Quantity(min, max, unit, isApproximate) : null;
}

using System.Linq.Expressions;
using ArmsTracker.Model;
using ArmsTracker.Store.Rows;

namespace ArmsTracker.Store.Timeline;

/// <summary>What is read of a mention to show it with its article.</summary>
internal sealed class MentionReading
{
    public required long Id { get; init; }

    public required long ClaimId { get; init; }

    public required string Quote { get; init; }

    public required string Anchor { get; init; }

    public required string? EventDateWords { get; init; }

    public required int Start { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public required List<string> SaidBy { get; init; }

    public required string ArticleId { get; init; }

    public required string? Title { get; init; }

    public required string File { get; init; }

    public required string? Language { get; init; }

    public required string? PublisherId { get; init; }

    public required EdtfDate? Published { get; init; }

    public static Expression<Func<MentionRow, MentionReading>> Of { get; } = mention => new MentionReading
    {
        Id = mention.Id,
        ClaimId = mention.ClaimId,
        Quote = mention.Quote,
        Anchor = mention.Anchor,
        EventDateWords = mention.EventDateWords,
        Start = mention.Start,
        Evidence = mention.Evidence,
        SaidBy = mention.Attributions.OrderBy(source => source.Position).Select(source => source.SourceId).ToList(),
        ArticleId = mention.Article!.PublicId,
        Title = mention.Article.Title,
        File = mention.Article.File,
        Language = mention.Article.Language,
        PublisherId = mention.Article.PublisherId,
        Published = mention.Article.Published,
    };

    public ClaimQuote ToQuote(Gazetteer gazetteer) => new(
        Quote,
        ClaimQuote.WordsOf(Quote, Start, Evidence),
        Language,
        EventDateWords,
        [.. SaidBy.Select(gazetteer.Source)],
        ArticleId,
        Anchor,
        Title,
        File,
        PublisherId is { } publisher ? gazetteer.Source(publisher) : null,
        Published);
}

using ArmsTracker.Model;
using ArmsTracker.Store.Rows;
using ArmsTracker.Store.Sqlite;
using ArmsTracker.Store.Timeline;
using Microsoft.EntityFrameworkCore;

namespace ArmsTracker.Store.Claims;

/// <summary>Reads the mentions of a claim, grouped by the origin that each goes back to.</summary>
internal sealed class ClaimMentions(ArmsTrackerDb db, ReadConnection reading, Gazetteer gazetteer)
{
    /// <summary>As many as a page lists; the firmest and earliest first.</summary>
    private const int Most = 200;

    public async Task<MentionsByOrigin> ReadAsync(long claimId, CancellationToken cancellation)
    {
        var facts = await FactsAsync(claimId, cancellation);
        var quotes = QuoteReading.Read(reading, gazetteer, facts.Select(fact => fact.Id));
        var origins = await db.ClaimOrigins.AsNoTracking().Where(row => row.ClaimId == claimId)
            .ToDictionaryAsync(row => (row.Teller, row.Root), cancellation);
        var told = facts.Select(fact => (
            Origin: origins[(fact.Teller, fact.Root ?? fact.Teller)],
            Mention: new ToldMention(
                quotes[fact.Id],
                [gazetteer.Teller(fact.Teller), .. quotes[fact.Id].SaidBy],
                fact.Modality,
                fact.Quantity,
                fact.Date,
                [.. fact.Places.Distinct().Select(gazetteer.Place)],
                fact.Copies))).ToList();
        return new MentionsByOrigin(
            [
                .. told.GroupBy(one => (Body: one.Origin.Origin ?? one.Origin.Body, one.Origin.IsCircular))
                    .Select(group => new ClaimOrigin(
                        gazetteer.Teller(group.Key.Body), Credit.ArticleOf(group.Key.Body), group.Key.IsCircular, [.. group.Select(one => one.Mention)]))
                    .OrderByDescending(origin => origin.Mentions.Count).ThenBy(origin => origin.Body.Name, StringComparer.InvariantCultureIgnoreCase),
            ],
            Values(told.Select(one => one.Mention), mention => mention.Quantity),
            Values(told.Select(one => one.Mention), mention => mention.Date),
            told.Count);
    }

    private async Task<List<Fact>> FactsAsync(long claimId, CancellationToken cancellation)
    {
        var rows = await db.Mentions.AsNoTracking().AsSplitQuery().Where(mention => mention.ClaimId == claimId)
            .OrderBy(mention => mention.Modality).ThenBy(mention => mention.Article!.PublishedKey == null)
            .ThenBy(mention => mention.Article!.PublishedKey).ThenBy(mention => mention.Id).Take(Most)
            .Select(mention => new
            {
                Row = mention,
                mention.Article!.Teller,
                Copies = mention.Article.CopyGroup == null ? 0 : db.Articles.Count(article => article.CopyGroup == mention.Article.CopyGroup) - 1,
                Places = mention.Places.OrderBy(place => place.Position).Select(place => place.PlaceId).ToList(),
            }).ToListAsync(cancellation);
        return [.. rows.Select(row => new Fact(
            row.Row.Id, row.Teller, row.Row.Root, row.Row.Modality, row.Row.Quantity(), row.Row.EventDate, row.Places, row.Copies))];
    }

    private static List<Told<T>> Values<T>(IEnumerable<ToldMention> mentions, Func<ToldMention, T?> value)
        where T : class =>
    [
        .. mentions.Where(mention => value(mention) is not null).GroupBy(mention => value(mention)!)
            .Select(group => new Told<T>(group.Key, group.Count(), group.First().Quote))
            .OrderByDescending(told => told.Mentions),
    ];

    private sealed record Fact(
        long Id, string Teller, string? Root, Modality Modality, Quantity? Quantity, EdtfDate? Date, IReadOnlyList<string> Places, int Copies);
}

/// <param name="Listed">How many mentions the origins hold.</param>
internal sealed record MentionsByOrigin(
    IReadOnlyList<ClaimOrigin> Origins, IReadOnlyList<Told<Quantity>> Figures, IReadOnlyList<Told<EdtfDate>> Dates, int Listed);

using System.Text.RegularExpressions;
using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>What each mention says by itself, before the rest of its article counts.</summary>
internal static class StatementReading
{
    /// <summary>A day given this shortly before publication is that of the saying: "said on Tuesday".</summary>
    private const int DaysOfNews = 7;

    private const int StemLength = 6;

    private static readonly Regex _words = new(@"\w{4,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static IReadOnlyList<Statement> Of(Article article, IReadOnlyList<Mention> mentions, Gazetteer gazetteer) =>
        [.. mentions.Select((mention, position) => Of(article.Published?.Value, mention, position, gazetteer))];

    private static Statement Of(EdtfDate? published, Mention mention, int position, Gazetteer gazetteer)
    {
        var stance = StanceOf(mention, published);
        var admission = stance == Stance.Told && IsAdmission(mention, gazetteer);
        var says = IsDayOfSaying(mention, stance, published);

        // The words of a denial or an admission date only the saying, and what was denied or has not come is no number of arms.
        return new Statement(mention, position)
        {
            Stance = stance,
            IsAdmission = admission,
            IsOfNow = says,
            Topics = [.. mention.Topics],
            Systems = [.. mention.Systems],
            Quantity = stance is Stance.Denied or Stance.Unproven ? null : mention.Quantity,
            Date = says || stance == Stance.Denied || admission ? null : mention.EventDate,
            Places = [.. mention.Places.Select(place => place.PlaceId)],
            // A measure is the same where the same body takes it, whoever tells of it.
            Bodies = mention.Event == EventKind.Responding
                ? [.. MeasureTakers.For(gazetteer).Of(mention)]
                : [.. mention.Attribution.Select(source => TopmostBody.Of(source, mention.People, gazetteer))],
            Words = [.. _words.Matches(mention.Quote.ToLowerInvariant()).Select(word => word.Value[..Math.Min(word.Length, StemLength)])],
        };
    }

    private static Stance StanceOf(Mention mention, EdtfDate? published) => mention.Modality switch
    {
        Modality.Denied => Stance.Denied,
        Modality.Unconfirmed => Stance.Unproven,
        // The conditional of hearsay: what is possible of a time gone by is told, and no forecast.
        Modality.Possible => IsPast(mention.EventDate, published) ? Stance.Told : Stance.Forecast,
        _ => Stance.Told,
    };

    private static bool IsPast(EdtfDate? date, EdtfDate? published) => date is not null && published?.Earliest is { } now
        && (date.End is null ? date.Earliest < now : date.Latest < now);

    /// <summary>Whether the supplier's government says it itself; officials without a name are no government speaking.</summary>
    private static bool IsAdmission(Mention mention, Gazetteer gazetteer) => mention.Event == EventKind.Transferring
        && Government(mention.Supplier) is { } government
        && mention.Attribution.Any(source => TopmostBody.Find(source, mention.People, gazetteer)?.Kind != "unnamed"
            && TopmostBody.Of(source, mention.People, gazetteer) == government);

    private static string? Government(string? country) => country switch
    {
        Direction.Iran => "iran-government",
        Direction.Russia => "russia-government",
        _ => null,
    };

    private static bool IsDayOfSaying(Mention mention, Stance stance, EdtfDate? published) =>
        stance is Stance.Told or Stance.Forecast && mention is { Event: not EventKind.Responding, Attribution.Count: > 0 }
        && mention.EventDate is { Earliest: { } day } date && date.Latest == day
        && published is { IsInterval: false, Start.Month: <= 12, Latest: { } now } && day <= now && now <= day.AddDays(DaysOfNews);
}

using System.Globalization;
using ArmsTracker.Model;

namespace ArmsTracker.Corroboration;

/// <summary>The matters of an article's mentions. Here, and only here, the rest of the article counts.</summary>
public static class Matters
{
    /// <summary>What stands further down is background, and not what an article reports as new.</summary>
    private const int OpeningStatements = 5;

    /// <param name="mentions">All mentions of the article, in the order of its text.</param>
    /// <returns>One for each mention; equal where mentions of this article are one statement.</returns>
    public static IReadOnlyList<Matter> Of(Article article, IReadOnlyList<Mention> mentions, Gazetteer gazetteer)
    {
        var statements = StatementReading.Of(article, mentions, gazetteer);
        var published = article.Published?.Value;

        // In this order: what is meant must be known before statements become one, and only what stayed alone takes over.
        TakenOver.Systems(statements, gazetteer);
        SharedStory.ShareNews(statements, published, gazetteer);
        SharedStory.ShareRepetitions(statements, gazetteer);
        TakenOver.Details(statements);

        var (opening, same) = (Openings(statements), new SameClaim(gazetteer));
        return [.. statements.Select(statement => Of(statement, article, MonthOf(published), opening, same))];
    }

    private static Matter Of(Statement statement, Article article, EdtfDate? month, HashSet<Statement> opening, SameClaim same)
    {
        var saidByMatters = statement.Stance != Stance.Told || Footing.Passes(statement.Event);
        var matter = new Matter
        {
            Supplier = statement.Mention.Supplier,
            Recipient = statement.Mention.Recipient,
            Event = statement.Event,
            Stance = statement.Stance,
            IsAdmission = statement.IsAdmission,
            Topics = [.. statement.Topics],
            Systems = [.. statement.Systems.Count > 0 ? statement.Systems : statement.SystemsMeant],
            Quantity = statement.Quantity,
            EventDate = statement.Date,
            Places = [.. statement.Places],
            Bodies = saidByMatters ? [.. statement.Bodies] : [],
        };
        var isNews = CanBeNews(matter) && statement.Group.Any(one => one.IsOfNow || opening.Contains(one));
        matter = matter.IsPassing() || isNews ? matter with { AsOf = month } : matter;

        // What would not be one claim with its like says too little to be compared: it stays where it was told.
        return same.Judge(matter, matter).IsSame
            ? matter
            : matter with { ToldIn = string.Create(CultureInfo.InvariantCulture, $"{article.Sha256}:{statement.Group[0].Position}") };
    }

    /// <summary>
    /// Told of no time, of an event that happens once. A route is a run, and making and using arms go on: that an
    /// article opens with them makes them no news of its month.
    /// </summary>
    private static bool CanBeNews(Matter matter) =>
        matter is
        {
            Stance: Stance.Told, IsAdmission: false, EventDate: null,
            Event: EventKind.Transferring or EventKind.Agreed or EventKind.Training or EventKind.Displaying
        }
        && !matter.IsRoute() && !matter.IsEvent();

    /// <summary>The first that is told of each event in each direction.</summary>
    private static HashSet<Statement> Openings(IReadOnlyList<Statement> statements) =>
    [
        .. statements.Where(statement => statement.Stance == Stance.Told)
            .GroupBy(statement => (statement.Event, statement.Mention.Supplier, statement.Mention.Recipient))
            .Select(group => group.First()).Where(statement => statement.Position < OpeningStatements),
    ];

    private static EdtfDate? MonthOf(EdtfDate? published) => published is { IsInterval: false, Start: { Year: { } year, Month: { } month and <= 12 } }
        ? EdtfDate.Month(year, month)
        : null;
}

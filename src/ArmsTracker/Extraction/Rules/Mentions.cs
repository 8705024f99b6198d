using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>Makes the mention of a clause that has been read, each attribute with its reason.</summary>
internal static class Mentions
{
    public static IEnumerable<Mention> Of(Clause clause, PartiesReading parties)
    {
        clause.Credits = Attribution.WithoutWhoActs(clause);
        var isMutual = clause.Event is { Event: EventKind.Cooperating, Frame: not Lexicons.Frame.Give };
        var (supplier, recipient) = isMutual ? (null, null) : (parties.Supplier, parties.Recipient);
        var mention = Build(clause, parties, supplier, recipient);
        if (!isMutual && parties.SecondSupplier is { } second && second != recipient)
        {
            yield return mention with { Systems = SystemsWithout(clause, second) };
            yield return mention with { Supplier = second, Systems = SystemsWithout(clause, supplier) };
        }
        else
        {
            yield return mention;
        }

        if (!isMutual && parties.SecondRecipient is { } other && other is Direction.Iran or Direction.Russia && other != supplier)
        {
            yield return mention with { Recipient = other };
        }
    }

    /// <summary>"China's HQ-9 and Russia's S-400": each supplier has its own systems.</summary>
    private static IReadOnlyList<string> SystemsWithout(Clause clause, string? supplier) =>
        [.. clause.Arms.Systems.Where(id => clause.Reading.Document.Lexicons.Gazetteer.Systems[id].Country != supplier)];

    private static Mention Build(Clause clause, PartiesReading parties, string? supplier, string? recipient)
    {
        clause.Explain("event", clause.Event!.Event.Name(), clause.IsUnderstood ? "event/understood" : $"event/{clause.Event.Class.ToString().ToLowerInvariant()}", clause.EventMark);
        foreach (var topic in clause.Arms.Topics)
        {
            var word = clause.Arms.Words.FirstOrDefault(word => word.Topic == topic);
            clause.Explain("topics", topic.Name(), word.Mark.Sense is null ? "topics/points-back" : "topics/word", word.Mark.Sense is null ? null : word.Mark);
        }

        ExplainParty(clause, "supplier", supplier, parties.SupplierMark);
        ExplainParty(clause, "recipient", recipient, parties.RecipientMark);
        foreach (var id in clause.Arms.Systems)
        {
            clause.Explain("systems", id, "systems/name", clause.Reading.Marks.First(mark => mark.Sense is Lexicons.SystemSense system && system.Id == id && mark.First >= clause.First));
        }

        var quantity = Quantities.Read(clause);
        if (quantity is var (amount, amountMark))
        {
            clause.Explain("quantity", $"{amount.Min}–{amount.Max}", "quantity/number", amountMark);
        }

        var date = Dates.Read(clause);
        if (date is var (day, dayMark))
        {
            clause.Explain("event_date", day.ToString(), "event-date/words", dayMark);
        }

        var places = Places.Read(clause, supplier, recipient).DistinctBy(found => found.Place).ToList();
        foreach (var (place, mark) in places)
        {
            clause.Explain("places", place.PlaceId, $"places/{place.Role.Name()}", mark);
        }

        foreach (var credit in clause.Credits)
        {
            clause.Explain("attribution", credit.Id, credit.Rule, new Lexicons.Mark(credit.First, credit.End, new Lexicons.SourceSense(credit.Id)));
        }

        var document = clause.Reading.Document;
        var span = document.SpanOf(clause.First, clause.End);
        return new Mention(
            span,
            document.Offsets.Slice(document.Article.Text, span),
            clause.Arms.Topics,
            clause.Event.Event,
            clause.Modality,
            supplier,
            recipient,
            clause.Arms.Systems,
            quantity?.Quantity,
            [.. places.Select(found => found.Place)],
            date?.Date,
            [.. clause.Credits.Select(credit => credit.Id)],
            clause.Evidence)
        {
            People = [.. clause.Credits.Select(credit => document.People.GetValueOrDefault(credit.Id)).OfType<Source>()],
        };
    }

    private static void ExplainParty(Clause clause, string attribute, string? country, Lexicons.Mark? mark)
    {
        if (country is not null)
        {
            clause.Explain(attribute, country, mark is null ? "parties/understood" : "parties/words", mark);
        }
    }
}

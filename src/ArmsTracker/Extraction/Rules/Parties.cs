using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>Who gives and who gets, with the words that weighed most.</summary>
internal sealed record PartiesReading(string? Supplier, string? Recipient, Mark? SupplierMark, Mark? RecipientMark, string? SecondSupplier = null, string? SecondRecipient = null);

/// <summary>
/// Every actor of a clause votes for its role by its form, the particle before it and the frame of the event; the pair
/// of countries with the most votes wins. What kind of arms it is, and which way the article's arms went so far, decide
/// only where the words leave it open.
/// </summary>
internal static class Parties
{
    public const double Sure = 3;
    public const double Likely = 2;
    public const double Weak = 1;
    private const double Prior = 0.9;

    /// <summary>Where the words leave it open, the article goes on in the direction that it had, unless the kind of arms says otherwise.</summary>
    private const double Before = 0.8;

    public static PartiesReading Read(Clause clause, (string? Supplier, string? Recipient) before)
    {
        var votes = new PartyVotes();
        var reading = clause.Reading;
        foreach (var (mark, actor) in reading.Find<ActorSense>(clause.First, clause.End))
        {
            PartyRoles.Vote(clause, mark, actor, votes, 1);
        }

        foreach (var (mark, system) in reading.Find<SystemSense>(clause.First, clause.End))
        {
            if (reading.Document.Lexicons.Gazetteer.Systems[system.Id].Country is var country and ("IR" or "RU" or "KP" or "CN"))
            {
                votes.Supplier(country, Likely, mark);
            }
        }

        // Other clauses of the sentence name the parties that this one takes for granted.
        const double outside = 0.25;
        foreach (var (mark, actor) in reading.Find<ActorSense>())
        {
            if (mark.End <= clause.First || mark.First >= clause.End)
            {
                PartyRoles.Vote(clause, mark, actor, votes, outside);
            }
        }

        return Choose(clause, votes, before);
    }

    private static PartiesReading Choose(Clause clause, PartyVotes votes, (string? Supplier, string? Recipient) before)
    {
        var countries = votes.Countries.Append(Direction.Iran).Append(Direction.Russia).Distinct().ToList();
        if (NamesBoth(clause) || clause.Event?.Event == EventKind.Cooperating)
        {
            // "denied arms transfers linked to Ukraine": where both parties stand, nobody else is one of them.
            countries.Remove("UA");
        }

        (string? Supplier, string? Recipient) best = (null, null);
        var bestScore = double.MinValue;
        foreach (var supplier in countries)
        {
            foreach (var recipient in countries)
            {
                if (supplier == recipient || !(supplier is Direction.Iran or Direction.Russia || recipient is Direction.Iran or Direction.Russia))
                {
                    continue;
                }

                var score = votes.ForSupplier(supplier) + votes.ForRecipient(recipient) + PriorOf(clause.Reading.Document, supplier, recipient, clause.Arms.Topics)
                    + (before == (supplier, recipient) ? Before : 0);
                if (score > bestScore)
                {
                    (best, bestScore) = ((supplier, recipient), score);
                }
            }
        }

        var second = votes.Coordinated(clause.Reading, best.Supplier!, isSupplier: true);
        var secondRecipient = votes.Coordinated(clause.Reading, best.Recipient!, isSupplier: false);
        if (clause.Event?.Event == EventKind.Responding && OnlyTarget(clause, votes) is { } target)
        {
            return new PartiesReading(null, target.Country, null, target.Mark);
        }

        // "which both Iran and Russia border": named side by side they are no two recipients of each other.
        secondRecipient = secondRecipient == best.Supplier ? null : secondRecipient;
        second = second == best.Recipient ? null : second;
        return new PartiesReading(best.Supplier, best.Recipient, votes.SupplierMark(best.Supplier!), votes.RecipientMark(best.Recipient!), second, secondRecipient);
    }

    private static bool NamesBoth(Clause clause)
    {
        var (iran, russia) = (false, false);
        foreach (var (_, actor) in clause.Reading.Find<ActorSense>(clause.First, clause.End))
        {
            iran |= actor.Country == Direction.Iran;
            russia |= actor.Country == Direction.Russia;
        }

        return iran && russia;
    }

    /// <summary>A measure against one country's arms as such, with no word of a transfer, has that country as its recipient.</summary>
    private static (string Country, Mark Mark)? OnlyTarget(Clause clause, PartyVotes votes)
    {
        var named = clause.Reading.Find<ActorSense>().Where(found => found.Sense.Country is Direction.Iran or Direction.Russia or ActorSense.Both).ToList();
        var countries = named.Select(found => found.Sense.Country).Distinct().ToList();
        var transfer = clause.Reading.Find<EventSense>(clause.First, clause.End).Any(found => found.Sense.Event is EventKind.Transferring or EventKind.Using or EventKind.Agreed)
            || clause.Arms.PointsBack || votes.Any;
        return countries is [not ActorSense.Both] && !transfer && clause.Arms.IsNamed ? (countries[0], named[0].Mark) : null;
    }

    /// <summary>
    /// Iran's exports are drones, Russia's aircraft, helicopters and air defence; what both have goes the way of the arms
    /// that the article names.
    /// </summary>
    private static double PriorOf(Document document, string supplier, string recipient, IReadOnlyList<Topic> topics)
    {
        const double slight = 0.1;
        var russian = topics.Count(topic => topic is Topic.Aircraft or Topic.Helicopter or Topic.AirDefence);
        var iranian = topics.Count(topic => topic is Topic.Drone);
        var isRussian = russian != iranian ? russian > iranian : document.Named.Russian > document.Named.Iranian;
        var isSure = russian > iranian || document.Named.Russian > document.Named.Iranian + 1;
        return (supplier, recipient) switch
        {
            (Direction.Iran, Direction.Russia) => isRussian ? (isSure ? 0 : slight) : Prior,
            (Direction.Russia, Direction.Iran) => isRussian ? Prior : 0,
            _ => -0.2,
        };
    }
}

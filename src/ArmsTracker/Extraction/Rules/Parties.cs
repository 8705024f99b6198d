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
    private const double Sure = 3;
    private const double Likely = 2;
    private const double Weak = 1;
    private const double Prior = 0.9;

    /// <summary>Where the words leave it open, the article goes on in the direction that it had, unless the kind of arms says otherwise.</summary>
    private const double Before = 0.8;

    public static PartiesReading Read(Clause clause, (string? Supplier, string? Recipient) before)
    {
        var votes = new Votes();
        var reading = clause.Reading;
        foreach (var (mark, actor) in reading.Find<ActorSense>(clause.First, clause.End))
        {
            Vote(clause, mark, actor, votes, 1);
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
                Vote(clause, mark, actor, votes, outside);
            }
        }

        return Choose(clause, votes, before);
    }

    private static void Vote(Clause clause, Mark mark, ActorSense actor, Votes votes, double weight)
    {
        var reading = clause.Reading;
        var frame = Deed(clause).Frame;
        if (actor.Country is not (Direction.Iran or Direction.Russia or "KP" or "CN" or "BY" or "UA") || IsSpeaker(clause, mark))
        {
            return;
        }

        if (actor.Form == ActorForm.Adjective)
        {
            if (DescribesArms(reading, mark))
            {
                votes.Supplier(actor.Country, Sure * weight, mark);
            }
            else if (Deed(clause).Mark is { Sense: EventSense { Class: WordClass.Noun } } word && Math.Abs(mark.First - word.First) <= 2)
            {
                VoteSubject(frame, actor.Country, Likely * weight, mark, votes);
            }

            else
            {
                VoteOfPhrase(clause, frame, actor.Country, mark, votes, weight);
            }

            return;
        }

        var particle = ParticleOf(reading, mark, actor);
        VoteByParticle(clause, frame, particle, actor.Country, mark, votes, weight);
    }

    /// <summary>
    /// The word around which the parties stand: "condemned the purchase by Russia from Iran" tells who gives and gets by the
    /// purchase, and not by the condemning.
    /// </summary>
    private static (Mark? Mark, Frame Frame) Deed(Clause clause)
    {
        if (clause.Event is { Frame: Frame.Against } && clause.EventMark is { } told)
        {
            foreach (var (mark, sense) in clause.Reading.Find<EventSense>(told.End, clause.End))
            {
                if (sense.Frame is Frame.Give or Frame.Get or Frame.Use)
                {
                    return (mark, sense.Frame);
                }
            }
        }

        return (clause.EventMark, clause.Event?.Frame ?? Frame.Open);
    }

    /// <summary>The particle before a name; the second of two names joined by "and" shares that of the first.</summary>
    private static Particle? ParticleOf(Reading reading, Mark mark, ActorSense actor)
    {
        var particle = reading.Before(mark, actor);
        if ((particle is not (Particle.And or null or Particle.The) && actor.Form != ActorForm.Genitive) || !reading.Has(Particle.And, Math.Max(reading.First, mark.First - 2), mark.First))
        {
            return particle == Particle.And ? null : particle;
        }

        foreach (var (other, sense) in reading.Find<ActorSense>(reading.First, mark.First))
        {
            if (sense.Form != ActorForm.Adjective && mark.First - other.End is >= 1 and <= 2 && reading.Has(Particle.And, other.End, mark.First))
            {
                return reading.Before(other, sense);
            }
        }

        return particle == Particle.And ? null : particle;
    }

    /// <summary>"le forze russe", "Iranian officials": the phrase stands where its noun stands.</summary>
    private static void VoteOfPhrase(Clause clause, Frame frame, string country, Mark mark, Votes votes, double weight)
    {
        const double phrase = 0.6;
        var reading = clause.Reading;
        Particle? particle = null;
        for (var i = mark.First; i > Math.Max(clause.First, mark.First - 3) && particle is null or Particle.The; i--)
        {
            particle = reading.Before(i);
        }

        VoteByParticle(clause, frame, particle, country, mark, votes, weight * phrase);
    }

    private static void VoteByParticle(Clause clause, Frame frame, Particle? particle, string country, Mark mark, Votes votes, double weight)
    {
        var reading = clause.Reading;
        switch (particle)
        {
            case Particle.From or Particle.By:
                if ((frame is Frame.Use or Frame.Make && !IsOrigin(clause, mark)) || (frame == Frame.Get && particle == Particle.By))
                {
                    votes.Recipient(country, Likely * weight, mark);
                }
                else
                {
                    votes.Supplier(country, Sure * weight, mark);
                }

                break;
            case Particle.To:
                if (frame == Frame.Get)
                {
                    votes.Supplier(country, Likely * weight, mark);
                }
                else
                {
                    votes.Recipient(country, (frame == Frame.Use ? Weak : Sure) * weight, mark);
                }

                break;
            case Particle.In or Particle.Near:
                if (country != "UA" && frame is Frame.Give or Frame.Move or Frame.Make or Frame.Use)
                {
                    votes.Recipient(country, Weak * weight, mark);
                }

                break;
            case Particle.Of:
                if (Deed(clause).Mark is { Sense: EventSense { Class: WordClass.Noun } } noun && mark.First >= noun.End && mark.First - noun.End <= 3)
                {
                    VoteSubject(frame, country, Weak * weight, mark, votes);
                }

                break;
            case Particle.Via or Particle.Between or Particle.With or Particle.Other or Particle.Background:
                break;
            default:
                VoteBare(clause, frame, country, mark, votes, weight);
                break;
        }
    }

    /// <summary>A name without a particle is the subject before the verb, and whoever is given to after it.</summary>
    private static void VoteBare(Clause clause, Frame frame, string country, Mark mark, Votes votes, double weight)
    {
        if (Deed(clause).Mark is not { } verb)
        {
            return;
        }

        if (mark.First < verb.First)
        {
            VoteSubject(frame, country, Likely * weight, mark, votes);
        }
        else if (frame == Frame.Give)
        {
            votes.Recipient(country, Likely * weight, mark);
        }
    }

    private static void VoteSubject(Frame frame, string country, double weight, Mark mark, Votes votes)
    {
        switch (frame)
        {
            case Frame.Give:
                votes.Supplier(country, weight, mark);
                break;
            case Frame.Get or Frame.Use:
                votes.Recipient(country, weight, mark);
                break;
            case Frame.Make:
                votes.Recipient(country, weight / 2, mark);
                break;
            default:
                break;
        }
    }

    private static bool IsSpeaker(Clause clause, Mark mark) =>
        clause.Credits.Any(credit => credit.First <= mark.First && mark.End <= credit.End)
        && (clause.Event?.Event != EventKind.Transferring || !clause.Reading.Find<ActorSense>(mark.First, mark.End).Any(found => found.Sense.Country is Direction.Iran or Direction.Russia));

    /// <summary>"droni iraniani", "Iranian-made drones", "missili balistici a corto raggio iraniani".</summary>
    public static bool DescribesArms(Reading reading, Mark adjective)
    {
        const int reach = 4;
        foreach (var mark in reading.Marks)
        {
            if (mark.Sense is not (ArmsSense { Form: not ArmsForm.Military } or SystemSense)
                || mark.Sense is ArmsSense { Topics: [Topic.Facility] or [Topic.ShippingRoute] })
            {
                continue;
            }

            var (first, end) = mark.First >= adjective.End ? (adjective.End, mark.First) : (mark.End, adjective.First);
            if (mark.First < adjective.First && reading.Document.Lexicon.Settings.AdjectiveFirst && !IsOfMaking(reading, adjective))
            {
                continue;
            }

            if (end - first >= 0 && end - first < reach && !reading.HasPunctuation(",;:.()", first, end)
                && !reading.Marks.Any(other => other.First >= first && other.End <= end && other.Sense is EventSense { Class: not WordClass.Participle } or ParticleSense { Particle: Particle.To or Particle.In or Particle.And or Particle.From or Particle.Auxiliary }))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"дроны иранского производства": only the words for making let the adjective stand behind the arms.</summary>
    private static bool IsOfMaking(Reading reading, Mark adjective) => reading.Find<EventSense>(adjective.First, Math.Min(reading.End, adjective.End + 2)).Any(found => found.Sense.Event == EventKind.Producing)
        || reading.Find<ArmsSense>(adjective.End, Math.Min(reading.End, adjective.End + 2)).Any();

    /// <summary>In "assembled from kits sent by Iran" the maker's frame does not reach past another word for arms.</summary>
    private static bool IsOrigin(Clause clause, Mark mark) =>
        clause.EventMark is { } verb && mark.First > verb.End
        && clause.Reading.Find<EventSense>(verb.End, mark.First).Any(found => found.Sense.Frame is Frame.Give or Frame.Move or Frame.Get);

    private static PartiesReading Choose(Clause clause, Votes votes, (string? Supplier, string? Recipient) before)
    {
        var countries = votes.Countries.Append(Direction.Iran).Append(Direction.Russia).Distinct().ToList();
        if (NamesBoth(clause))
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
    private static (string Country, Mark Mark)? OnlyTarget(Clause clause, Votes votes)
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
        return (supplier, recipient) switch
        {
            (Direction.Iran, Direction.Russia) => isRussian ? slight : Prior,
            (Direction.Russia, Direction.Iran) => isRussian ? Prior : 0,
            _ => -0.2,
        };
    }

    private sealed class Votes
    {
        private readonly Dictionary<string, (double Sum, Mark Mark, double Best)> _suppliers = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (double Sum, Mark Mark, double Best)> _recipients = new(StringComparer.Ordinal);

        public IEnumerable<string> Countries => _suppliers.Keys.Concat(_recipients.Keys);

        /// <summary>Whether some words of the clause itself gave a role.</summary>
        public bool Any => _suppliers.Values.Concat(_recipients.Values).Any(vote => vote.Best > Weak);

        public void Supplier(string country, double weight, Mark mark) => Add(_suppliers, country, weight, mark);

        public void Recipient(string country, double weight, Mark mark) => Add(_recipients, country, weight, mark);

        public double ForSupplier(string country) => _suppliers.TryGetValue(country, out var vote) ? vote.Best + (0.1 * vote.Sum) : 0;

        public double ForRecipient(string country) => _recipients.TryGetValue(country, out var vote) ? vote.Best + (0.1 * vote.Sum) : 0;

        public Mark? SupplierMark(string country) => _suppliers.TryGetValue(country, out var vote) ? vote.Mark : null;

        public Mark? RecipientMark(string country) => _recipients.TryGetValue(country, out var vote) ? vote.Mark : null;

        /// <summary>Another country in the same role, joined to the chosen one by "and": "dall'Iran e dalla Corea del Nord".</summary>
        public string? Coordinated(Reading reading, string country, bool isSupplier)
        {
            var votes = isSupplier ? _suppliers : _recipients;
            if (!votes.TryGetValue(country, out var chosen))
            {
                return null;
            }

            foreach (var (other, vote) in votes)
            {
                var (first, second) = chosen.Mark.First < vote.Mark.First ? (chosen.Mark, vote.Mark) : (vote.Mark, chosen.Mark);
                // "il cinese HQ-9 e il russo S-400": the arms of the first may stand between.
                if (other != country && vote.Best >= chosen.Best - 1 && second.First - first.End is >= 0 and <= 6 && reading.Has(Particle.And, first.End, second.First)
                    && (second.First - first.End <= 3 || (isSupplier && reading.Find<SystemSense>(first.End, second.First).Any() && !reading.Find<EventSense>(first.End, second.First).Any())))
                {
                    return other;
                }
            }

            return null;
        }

        private static void Add(Dictionary<string, (double Sum, Mark Mark, double Best)> votes, string country, double weight, Mark mark)
        {
            var (sum, old, best) = votes.GetValueOrDefault(country);
            votes[country] = (sum + weight, weight > best ? mark : old, Math.Max(weight, best));
        }
    }
}

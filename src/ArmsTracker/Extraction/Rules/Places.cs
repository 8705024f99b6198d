using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>Named places of a clause and what they are to the matter; a capital that stands for its government is none.</summary>
internal static class Places
{
    public static IEnumerable<(PlaceMention Place, Mark Mark)> Read(Clause clause, string? supplier, string? recipient)
    {
        var reading = clause.Reading;
        foreach (var (mark, sense) in reading.Find<PlaceSense>(clause.First, clause.End))
        {
            var place = reading.Document.Lexicons.Gazetteer.Places[sense.Id];
            var actor = reading.Marks.Select(other => other.First == mark.First && other.End == mark.End ? other.Sense as ActorSense : null).FirstOrDefault(found => found is not null);
            var particle = actor is null ? reading.Before(mark.First) : reading.Before(mark, actor);
            var isGovernment = actor is not null && !IsMeetingPlace(clause, particle);
            if (isGovernment || particle == Particle.Other || IsSpeakersPlace(clause, mark))
            {
                continue;
            }

            yield return (new PlaceMention(place.Id, RoleOf(clause, place, particle, supplier, recipient)), mark);
        }
    }

    private static bool IsMeetingPlace(Clause clause, Particle? particle) => particle is Particle.In or Particle.Near
        || (particle == Particle.To && clause.Event?.Event is EventKind.Agreed or EventKind.Displaying or EventKind.Training);

    /// <summary>"ha detto a Londra il ministro": where somebody spoke is no place of the matter.</summary>
    private static bool IsSpeakersPlace(Clause clause, Mark place) => IsOfAnOffice(clause.Reading, place) || clause.Reading.Find<SpeechSense>(clause.First, clause.End)
        .Any(found => found.Sense.Speech is Speech.Say or Speech.SameSpeaker && place.First - found.Mark.End is >= 0 and <= 2);

    /// <summary>"the Russian ambassador to Tehran", "il rappresentante a Mosca": where somebody holds an office is no place of the matter.</summary>
    private static bool IsOfAnOffice(Reading reading, Mark place)
    {
        const int reach = 4;
        return reading.Find<RoleSense>(Math.Max(reading.First, place.First - reach - 2), place.First)
            .Any(found => place.First - found.Mark.End <= reach && found.Sense.Role is "diplomat" or "official" or "embassy" or "government"
                && !reading.HasPunctuation(",;:()", found.Mark.End, place.First) && !reading.Find<EventSense>(found.Mark.End, place.First).Any()
                && !reading.Find<SpeechSense>(found.Mark.End, place.First).Any());
    }

    private static PlaceRole RoleOf(Clause clause, Place place, Particle? particle, string? supplier, string? recipient)
    {
        var moves = clause.Event?.Event == EventKind.Transferring;
        if (particle == Particle.Via || (moves && place.Kind is "sea" or "river"))
        {
            return PlaceRole.Via;
        }

        if (!moves && clause.Event?.Event != EventKind.Using)
        {
            return PlaceRole.Site;
        }

        return particle switch
        {
            Particle.From => PlaceRole.Origin,
            Particle.To when moves => PlaceRole.Destination,
            _ when moves && place.Country == supplier => PlaceRole.Origin,
            _ when moves && place.Country == recipient => PlaceRole.Destination,
            _ => PlaceRole.Site,
        };
    }
}

using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>The arms that a clause speaks of.</summary>
/// <param name="IsNamed">Whether a weapon or system stands in the clause itself.</param>
/// <param name="PointsBack">Whether a word of the clause points back to arms named before.</param>
internal sealed record ArmsReading(
    IReadOnlyList<Topic> Topics, IReadOnlyList<string> Systems, bool IsNamed, bool IsVague, bool PointsBack, bool IsMilitary, IReadOnlyList<(Topic Topic, Mark Mark)> Words)
{
    public static ArmsReading None { get; } = new([], [], false, false, false, false, []);

    /// <summary>The kinds of arms proper, without where they are made and how they travel.</summary>
    public IEnumerable<Topic> Weapons => Topics.Where(topic => topic is not (Topic.Facility or Topic.ShippingRoute or Topic.Component));
}

internal static class Arms
{
    public static ArmsReading Read(Reading reading, int first, int end)
    {
        var words = new List<(Topic Topic, Mark Mark)>();
        var systems = new List<string>();
        var (isVague, pointsBack, isMilitary) = (false, false, false);
        foreach (var mark in reading.Marks.Where(mark => mark.First >= first && mark.End <= end))
        {
            switch (mark.Sense)
            {
                case ArmsSense { Form: ArmsForm.Named } arms:
                    words.AddRange(arms.Topics.Select(topic => (topic, mark)));
                    break;
                case ArmsSense { Form: ArmsForm.Vague } arms:
                    isVague = true;
                    words.AddRange(arms.Topics.Select(topic => (topic, mark)));
                    break;
                case ArmsSense { Form: ArmsForm.Anaphor or ArmsForm.Item }:
                    pointsBack = true;
                    break;
                case ArmsSense { Form: ArmsForm.Military }:
                    isMilitary = true;
                    break;
                case SystemSense system:
                    systems.Add(system.Id);
                    words.AddRange(reading.Document.Lexicons.Gazetteer.Systems[system.Id].Topics.Select(topic => (topic, mark)));
                    break;
                case PlaceSense place when reading.Document.Lexicons.Gazetteer.Places[place.Id].Kind is "sea" or "river":
                    words.Add((Topic.ShippingRoute, mark));
                    break;
                case PlaceSense place when reading.Document.Lexicons.Gazetteer.Places[place.Id].Kind is "plant":
                    words.Add((Topic.Facility, mark));
                    break;
                default:
                    break;
            }
        }

        RemoveWeaponsThatOnlyCarry(words);
        RemoveMissilesThatDefend(reading, words);
        RemoveDefenders(reading, words);
        var topics = words.Select(word => word.Topic).Distinct().ToList();
        var weapons = topics.Where(topic => topic is not (Topic.Facility or Topic.ShippingRoute or Topic.Arms)).ToList();
        if (weapons.Count > 0 && topics.Contains(Topic.Arms) && !IsItemOfItsOwn(reading, words))
        {
            topics.Remove(Topic.Arms);
            words.RemoveAll(word => word.Topic == Topic.Arms);
        }

        return new ArmsReading(
            [.. topics.Order()], [.. systems.Distinct()], weapons.Count > 0, isVague, pointsBack, isMilitary, words);
    }

    /// <summary>"cargo aircraft" is a means of carriage and no aircraft sold: the longer mark has said so.</summary>
    private static void RemoveWeaponsThatOnlyCarry(List<(Topic Topic, Mark Mark)> words)
    {
        var carriers = words.Where(word => word.Topic == Topic.ShippingRoute).Select(word => word.Mark).ToList();
        words.RemoveAll(word => word.Topic != Topic.ShippingRoute && carriers.Any(carrier => carrier.Covers(word.Mark)));
    }

    /// <summary>"S-300 missiles", "sistemi missilistici antiaerei": the missile is the air defence system's own, and no matter of its own.</summary>
    private static void RemoveMissilesThatDefend(Reading reading, List<(Topic Topic, Mark Mark)> words)
    {
        const int beside = 3;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Topic != Topic.Missile || words[i].Mark.Sense is SystemSense)
            {
                continue;
            }

            var missile = words[i].Mark;
            if (reading.Document.Named.MissilesDefend)
            {
                words[i] = (Topic.AirDefence, missile);
            }
            else if (words.Exists(word => word.Topic == Topic.AirDefence && IsBeside(word.Mark, missile)))
            {
                words.RemoveAt(i--);
            }
        }

        bool IsBeside(Mark defence, Mark missile)
        {
            var (first, end) = defence.First < missile.First ? (defence.End, missile.First) : (missile.End, defence.First);
            return end - first < beside && !reading.HasPunctuation(",;:", first, Math.Max(first, end)) && !reading.Has(Particle.And, first, Math.Max(first, end));
        }
    }

    /// <summary>"saturating Kyiv's air defences", "shot down by air defence": beside drones, air defence with no system's name is whom they meet.</summary>
    private static void RemoveDefenders(Reading reading, List<(Topic Topic, Mark Mark)> words)
    {
        if (words.Exists(word => word.Topic == Topic.Drone) && words.TrueForAll(word => word.Topic != Topic.AirDefence || word.Mark.Sense is ArmsSense)
            && reading.Find<EventSense>().Any(found => found.Sense.Event == EventKind.Using))
        {
            words.RemoveAll(word => word.Topic == Topic.AirDefence);
        }
    }

    /// <summary>"arms and ammunition": beside narrower kinds the vague word stands only where "and" makes it one more item.</summary>
    private static bool IsItemOfItsOwn(Reading reading, List<(Topic Topic, Mark Mark)> words)
    {
        const int reach = 3;
        return words.Where(word => word.Topic == Topic.Arms).Any(vague => words.Any(other => other.Topic != Topic.Arms
            && (vague.Mark == other.Mark
                || (other.Mark.First >= vague.Mark.End && other.Mark.First - vague.Mark.End < reach && reading.Has(Particle.And, vague.Mark.End, other.Mark.First))
                || (vague.Mark.First >= other.Mark.End && vague.Mark.First - other.Mark.End < reach && reading.Has(Particle.And, other.Mark.End, vague.Mark.First)))));
    }
}

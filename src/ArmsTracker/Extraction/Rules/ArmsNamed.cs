using ArmsTracker.Extraction.Lexicons;
using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>What the arms of a whole article are: a sentence that leaves something open speaks of the same ones.</summary>
/// <param name="Iranian">How often arms are named as Iran's, by a system's name or by an adjective beside them.</param>
/// <param name="Russian">How often as Russia's.</param>
/// <param name="MissilesDefend">Whether a missile with no more said of it is one of air defence: "the S-300 missiles".</param>
internal sealed record ArmsNamed(int Iranian, int Russian, bool MissilesDefend)
{
    public static ArmsNamed In(Document document)
    {
        var systems = document.Lexicons.Gazetteer.Systems;
        var (iranian, russian, defending, attacking) = (0, 0, 0, 0);
        foreach (var reading in document.Readings)
        {
            foreach (var mark in reading.Marks)
            {
                var country = mark.Sense switch
                {
                    SystemSense system => systems[system.Id].Country,
                    ActorSense { Form: ActorForm.Adjective } actor when PartyRoles.DescribesArms(reading, mark) => actor.Country,
                    _ => null,
                };
                iranian += country == Direction.Iran ? 1 : 0;
                russian += country == Direction.Russia ? 1 : 0;
                defending += Has(mark, Topic.AirDefence) ? 1 : 0;
                attacking += mark.Sense is SystemSense named && systems[named.Id].Topics.Contains(Topic.Missile) || IsBallistic(reading, mark) ? 1 : 0;
            }
        }

        return new ArmsNamed(iranian, russian, defending > 0 && attacking == 0);

        bool Has(Mark mark, Topic topic) => mark.Sense switch
        {
            SystemSense system => systems[system.Id].Topics.Contains(topic),
            ArmsSense arms => arms.Topics.Contains(topic),
            _ => false,
        };
    }

    /// <summary>"ballistic missiles", "missili da crociera": the words beside it say that the missile attacks.</summary>
    private static bool IsBallistic(Reading reading, Mark mark)
    {
        const int reach = 4;
        if (mark.Sense is not ArmsSense { Topics: [Topic.Missile] })
        {
            return false;
        }

        for (var i = Math.Max(reading.First, mark.First - reach); i < Math.Min(reading.End, mark.End + reach); i++)
        {
            if (reading.Document.Lexicon.Settings.AttackingMissiles.Any(beginning => reading.Tokens[i].Norm.StartsWith(beginning, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}

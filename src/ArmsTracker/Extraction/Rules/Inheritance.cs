using ArmsTracker.Model;

namespace ArmsTracker.Extraction.Rules;

/// <summary>What kind of arms a clause means that names none itself, or only a vague word for those named before.</summary>
internal static class Inheritance
{
    public static ArmsReading Complete(Clause clause, Clause? before, Thread? thread)
    {
        var arms = clause.Arms;
        if (clause.Event?.Event == EventKind.Cooperating)
        {
            return arms.Topics.Count > 0 && !arms.IsMilitary ? arms : arms with { Topics = [Topic.Arms] };
        }

        if (arms.IsNamed && arms.Weapons.Any())
        {
            return arms;
        }

        // A vague word stays vague; a plant, a ship or a part, or no word at all, goes with the arms spoken of.
        if (arms.IsVague)
        {
            return arms;
        }

        IReadOnlyList<Topic> source = before is not null ? before.Arms.Topics : thread?.Topics ?? clause.Reading.Document.FocusTopics;
        var weapons = source.Where(topic => topic is not (Topic.Facility or Topic.ShippingRoute or Topic.Component or Topic.Arms)).ToList();
        if (weapons.Count == 0 && arms.Topics.Count == 0 && source.Contains(Topic.Arms))
        {
            weapons.Add(Topic.Arms);
        }

        if (arms.Topics is [Topic.Component] && !arms.PointsBack)
        {
            return arms;
        }

        // "the project" is the plant where a plant was spoken of.
        var meant = clause.Reading.Find<Lexicons.ArmsSense>(clause.First, clause.End).Where(found => found.Sense.Form == Lexicons.ArmsForm.Anaphor)
            .SelectMany(found => found.Sense.Topics).Where(topic => thread?.Topics.Contains(topic) ?? false);
        return arms with { Topics = [.. arms.Topics.Concat(weapons).Concat(meant).Distinct().Order()] };
    }
}
